/** Searches every reachable state of a model. */
import { type CheckResult, check, type PropertyResult, type Witness } from '#checker';
import type { ReferenceModel } from '#kernel';
import { type Answer, type Command, type Given, textOption, UsageError } from '../command.ts';
import { type Checkable, checkableOf, chooseModel } from '../models.ts';

const SECONDS_MAX = 600;
const BYTES_MAX = 2_000_000_000;

/** Published counts that were found otherwise. A search that stopped early has counts of its own. */
const countSurprises = ({ expected }: ReferenceModel, result: CheckResult): string[] =>
  (['distinct', 'generated', 'depth'] as const).flatMap((what) => {
    const wanted = expected[what];
    if (wanted === undefined || !result.complete || wanted === result[what]) return [];
    return [`${what}: ${wanted} expected (${expected.origin}), ${result[what]} found`];
  });

/** A published counterexample that was not found, or is of another length. */
const failureSurprises = ({ expected }: ReferenceModel, { properties }: CheckResult): string[] => {
  const { fails, origin } = expected;
  const found = properties.find(({ id }) => id === fails?.property);
  if (!fails || found?.verdict === 'unknown') return [];
  const steps = found?.verdict === 'fails' ? (found.witness?.steps.length ?? null) : null;
  if (steps === fails.steps) return [];
  const instead = steps === null ? 'it does not' : `after ${steps}`;
  return [`${fails.property} should fail after ${fails.steps} steps (${origin}); ${instead}`];
};

const surprises = (reference: ReferenceModel, result: CheckResult): string[] => [
  ...countSurprises(reference, result),
  ...failureSurprises(reference, result),
];

const witnessLines = ({ steps, loop }: Witness): string[] => [
  ...steps.map(({ name }, place) => `  ${place + 1}. ${name}`),
  ...(loop === undefined ? [] : [`  and from ${loop + 1} again and again`]),
];

/** The verdict stands before it already. */
const reasonIn = (why: string): string => why.replace(/^(Holds|Fails|Unknown): /, '');

const propertyLines = ({ id, verdict, why, says, witness }: PropertyResult): string[] => [
  `${verdict.padEnd(8)} ${id}: ${reasonIn(why)}`,
  ...(verdict === 'fails' ? [`  It should be so: ${says}`] : []),
  ...(verdict === 'fails' && witness ? witnessLines(witness) : []),
];

const countWords = ({ distinct, generated, depth, seconds, bytesPerState, symmetry }: CheckResult): string =>
  [
    `distinct ${distinct}`,
    `generated ${generated}`,
    `depth ${depth}`,
    `seconds ${seconds.toFixed(3)}`,
    `bytes per state ${bytesPerState}`,
    ...(symmetry ? ['(up to symmetry)'] : []),
  ].join('  ');

const otherLines = (others: readonly string[]): string[] =>
  others.length === 0 ? [] : [`Other models, by --model: ${others.join(', ')}`];

const linesOf = (reference: ReferenceModel, result: CheckResult, others: readonly string[]): string[] => [
  `${reference.model.id}: ${reference.model.title}`,
  `${result.verdict}: ${reasonIn(result.why)}`,
  countWords(result),
  ...result.properties.flatMap(propertyLines),
  ...surprises(reference, result),
  ...otherLines(others),
];

const answerOf = (reference: ReferenceModel, result: CheckResult, others: readonly string[]): Answer => ({
  good: result.verdict === 'holds' && surprises(reference, result).length === 0,
  data: {
    model: reference.model.id,
    title: reference.model.title,
    ...result,
    expected: reference.expected,
    surprises: surprises(reference, result),
    otherModels: others,
  },
  lines: linesOf(reference, result, others),
});

/** Options that only models of the lesson's own protocol can honour. */
const refuseForNow = (given: Given, { rules, name }: Checkable): void => {
  const rule = textOption(given, 'without');
  if (rule !== undefined && !rules.includes(rule))
    throw new UsageError(`"${name}" has no rule "${rule}"; it has ${rules.join(', ') || 'none'}.`);
  if (rule !== undefined)
    throw new UsageError(`No model of "${name}" can be checked with the rule "${rule}" off yet.`);
  if (textOption(given, 'from') !== undefined)
    throw new UsageError(`No model of "${name}" can start from a saved run yet.`);
};

export const command: Command = {
  operands: 1,
  options: { model: { type: 'string' }, without: { type: 'string' }, from: { type: 'string' } },
  async answer(given) {
    const checkable = await checkableOf(given.root, given.operands[0] ?? '');
    const wanted = textOption(given, 'model');
    const reference = chooseModel(checkable, wanted);
    refuseForNow(given, checkable);
    const result = check(reference.model, {
      now: () => performance.now(),
      seconds: SECONDS_MAX,
      bytes: BYTES_MAX,
      symmetry: reference.symmetry === true,
    });
    const others = checkable.models.map(({ model }) => model.id).filter((id) => id !== reference.model.id);
    return answerOf(reference, result, wanted === undefined ? others : []);
  },
};
