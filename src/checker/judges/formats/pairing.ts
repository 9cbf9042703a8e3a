/** Turns a list of "asked" and "answered" lines, as test harnesses write them, into operations. */
import { HistoryError, type HistoryOperation, type Status } from '../history.ts';
import type { Value } from '../value.ts';
import { STRINGS } from './strings.ts';

export interface LogEvent {
  readonly process: string;
  readonly type: 'invoke' | Status;
  readonly function: string;
  readonly key: Value;
  readonly value: Value;
  readonly line: number;
}

const begin = (event: LogEvent, order: number): HistoryOperation => ({
  process: event.process,
  function: event.function,
  key: event.key,
  argument: event.value,
  result: null,
  status: 'info',
  invoked: order,
  completed: Number.POSITIVE_INFINITY,
  line: event.line,
});

/** What reads of all kinds are asked with is no argument; transactions repeat their steps with answers filled in. */
const end = (asked: HistoryOperation, event: LogEvent, order: number): HistoryOperation => ({
  ...asked,
  status: event.type as Status,
  result: event.type === 'ok' ? event.value : null,
  completed: event.type === 'info' ? Number.POSITIVE_INFINITY : order,
});

const checkPair = (asked: HistoryOperation | undefined, event: LogEvent): HistoryOperation => {
  if (asked === undefined)
    throw new HistoryError(STRINGS.pairs.notAsked(event.process, event.function), event.line);
  if (asked.function !== event.function)
    throw new HistoryError(
      STRINGS.pairs.askedElse(event.process, asked.function, asked.line ?? 0, event.function),
      event.line,
    );
  return asked;
};

/**
 * The place in the list serves as time. An operation without an answer stays open for ever.
 * @throws HistoryError for an answer without a question and a question while one is open, naming the line.
 */
export const pairEvents = (events: readonly LogEvent[]): HistoryOperation[] => {
  const operations: HistoryOperation[] = [];
  const open = new Map<string, number>();
  events.forEach((event, order) => {
    const index = open.get(event.process);
    if (event.type === 'invoke') {
      if (index !== undefined)
        throw new HistoryError(
          STRINGS.pairs.askedAgain(event.process, operations[index]?.line ?? 0),
          event.line,
        );
      open.set(event.process, operations.push(begin(event, order)) - 1);
      return;
    }
    const asked = checkPair(index === undefined ? undefined : operations[index], event);
    operations[index as number] = end(asked, event, order);
    open.delete(event.process);
  });
  return operations;
};
