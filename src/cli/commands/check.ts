/** Searches every reachable state of a model: of a lesson's own code, also from a saved run on, or a reference model. */
import { type CheckOptions, check } from '#checker';
import { type Counterexample, counterexampleOf, type Here, type Question, questionOf } from '#lab/check';
import { historyOf, type Lesson } from '#lesson-kit';
import { type Command, type Given, textOption, UsageError } from '../command.ts';
import { type Checkable, type Choice, checkableOf, chooseModel, nameOf } from '../models.ts';
import { asBadNews, EVENTS_MAX } from '../played.ts';
import { type Opened, openRun } from '../run-source.ts';
import { type Checked, verdictAnswer } from '../verdict-lines.ts';

const LIMITS: CheckOptions = {
  now: () => performance.now(),
  seconds: 600,
  stop: 'each',
  goOn: 5,
  bytes: 2_000_000_000,
};

/** Where a saved run was looked at; a bare Run is played to its last decision. */
const hereOf = ({ lesson, run, index }: Opened): Here =>
  asBadNews(() => {
    const history = historyOf(lesson, run);
    if (index === undefined)
      while (history.applied < run.log.length && history.length < EVENTS_MAX && history.advance()) {}
    else history.extendTo(Math.min(index, EVENTS_MAX));
    return { run, index: history.length, time: history.worldAt(history.length).time };
  });

const openHere = async (given: Given, lesson: Lesson, file: string): Promise<Here> => {
  const opened = await openRun(given, file);
  if (opened.lesson.id !== lesson.id)
    throw new UsageError(`This run belongs to the lesson "${opened.lesson.id}", not to "${lesson.id}".`);
  return hereOf(opened);
};

type Wanted = Pick<Checked, 'id' | 'title' | 'result' | 'expected' | 'counterexamples'>;

/** Each failure as a run that opens in the lab. */
const examplesOf = (question: Question, result: Checked['result']): Map<string, Counterexample | null> =>
  new Map(
    result.properties.flatMap(({ id, verdict, witness }) =>
      verdict === 'fails' && witness ? [[id, counterexampleOf(question, witness)] as const] : [],
    ),
  );

const checkLesson = async (
  given: Given,
  { lesson, model }: Extract<Choice, { kind: 'lesson' }>,
  rule: string | undefined,
): Promise<Wanted> => {
  const file = textOption(given, 'from');
  if (file !== undefined && rule !== undefined)
    throw new UsageError('A saved run has rules of its own: give either --from or --without.');
  const here = file === undefined ? null : await openHere(given, lesson, file);
  const question = questionOf(lesson, {
    model,
    rulesOff: rule === undefined ? [] : [rule],
    ...(here ? { here } : {}),
  });
  const result = check(question.net.model, LIMITS);
  const asKnown = rule === undefined && here === null;
  return {
    id: model.id,
    title: `${lesson.id}, its own protocol code${rule === undefined ? '' : ` without ${rule}`}`,
    result,
    expected: asKnown ? (model.expected ?? null) : null,
    counterexamples: examplesOf(question, result),
  };
};

const checkReference = (
  given: Given,
  { reference }: Extract<Choice, { kind: 'reference' }>,
  rule: string | undefined,
): Wanted => {
  const { model, expected, symmetry } = reference;
  if (rule !== undefined)
    throw new UsageError(`"${model.id}" is a reference model: its rules cannot be switched off.`);
  if (textOption(given, 'from') !== undefined)
    throw new UsageError(`"${model.id}" is a reference model: it cannot start from a saved run.`);
  const result = check(model, { ...LIMITS, symmetry: symmetry === true });
  return { id: model.id, title: model.title, result, expected, counterexamples: new Map() };
};

const ruleOf = (given: Given, { rules, name }: Checkable): string | undefined => {
  const rule = textOption(given, 'without');
  if (rule !== undefined && !rules.includes(rule))
    throw new UsageError(`"${name}" has no rule "${rule}"; it has ${rules.join(', ') || 'none'}.`);
  return rule;
};

export const command: Command = {
  operands: 1,
  options: { model: { type: 'string' }, without: { type: 'string' }, from: { type: 'string' } },
  async answer(given) {
    const checkable = await checkableOf(given.root, given.operands[0] ?? '');
    const wanted = textOption(given, 'model');
    const choice = chooseModel(checkable, wanted);
    const rule = ruleOf(given, checkable);
    const checked =
      choice.kind === 'lesson' ? await checkLesson(given, choice, rule) : checkReference(given, choice, rule);
    const others = checkable.models.map(nameOf).filter((name) => name !== nameOf(choice));
    return verdictAnswer({ ...checked, otherModels: wanted === undefined ? others : [] });
  },
};
