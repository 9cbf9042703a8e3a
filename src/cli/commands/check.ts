/** Searches every reachable state of a model. */
import { type CheckResult, check, type PropertyResult, type Witness } from '#checker';
import type { ReferenceModel } from '#kernel';
import { type Answer, type Command, type Given, textOption, UsageError } from '../command.ts';
import { type Checkable, checkableOf, chooseModel } from '../models.ts';

const SECONDS_MAX = 600;
const BYTES_MAX = 2_000_000_000;

/** What is known of a model and was found otherwise. A search that stopped early has counts of its own. */
const surprises = ({ expected }: ReferenceModel, result: CheckResult): string[] =>
  (['distinct', 'generated', 'depth'] as const).flatMap((what) => {
    const wanted = expected[what];
    if (wanted === undefined || !result.complete || wanted === result[what]) return [];
    return [`${what}: ${wanted} expected (${expected.origin}), ${result[what]} found`];
  });

const witnessLines = ({ steps, loop }: Witness): string[] => [
  ...steps.map(({ name }, place) => `  ${place + 1}. ${name}`),
  ...(loop === undefined ? [] : [`  and from ${loop + 1} again and again`]),
];

const propertyLines = ({ id, verdict, why, says, witness }: PropertyResult): string[] => [
  `${verdict.padEnd(8)} ${id}: ${why}`,
  ...(verdict === 'fails' ? [`  It should be so: ${says}`] : []),
  ...(verdict === 'fails' && witness ? witnessLines(witness) : []),
];

const linesOf = (reference: ReferenceModel, result: CheckResult): string[] => [
  `${reference.model.id}: ${reference.model.title}`,
  `${result.verdict}: ${result.why}`,
  `distinct ${result.distinct}  generated ${result.generated}  depth ${result.depth}  seconds ${result.seconds.toFixed(3)}  bytes per state ${result.bytesPerState}${result.symmetry ? '  (up to symmetry)' : ''}`,
  ...result.properties.flatMap(propertyLines),
  ...surprises(reference, result),
];

const answerOf = (reference: ReferenceModel, result: CheckResult): Answer => ({
  good: result.verdict === 'holds' && surprises(reference, result).length === 0,
  data: {
    model: reference.model.id,
    title: reference.model.title,
    ...result,
    expected: reference.expected,
    surprises: surprises(reference, result),
  },
  lines: linesOf(reference, result),
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
    const reference = chooseModel(checkable, textOption(given, 'model'));
    refuseForNow(given, checkable);
    const result = check(reference.model, {
      now: () => performance.now(),
      seconds: SECONDS_MAX,
      bytes: BYTES_MAX,
      symmetry: reference.symmetry === true,
    });
    return answerOf(reference, result);
  },
};
