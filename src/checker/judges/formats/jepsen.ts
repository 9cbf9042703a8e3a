/**
 * Histories of Jepsen as EDN: one map a line, or one vector of maps, with `:process :type :f :value` and perhaps `:key`
 * (as the key-value histories of Porcupine have it). `:fail` means that it certainly did not happen, `:info` that
 * nobody knows. What the nemesis did is passed over.
 */
import { type History, HistoryError, type HistoryOperation, makeHistory } from '../history.ts';
import type { Value } from '../value.ts';
import { type Edn, type EdnMap, readEdn } from './edn.ts';
import { type LogEvent, pairEvents } from './pairing.ts';
import { STRINGS } from './strings.ts';

const TYPES: readonly string[] = ['invoke', 'ok', 'fail', 'info'];
/** Functions that are asked without an argument: what stands beside the question is a placeholder. */
const QUESTIONS: readonly string[] = ['read', 'get', 'dequeue'];

const isMap = (value: Edn): value is EdnMap =>
  typeof value === 'object' && value !== null && value.kind === 'map';

const keyText = (key: Edn): string => {
  const plain = plainEdn(key);
  return typeof plain === 'string' ? plain : JSON.stringify(plain);
};

/** Keywords and symbols become their names; lists, vectors and sets become lists; keys become texts. */
const plainEdn = (value: Edn): Value => {
  if (typeof value !== 'object' || value === null) return value;
  if (value.kind === 'map')
    return Object.fromEntries(value.entries.map(([key, item]) => [keyText(key), plainEdn(item)]));
  return 'items' in value ? value.items.map(plainEdn) : value.name;
};

const fieldsOf = (map: EdnMap): ReadonlyMap<string, Edn> =>
  new Map(map.entries.map(([key, value]) => [keyText(key), value]));

const nameOf = (value: Edn | undefined, what: string, line: number): string => {
  if (typeof value === 'object' && value !== null && 'name' in value) return value.name;
  if (typeof value === 'string') return value;
  throw new HistoryError(STRINGS.jepsen.noKeyword(what), line);
};

/** `undefined` for the nemesis and other processes that are not numbers. */
const eventOf = (map: EdnMap): LogEvent | undefined => {
  const fields = fieldsOf(map);
  const process = fields.get('process');
  if (process === undefined) throw new HistoryError(STRINGS.jepsen.noProcess, map.line);
  if (typeof process !== 'number') return undefined;
  const type = nameOf(fields.get('type'), 'type', map.line);
  if (!TYPES.includes(type))
    throw new HistoryError(STRINGS.jepsen.type(type, `:${TYPES.join(' :')}`), map.line);
  return {
    process: String(process),
    type: type as LogEvent['type'],
    function: nameOf(fields.get('f'), 'f', map.line),
    key: plainEdn(fields.get('key') ?? null),
    value: plainEdn(fields.get('value') ?? null),
    line: map.line,
  };
};

const interpret = (operation: HistoryOperation): HistoryOperation => {
  const { function: name, status } = operation;
  if (QUESTIONS.includes(name)) return { ...operation, argument: null };
  // An `:ok` answer repeats the argument; for these two the repetition would read as the answer "false".
  return name === 'cas' && status === 'ok' ? { ...operation, result: true } : operation;
};

const itemsOf = (value: Edn): readonly Edn[] =>
  typeof value === 'object' && value !== null && 'items' in value ? value.items : [value];

const mapsOf = (values: readonly Edn[]): EdnMap[] => {
  const items = values.flatMap(itemsOf);
  const whole = values.findIndex((value) => typeof value === 'object' && value !== null && 'items' in value);
  if (whole >= 0 && values.length > 1)
    throw new HistoryError(STRINGS.oneByOne, itemsOf(values[Math.max(1, whole)] as Edn).find(isMap)?.line);
  const maps = items.filter(isMap);
  if (maps.length !== items.length) throw new HistoryError(STRINGS.jepsen.onlyMaps);
  return maps;
};

/** Jepsen numbers the entries of a history; where the numbers begin anew, another history begins. */
const checkIndices = (maps: readonly EdnMap[]): readonly EdnMap[] => {
  let before = -1;
  for (const map of maps) {
    const index = fieldsOf(map).get('index');
    if (typeof index !== 'number') continue;
    if (index <= before) throw new HistoryError(STRINGS.jepsen.indexFalls(before, index), map.line);
    before = index;
  }
  return maps;
};

/** @throws HistoryError naming the line. */
export const parseJepsen = (text: string): History => {
  const events = checkIndices(mapsOf(readEdn(text)))
    .map(eventOf)
    .filter((event) => event !== undefined);
  if (events.length === 0) throw new HistoryError(STRINGS.jepsen.none);
  return makeHistory(pairEvents(events).map(interpret));
};
