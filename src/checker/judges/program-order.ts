/** Each process's operations in the order in which it asked for them. */
import { type History, HistoryError, sayOperation } from './history.ts';
import { STRINGS } from './strings.ts';

/** Operations that follow one another. Indices into `history.operations`. */
export interface Lane {
  readonly process: string;
  readonly operations: readonly number[];
  /**
   * An unanswered operation is a lane of its own: it may take effect at any time after what its process did before,
   * or never, even when the process went on. `after` is the last answered operation before it.
   */
  readonly isOptional: boolean;
  readonly after: number | undefined;
}

const checkOverlap = (history: History, before: number | undefined, index: number): void => {
  const earlier = before === undefined ? undefined : history.operations[before];
  const later = history.operations[index];
  if (earlier === undefined || later === undefined || earlier.completed <= later.invoked) return;
  throw new HistoryError(STRINGS.overlap(sayOperation(later), sayOperation(earlier)), later.line);
};

/** @throws HistoryError when a process had two answered operations open at once. */
export const lanesOf = (history: History): Lane[] => {
  const answered = new Map<string, number[]>();
  const optional: Lane[] = [];
  history.operations.forEach(({ process, status }, index) => {
    const lane = answered.get(process) ?? [];
    answered.set(process, lane);
    if (status === 'info')
      optional.push({ process, operations: [index], isOptional: true, after: lane.at(-1) });
    if (status !== 'ok') return;
    checkOverlap(history, lane.at(-1), index);
    lane.push(index);
  });
  const lanes = [...answered].map(
    ([process, operations]): Lane => ({
      process,
      operations,
      isOptional: false,
      after: undefined,
    }),
  );
  return [...lanes.filter((lane) => lane.operations.length > 0), ...optional];
};
