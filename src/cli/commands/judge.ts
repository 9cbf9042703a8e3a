/** A recorded history against a consistency model. */
import { type History, HistoryError, type Judgement, judge, parseHistory, sayOperation } from '#checker';
import { type Answer, type Command, UsageError } from '../command.ts';

/** One sentence for whatever is no history, or none that this model can judge. */
const orUsage = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof HistoryError)) throw thrown;
    const { message } = thrown;
    throw new UsageError(`${message.charAt(0).toUpperCase()}${message.slice(1)}.`);
  }
};

const sayAt = ({ operations }: History, place: number): string => {
  const operation = operations[place];
  if (!operation) return `operation ${place}`;
  return `${operation.line === undefined ? '' : `line ${operation.line}: `}${sayOperation(operation)}`;
};

const cycleLines = (history: History, { cycle = [] }: Judgement): string[] =>
  cycle.flatMap(({ from, kind, because }) => [
    `  ${sayAt(history, from)}`,
    `    before the next (${kind}): ${because}`,
  ]);

const linesOf = (history: History, judgement: Judgement): string[] => [
  `${judgement.verdict}: ${judgement.model}, ${history.operations.length} operations`,
  judgement.reason,
  ...(judgement.operation === undefined
    ? []
    : [`first illegal operation: ${sayAt(history, judgement.operation)}`]),
  ...(judgement.cycle ? ['cycle:', ...cycleLines(history, judgement)] : []),
  ...(judgement.anomalies ?? []).map(({ name, reason }) => `anomaly ${name}: ${reason}`),
];

/** A spent budget is no good news: `unknown` is never taken for `holds`. */
const answerOf = (history: History, judgement: Judgement): Answer => {
  const { operation } = judgement;
  return {
    good: judgement.verdict === 'holds',
    data: {
      ...judgement,
      operations: history.operations.length,
      ...(operation === undefined ? {} : { illegal: sayAt(history, operation) }),
      ...(judgement.cycle === undefined
        ? {}
        : { circle: judgement.cycle.map(({ from }) => sayAt(history, from)) }),
    },
    lines: linesOf(history, judgement),
  };
};

export const command: Command = {
  operands: 2,
  async answer({ operands, read }) {
    const [model = '', file = ''] = operands;
    // The name first: an unknown model is said before a long file is read.
    orUsage(() => judge(model, { operations: [] }));
    const text = await read(file);
    const history = orUsage(() => parseHistory(text));
    return answerOf(
      history,
      orUsage(() => judge(model, history)),
    );
  },
};
