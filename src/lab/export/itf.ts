/**
 * The run as an ITF trace (Informal Trace Format, Apalache ADR-015): one state a moment, with what each node knows and
 * what is on its way. Free notes (`#meta`) say what led to the state, on which host, and its vector clock.
 */
import { type History, messageId, Stamps, type World } from '#kernel';

type Itf = null | boolean | number | string | readonly Itf[] | { readonly [field: string]: Itf };

/** Integers beyond 2⁵³ and fractions have no place among the plain numbers of the format. */
const number = (value: number): Itf =>
  Number.isSafeInteger(value) ? value : { '#unserializable': String(value) };

const record = (value: object): Itf => {
  const entries = Object.entries(value);
  if (entries.some(([name]) => name.startsWith('#') || name === '__proto__')) return mapOf(entries);
  return Object.fromEntries(entries.map(([name, part]) => [name, itf(part)]));
};

const mapOf = (entries: readonly (readonly [unknown, unknown])[]): Itf => ({
  '#map': entries.map(([key, part]) => [itf(key), itf(part)]),
});

/** Plain data of protocols; nothing is the empty tuple, for which TLA+ has no other word. */
const itf = (value: unknown): Itf => {
  if (value === null || value === undefined) return { '#tup': [] };
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return value.map(itf);
  if (value instanceof Map) return mapOf([...value]);
  if (value instanceof Set) return { '#set': [...value].map(itf) };
  return typeof value === 'object' ? record(value) : { '#unserializable': String(value) };
};

const variables = ({ time, nodes, flights }: World, ids: readonly string[]): Record<string, Itf> => ({
  network: {
    '#set': flights.map((flight) => ({
      id: messageId(ids, flight),
      from: ids[flight.from] ?? '',
      to: ids[flight.to] ?? '',
      message: itf(flight.message),
    })),
  },
  nodes: mapOf(nodes.map(({ id, status, state }) => [id, { status, state: itf(state) }])),
  time,
});

const VARS = ['network', 'nodes', 'time'];

/** @returns one state more than there are events: the first is how the world begins. */
export const toItf = (history: History): string => {
  const { ids, size } = history.plan;
  const stamps = new Stamps(size);
  const note = (index: number): Record<string, Itf> => {
    if (index === 0) return { index };
    const { row, sentence } = history.explain(index - 1);
    stamps.push(row);
    const vector = stamps.at(index - 1)?.vector ?? [];
    const own = row.node >= 0 && (vector[row.node] ?? 0) > 0;
    const clock = ids.map((id, place) => [id, vector[place] ?? 0] as const).filter(([, count]) => count > 0);
    return { index, event: sentence, ...(own ? { host: ids[row.node] ?? '', clock: mapOf(clock) } : {}) };
  };
  const states = Array.from({ length: history.length + 1 }, (_, index) => ({
    '#meta': note(index),
    ...variables(history.worldAt(index), ids),
  }));
  const meta = { format: 'ITF', 'format-description': 'https://apalache-mc.org/docs/adr/015adr-trace.html' };
  return `{"#meta": ${JSON.stringify(meta)},\n"vars": ${JSON.stringify(VARS)},\n"states": [\n${states
    .map((state) => JSON.stringify(state))
    .join(',\n')}\n]}\n`;
};
