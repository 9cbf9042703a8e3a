/** What the checker found, for people and for scripts. */
import type { CheckResult, PropertyResult, Witness } from '#checker';
import type { ModelExpectation } from '#kernel';
import type { Counterexample } from '#lab/check';
import { encodeLink } from '#lab/link';
import type { Answer } from './command.ts';

/** A counterexample that opens in the lab, by the property that it breaks. */
export type Counterexamples = ReadonlyMap<string, Counterexample | null>;

export interface Checked {
  readonly id: string;
  readonly title: string;
  readonly result: CheckResult;
  /** Figures that are known of it; `null` where it was asked otherwise than they were found. */
  readonly expected: ModelExpectation | null;
  readonly counterexamples: Counterexamples;
  readonly otherModels: readonly string[];
}

/** Published counts that were found otherwise. A search that stopped early has counts of its own. */
const countSurprises = (expected: ModelExpectation, result: CheckResult): string[] =>
  (['distinct', 'generated', 'depth'] as const).flatMap((what) => {
    const wanted = expected[what];
    if (wanted === undefined || !result.complete || wanted === result[what]) return [];
    return [`${what}: ${wanted} expected (${expected.origin}), ${result[what]} found`];
  });

/** A published counterexample that was not found, or is of another length. */
const failureSurprises = ({ fails, origin }: ModelExpectation, { properties }: CheckResult): string[] => {
  const found = properties.find(({ id }) => id === fails?.property);
  if (!fails || found?.verdict === 'unknown') return [];
  const hasFailed = found?.verdict === 'fails';
  const steps = found?.witness?.steps.length;
  if (hasFailed && steps === fails.steps) return [];
  const wanted = fails.steps === undefined ? 'fail' : `fail after ${fails.steps} steps`;
  const instead = !hasFailed ? 'it does not' : steps === undefined ? 'without a way there' : `after ${steps}`;
  return [`${fails.property} should ${wanted} (${origin}); ${instead}`];
};

const surprises = ({ expected, result }: Checked): string[] =>
  expected ? [...countSurprises(expected, result), ...failureSurprises(expected, result)] : [];

const numbered = (sentences: readonly string[]): string[] =>
  sentences.map((sentence, place) => `  ${place + 1}. ${sentence}`);

/** Behind the address of any lab. */
const linkTo = ({ run, from, time }: Counterexample): string =>
  `/l/${run.lesson}${encodeLink({ run, cursor: { index: from, time } })}`;

const witnessLines = ({ steps, loop }: Witness, example: Counterexample | null | undefined): string[] => [
  ...numbered(example?.says ?? steps.map(({ name }) => name)),
  ...(loop === undefined ? [] : [`  and from ${loop + 1} again and again`]),
  ...(example ? [`  run: ${JSON.stringify(example.run)}`, `  link: ${linkTo(example)}`] : []),
  ...(example === null
    ? ['  No run opens it: chance would decide otherwise in the world that it begins in.']
    : []),
];

/** The verdict stands before it already. */
const reasonIn = (why: string): string => why.replace(/^(Holds|Fails|Unknown): /, '');

const propertyLines = (
  { id, verdict, why, says, witness }: PropertyResult,
  examples: Counterexamples,
): string[] => [
  `${verdict.padEnd(8)} ${id}: ${reasonIn(why)}`,
  ...(verdict === 'fails' ? [`  It should be so: ${says}`] : []),
  ...(verdict === 'fails' && witness ? witnessLines(witness, examples.get(id)) : []),
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

const linesOf = (checked: Checked): string[] => {
  const { id, title, result, counterexamples, otherModels } = checked;
  return [
    `${id}: ${title}`,
    `${result.verdict}: ${reasonIn(result.why)}`,
    countWords(result),
    ...result.properties.flatMap((property) => propertyLines(property, counterexamples)),
    ...surprises(checked),
    ...(otherModels.length === 0 ? [] : [`Other models, by --model: ${otherModels.join(', ')}`]),
  ];
};

export const verdictAnswer = (checked: Checked): Answer => {
  const { id, title, result, expected, counterexamples, otherModels } = checked;
  return {
    good: result.verdict === 'holds' && surprises(checked).length === 0,
    data: {
      model: id,
      title,
      ...result,
      expected,
      surprises: surprises(checked),
      counterexamples: [...counterexamples].flatMap(([property, example]) =>
        example ? [{ property, link: linkTo(example), ...example }] : [],
      ),
      otherModels,
    },
    lines: linesOf(checked),
  };
};
