/** Is this a Run, and does it fit this lesson? Every refusal is one sentence for people. */
import * as v from 'valibot';
import { makePlan, type Plan, parseMessageId, type Run, reasonOf, type Setup } from '#kernel';
import type { Lesson, Parameter } from '../lesson.ts';
import { problemOf, runSchema } from '../run-schema/index.ts';
import { defaultSetup, scenarioOf } from '../setup.ts';

export type CheckedRun =
  /** `notice`: something that the learner should know although the run can be played. */
  | { readonly ok: true; readonly run: Run; readonly notice: string | null }
  | { readonly ok: false; readonly why: string };

const refuse = (why: string): CheckedRun => ({ ok: false, why });

const shapeProblem = (issue: v.BaseIssue<unknown>): string =>
  issue.path
    ? `This is no run: ${problemOf(issue)}.`
    : 'This is no run: a run is an object with lesson, revision, setup, seed and log.';

/** Which lesson a run claims to be of; the first question to ask of a run from outside. */
export const lessonOfRun = (value: unknown): { readonly lesson: string } | { readonly why: string } => {
  const parsed = v.safeParse(runSchema, value, { abortEarly: true });
  return parsed.success ? { lesson: parsed.output.lesson } : { why: shapeProblem(parsed.issues[0]) };
};

const isInRange = (value: unknown, { min, max, step }: Extract<Parameter, { kind: 'number' }>): boolean =>
  typeof value === 'number' && value >= min && value <= max && Number.isInteger((value - min) / step);

const parameterProblem = (name: string, value: unknown, parameter: Parameter | undefined): string | null => {
  if (!parameter) return `The lesson has no parameter "${name}".`;
  switch (parameter.kind) {
    case 'choice':
      return parameter.options.includes(value as string)
        ? null
        : `The parameter "${name}" cannot be "${value}"; it is one of ${parameter.options.join(', ')}.`;
    case 'switch':
      return typeof value === 'boolean' ? null : `The parameter "${name}" is true or false, not "${value}".`;
    case 'number':
      return isInRange(value, parameter)
        ? null
        : `The parameter "${name}" is a number from ${parameter.min} to ${parameter.max} in steps of ${parameter.step}, not "${value}".`;
  }
};

/** One sentence about the first thing that is wrong with a set-up, or `null`. */
export const setupProblem = (lesson: Lesson, setup: Setup): string | null => {
  for (const [name, value] of Object.entries(setup.params)) {
    const known = Object.hasOwn(lesson.parameters, name) ? lesson.parameters[name] : undefined;
    const problem = parameterProblem(name, value, known);
    if (problem) return problem;
  }
  const unknown = setup.rulesOff.find((rule) => !Object.hasOwn(lesson.protocol.rules, rule));
  return unknown === undefined ? null : `The lesson has no rule "${unknown}" to switch off.`;
};

/** Play stops at every horizon, and goes on to the next when somebody presses play again. */
const HORIZONS_MAX = 100;

/** Names in a log that lead nowhere in this world. */
const logProblem = (lesson: Lesson, plan: Plan, run: Run): string | null => {
  const latest = HORIZONS_MAX * lesson.horizon;
  let before = 0;
  for (const { at, act } of run.log) {
    if (at < before) return 'The decisions of this run are not in the order of their times.';
    if (at > latest)
      return `A decision of this run lies at ${at / 1000} ms; this lesson is played up to ${latest / 1000} ms.`;
    before = at;
    const nodes = [
      ...('node' in act ? [act.node] : []),
      ...('from' in act ? [act.from, act.to] : []),
      ...('groups' in act ? act.groups.flat() : []),
    ];
    const stranger = nodes.find((node) => !plan.indexOf.has(node));
    if (stranger !== undefined) return `There is no node "${stranger}" in the world of this run.`;
    if ('message' in act) parseMessageId(plan.indexOf, act.message);
    const roleName = act.do === 'operate' ? plan.roleNames[plan.indexOf.get(act.node) ?? -1] : undefined;
    if (act.do === 'operate' && !operationsOf(lesson, roleName).includes(act.operation.name))
      return `A ${roleName} has no operation "${act.operation.name}".`;
  }
  return null;
};

const operationsOf = (lesson: Lesson, role: string | undefined): string[] =>
  Object.keys(lesson.protocol.roles[role ?? '']?.operations ?? {});

const revisionNotice = (lesson: Lesson, { revision }: Run): string | null =>
  revision === lesson.revision
    ? null
    : `This run was recorded with revision ${revision} of the lesson; this is revision ${lesson.revision}, so it may play differently.`;

/** Parameters that a run does not name are at their defaults: links leave those out, and old runs did not know newer ones. */
const completed = (lesson: Lesson, run: Run): Run => {
  const params = { ...defaultSetup(lesson).params, ...run.setup.params };
  return { ...run, setup: { ...run.setup, params } };
};

/** Checks what came from outside against a lesson, without playing it. */
export const checkRun = (lesson: Lesson, value: unknown): CheckedRun => {
  const parsed = v.safeParse(runSchema, value, { abortEarly: true });
  if (!parsed.success) return refuse(shapeProblem(parsed.issues[0]));
  const run = completed(lesson, parsed.output);
  if (run.lesson !== lesson.id)
    return refuse(`This run belongs to the lesson "${run.lesson}", not to "${lesson.id}".`);
  const problem = setupProblem(lesson, run.setup);
  if (problem) return refuse(problem);
  try {
    const wrong = logProblem(lesson, makePlan(scenarioOf(lesson, run.setup, run.seed)), run);
    return wrong ? refuse(wrong) : { ok: true, run, notice: revisionNotice(lesson, run) };
  } catch (thrown) {
    return refuse(`This run cannot be played: ${reasonOf(thrown)}.`);
  }
};
