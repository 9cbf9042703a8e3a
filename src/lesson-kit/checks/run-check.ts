/** Is this a Run, and does it fit this lesson? Every refusal is one sentence for people. */
import * as v from 'valibot';
import { makePlan, type Plan, parseMessageId, type Run, reasonOf, type Setup } from '#kernel';
import type { Lesson, Parameter } from '../lesson.ts';
import { problemOf, runSchema } from '../run-schema/index.ts';
import { defaultSetup, scenarioOf } from '../setup.ts';
import { STRINGS } from './strings.ts';

export type CheckedRun =
  /** `notice`: something that the learner should know although the run can be played. */
  | { readonly ok: true; readonly run: Run; readonly notice: string | null }
  | { readonly ok: false; readonly why: string };

const refuse = (why: string): CheckedRun => ({ ok: false, why });

const shapeProblem = (issue: v.BaseIssue<unknown>): string =>
  issue.path ? STRINGS.noRun(problemOf(issue)) : STRINGS.noObject;

/** Which lesson a run claims to be of; the first question to ask of a run from outside. */
export const lessonOfRun = (value: unknown): { readonly lesson: string } | { readonly why: string } => {
  const parsed = v.safeParse(runSchema, value, { abortEarly: true });
  return parsed.success ? { lesson: parsed.output.lesson } : { why: shapeProblem(parsed.issues[0]) };
};

const isInRange = (value: unknown, { min, max, step }: Extract<Parameter, { kind: 'number' }>): boolean =>
  typeof value === 'number' && value >= min && value <= max && Number.isInteger((value - min) / step);

const parameterProblem = (name: string, value: unknown, parameter: Parameter | undefined): string | null => {
  if (!parameter) return STRINGS.noParameter(name);
  switch (parameter.kind) {
    case 'choice':
      return parameter.options.includes(value as string)
        ? null
        : STRINGS.notAmong(name, String(value), parameter.options.join(', '));
    case 'switch':
      return typeof value === 'boolean' ? null : STRINGS.noSwitch(name, String(value));
    case 'number':
      return isInRange(value, parameter)
        ? null
        : STRINGS.outOfRange(name, String(value), parameter.min, parameter.max, parameter.step);
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
  return unknown === undefined ? null : STRINGS.noRule(unknown);
};

/** Play stops at every horizon, and goes on to the next when somebody presses play again. */
const HORIZONS_MAX = 100;

/** Names in a log that lead nowhere in this world. */
const logProblem = (lesson: Lesson, plan: Plan, run: Run): string | null => {
  const latest = HORIZONS_MAX * lesson.horizon;
  let before = 0;
  for (const { at, act } of run.log) {
    if (at < before) return STRINGS.disorder;
    if (at > latest) return STRINGS.tooLate(at / 1000, latest / 1000);
    before = at;
    const nodes = [
      ...('node' in act ? [act.node] : []),
      ...('from' in act ? [act.from, act.to] : []),
      ...('groups' in act ? act.groups.flat() : []),
    ];
    const stranger = nodes.find((node) => !plan.indexOf.has(node));
    if (stranger !== undefined) return STRINGS.noNode(stranger);
    if ('message' in act) parseMessageId(plan.indexOf, act.message);
    const roleName = act.do === 'operate' ? plan.roleNames[plan.indexOf.get(act.node) ?? -1] : undefined;
    if (act.do === 'operate' && !operationsOf(lesson, roleName).includes(act.operation.name))
      return STRINGS.noOperation(String(roleName), act.operation.name);
  }
  return null;
};

const operationsOf = (lesson: Lesson, role: string | undefined): string[] =>
  Object.keys(lesson.protocol.roles[role ?? '']?.operations ?? {});

const revisionNotice = (lesson: Lesson, { revision }: Run): string | null =>
  revision === lesson.revision ? null : STRINGS.otherRevision(revision, lesson.revision);

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
  if (run.lesson !== lesson.id) return refuse(STRINGS.otherLesson(run.lesson, lesson.id));
  const problem = setupProblem(lesson, run.setup);
  if (problem) return refuse(problem);
  try {
    const wrong = logProblem(lesson, makePlan(scenarioOf(lesson, run.setup, run.seed)), run);
    return wrong ? refuse(wrong) : { ok: true, run, notice: revisionNotice(lesson, run) };
  } catch (thrown) {
    return refuse(STRINGS.cannotPlay(reasonOf(thrown)));
  }
};
