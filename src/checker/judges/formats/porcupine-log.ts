/**
 * The logs of an etcd register test that the checker Porcupine ships (`INFO  jepsen.util - 3 :invoke :cas [1 2]`). As
 * there: a compare-and-set that failed found another value; a read that failed says nothing; what timed out stays open.
 */
import { type History, HistoryError, type HistoryOperation, makeHistory } from '../history.ts';
import type { Value } from '../value.ts';
import { type LogEvent, pairEvents } from './pairing.ts';
import { STRINGS } from './strings.ts';

const LINE = /^INFO\s+jepsen\.util\s+-\s+(\d+)\s+:(invoke|ok|fail|info)\s+:(\S+)\s+(.*?)\s*$/;

const readValue = (text: string, line: number): Value => {
  if (text === 'nil' || text === ':timed-out') return null;
  if (/^-?\d+$/.test(text)) return Number(text);
  const pair = /^\[(-?\d+)\s+(-?\d+)\]$/.exec(text);
  if (pair === null) throw new HistoryError(STRINGS.porcupine.value(text), line);
  return [Number(pair[1]), Number(pair[2])];
};

const eventOf = (text: string, line: number): LogEvent | undefined => {
  const [, process = '', type = '', name = '', value = ''] = LINE.exec(text) ?? [];
  if (process === '') return undefined;
  if (!['read', 'write', 'cas'].includes(name))
    throw new HistoryError(STRINGS.porcupine.operation(name), line);
  return {
    process,
    type: type as LogEvent['type'],
    function: name,
    key: null,
    value: readValue(value, line),
    line,
  };
};

/** What an answer of this harness means. */
const interpret = (operation: HistoryOperation): HistoryOperation => {
  const { function: name, status } = operation;
  if (name === 'cas' && status === 'fail') return { ...operation, status: 'ok', result: false };
  if (name === 'cas' && status === 'ok') return { ...operation, result: true };
  return operation;
};

/** @throws HistoryError naming the line; lines of other loggers are passed over. */
export const parsePorcupineLog = (text: string): History => {
  const events = text
    .split('\n')
    .map((line, index) => eventOf(line, index + 1))
    .filter((event) => event !== undefined);
  if (events.length === 0) throw new HistoryError(STRINGS.porcupine.none);
  return makeHistory(pairEvents(events).map(interpret), { dataType: 'cas-register' });
};
