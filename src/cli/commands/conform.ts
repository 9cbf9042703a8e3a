/** The lab's own models against recorded cases of real systems. */
import type { CaseResult } from '#kernel';
import { type Answer, BadNews, type Command, UsageError } from '../command.ts';
import { answerVectors, type Conformance, loadConformance } from '../conformance.ts';
import { firstDifference } from '../difference.ts';
import { parseJson } from '../input.ts';

/** The topic that gathers every section of a file of test vectors. */
const VECTORS = 'vectors';
const SHOWN = 5;

const namesOf = ({ topics }: Conformance): string => [...topics.keys(), VECTORS].join(', ');

const resultsOf = (conformance: Conformance, topic: string, file: unknown): CaseResult[] => {
  const answer = topic === VECTORS ? answerVectors(conformance) : conformance.topics.get(topic);
  if (!answer) throw new UsageError(`There is no topic "${topic}". There are: ${namesOf(conformance)}.`);
  try {
    return [...answer(file)];
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    throw new UsageError(`This is no file of the topic "${topic}": ${thrown.message}.`);
  }
};

const brief = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};

const differenceOf = ({ set, id, expected, got }: CaseResult) => ({
  set,
  id,
  ...firstDifference(expected, got),
});

const linesOf = (results: readonly CaseResult[]): string[] => {
  const failed = results.filter(({ ok, left }) => !ok && left === undefined);
  const left = results.filter((result) => result.left !== undefined);
  const passed = results.length - failed.length - left.length;
  return [
    ...failed.slice(0, SHOWN).flatMap((result) => {
      const { set, id, at, expected, got } = differenceOf(result);
      return [`${set}/${id}${at}`, `  expected ${brief(expected)}`, `  got      ${brief(got)}`];
    }),
    ...(failed.length > SHOWN ? [`… and ${failed.length - SHOWN} more that differ`] : []),
    ...left.map(({ set, id, left: why }) => `${set}${id === '' ? '' : `/${id}`} is left: ${why}`),
    `${passed} passed, ${failed.length} failed${left.length > 0 ? `, ${left.length} left` : ''}`,
  ];
};

/** Nothing passed is no good news either: the file may hold nothing that can be answered. */
const answerOf = (topic: string, results: readonly CaseResult[]): Answer => {
  const failed = results.filter(({ ok, left }) => !ok && left === undefined);
  const left = results.filter((result) => result.left !== undefined);
  const passed = results.length - failed.length - left.length;
  return {
    good: failed.length === 0 && passed > 0,
    data: {
      topic,
      passed,
      failed: failed.length,
      left: left.map(({ set, id, left: why }) => ({ set, id, why })),
      differences: failed.slice(0, SHOWN).map(differenceOf),
    },
    lines: linesOf(results),
  };
};

export const command: Command = {
  operands: 2,
  async answer({ operands, read, root }) {
    const [topic = '', file = ''] = operands;
    const conformance = await loadConformance(root);
    if (topic !== VECTORS && !conformance.topics.has(topic))
      throw new UsageError(`There is no topic "${topic}". There are: ${namesOf(conformance)}.`);
    const results = resultsOf(conformance, topic, parseJson(await read(file), file));
    if (results.length === 0) throw new BadNews(`"${file}" holds no case.`);
    return answerOf(topic, results);
  },
};
