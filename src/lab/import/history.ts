/** A history from elsewhere, ready to be looked at: its operations as requests of clients, and what every judge says. */
import {
  type History,
  HistoryError,
  type HistoryOperation,
  judgeNames,
  parseHistory,
  type Value,
} from '#checker';
import { type Request, visibleText } from '#kernel';
import { type LiveVerdict, verdictsOnHistory } from '../judging/index.ts';
import { problemOf } from './itf.ts';
import type { PicturedHistory, Problem } from './log.ts';

/** More bars than these nobody looks at; all operations are judged. */
export const DRAWN_MAX = 400;

const plain = (value: Value): unknown =>
  typeof value === 'string'
    ? visibleText(value)
    : Array.isArray(value)
      ? value.map((item) => plain(item as Value))
      : value;

/** The place of each question and answer among all of them, which is all that judges look at. */
const ranksOf = (operations: readonly HistoryOperation[]): ReadonlyMap<number, number> => {
  const moments = operations.flatMap(({ invoked, completed }) =>
    Number.isFinite(completed) ? [invoked, completed] : [invoked],
  );
  return new Map([...new Set(moments)].sort((a, b) => a - b).map((moment, rank) => [moment, rank]));
};

const outcomeOf = ({ status, result }: HistoryOperation): Request['outcome'] => {
  if (status === 'info') return null;
  return status === 'ok' ? { ok: true, value: plain(result) } : { ok: false };
};

const requestOf =
  (ranks: ReadonlyMap<number, number>) =>
  (operation: HistoryOperation, place: number): Request => {
    const { process, function: name, key, argument, invoked, completed } = operation;
    const outcome = outcomeOf(operation);
    const done = outcome !== null && Number.isFinite(completed);
    const rank = (moment: number): number => ranks.get(moment) ?? 0;
    return {
      id: String(place),
      client: visibleText(process),
      operation: {
        name: visibleText(name),
        ...(key === null ? {} : { key: plain(key) }),
        ...(argument === null ? {} : { value: plain(argument) }),
      },
      invoked: rank(invoked),
      invokedBy: rank(invoked),
      completed: done ? rank(completed) : null,
      completedBy: done ? rank(completed) : null,
      outcome: done ? outcome : null,
    };
  };

/** How many of the sorted numbers are less than `limit`. */
const countBelow = (sorted: readonly number[], limit: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Pairs of operations that overlap: neither was answered before the other was asked. */
const overlaps = ({ operations }: History): number => {
  const asked = operations.map(({ invoked }) => invoked);
  const answered = operations.map(({ completed }) => completed).sort((a, b) => a - b);
  const ordered = asked.reduce((sum, moment) => sum + countBelow(answered, moment), 0);
  return (operations.length * (operations.length - 1)) / 2 - ordered;
};

export interface ReadHistory {
  readonly history: PicturedHistory | null;
  readonly problems: readonly Problem[];
}

const pictured = (history: History): PicturedHistory => {
  const { operations } = history;
  const drawn = operations.slice(0, DRAWN_MAX);
  return {
    processes: [...new Set(operations.map(({ process }) => visibleText(process)))],
    operations: operations.length,
    concurrentPairs: overlaps(history),
    requests: drawn.map(requestOf(ranksOf(drawn))),
    lines: drawn.map(({ line }) => line ?? 0),
    verdicts: [],
  };
};

/** Never throws; what is wrong stands in `problems`, with its line. `verdicts` is empty until somebody judges. */
export const readHistory = (text: string, judged: boolean): ReadHistory => {
  try {
    const history = parseHistory(text);
    const picture = pictured(history);
    return { history: { ...picture, verdicts: judged ? judgeAll(history) : [] }, problems: [] };
  } catch (thrown) {
    if (!(thrown instanceof HistoryError)) throw thrown;
    return { history: null, problems: [problemOf(thrown)] };
  }
};

/** Models that cannot judge such a history at all are left out, unless none can: then the first says why. */
const judgeAll = (history: History): readonly LiveVerdict[] => {
  const ids = history.operations.map((_, place) => String(place));
  const all = verdictsOnHistory(judgeNames, history, ids);
  const able = all.filter(({ able }) => able);
  return (able.length > 0 ? able : all.slice(0, 1)).map(({ verdict }) => verdict);
};
