/**
 * Reads ITF traces (Informal Trace Format, Apalache ADR-015): the states that a model checker passed through, with
 * every value said as TLA+ writes it. Where the notes of the states carry hosts and vector clocks, as in the traces
 * that this lab writes, they make an execution that can be drawn.
 */
import { HistoryError, isObject, type Json, type JsonObject, readJson } from '#checker';
import { visibleText } from '#kernel';
import { checkClocks, clockOf } from './clocks.ts';
import type { Execution, ImportedEvent, ItfState, ItfTrace, Problem } from './log.ts';
import { STRINGS } from './strings.ts';

const STATES_MAX = 100_000;
const SHOWN_MAX = 4_000;

export interface ReadItf {
  readonly trace: ItfTrace | null;
  /** `null` where the states do not say what happened on which host. */
  readonly execution: Execution | null;
  readonly problems: readonly Problem[];
}

/** Fields of objects that stand for what JSON cannot say. */
const special = ({ fields }: JsonObject): readonly [kind: string, content: Json] | null => {
  const [only] = fields;
  return fields.size === 1 && only?.[0].startsWith('#') ? only : null;
};

const complain = (says: string, line: number): never => {
  throw new HistoryError(says, line);
};

const listIn = (content: Json, kind: string, line: number): readonly Json[] =>
  Array.isArray(content) ? content : complain(STRINGS.itf.notList(kind), line);

const saySpecial = (kind: string, content: Json, line: number): string => {
  switch (kind) {
    case '#bigint':
      if (typeof content === 'string' && /^-?\d+$/.test(content)) return content;
      return complain(STRINGS.itf.bigint, line);
    case '#tup':
      return `⟨${listIn(content, kind, line)
        .map((item) => say(item, line))
        .join(', ')}⟩`;
    case '#set':
      return `{${listIn(content, kind, line)
        .map((item) => say(item, line))
        .join(', ')}}`;
    case '#map': {
      const pairs = pairsIn(content, line).map(([key, value]) => `${say(key, line)} ↦ ${say(value, line)}`);
      return `[${pairs.join(', ')}]`;
    }
    case '#unserializable':
      return typeof content === 'string' ? visibleText(content) : complain(STRINGS.itf.unserializable, line);
    default:
      return complain(STRINGS.itf.form(kind), line);
  }
};

const pairsIn = (content: Json, line: number): readonly (readonly [Json, Json])[] =>
  listIn(content, '#map', line).map((pair) =>
    Array.isArray(pair) && pair.length === 2
      ? [pair[0] as Json, pair[1] as Json]
      : complain(STRINGS.itf.pairs, line),
  );

/** One value in the notation of TLA+. @throws HistoryError naming the line of the nearest object. */
const say = (value: Json, line: number): string => {
  if (typeof value === 'string') return `"${visibleText(value)}"`;
  if (value === null) return complain(STRINGS.itf.null, line);
  if (typeof value !== 'object') return String(value);
  if (!isObject(value)) return `⟨${value.map((item) => say(item, line)).join(', ')}⟩`;
  const form = special(value);
  if (form) return saySpecial(form[0], form[1], value.line);
  const fields = [...value.fields].map(([name, item]) => `${visibleText(name)} ↦ ${say(item, value.line)}`);
  return `[${fields.join(', ')}]`;
};

const shown = (text: string): string => (text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text);

const stateOf = (json: Json, place: number, vars: readonly string[], line: number): ItfState => {
  if (!isObject(json)) return complain(STRINGS.itf.stateNoObject(place), line);
  const missing = vars.find((name) => !json.fields.has(name));
  if (missing !== undefined) complain(STRINGS.itf.stateLacks(place, missing), json.line);
  const foreign = [...json.fields.keys()].find((name) => name !== '#meta' && !vars.includes(name));
  if (foreign !== undefined) complain(STRINGS.itf.stateForeign(place, foreign), json.line);
  const values = vars.map((name) => shown(say(json.fields.get(name) as Json, json.line)));
  const note = json.fields.get('#meta');
  const event = isObject(note) ? note.fields.get('event') : undefined;
  return { line: json.line, values, says: typeof event === 'string' ? visibleText(event) : null };
};

/** What the notes of a state tell of the event that led to it. */
const eventOf = (json: Json): ImportedEvent | Problem | null => {
  const note = isObject(json) ? json.fields.get('#meta') : undefined;
  if (!isObject(note)) return null;
  const { line } = json as JsonObject;
  const [host, text, raw] = ['host', 'event', 'clock'].map((name) => note.fields.get(name));
  if (typeof host !== 'string' || typeof text !== 'string' || !isObject(raw)) return null;
  const pairs = raw.fields.get('#map');
  const entries = pairs === undefined ? [...raw.fields] : pairsIn(pairs, line);
  const clock = clockOf(entries.map(([name, count]) => [String(name), count] as const));
  return typeof clock === 'string' ? { line, says: clock } : { host, text, clock, line };
};

const executionOf = (states: readonly Json[]): Pick<ReadItf, 'execution' | 'problems'> => {
  const problems: Problem[] = [];
  const told: ImportedEvent[] = [];
  for (const state of states) {
    const event = eventOf(state);
    if (event === null) continue;
    if ('says' in event) problems.push(event);
    else told.push(event);
  }
  const events = checkClocks(told, problems);
  if (events.length === 0) return { execution: null, problems };
  return { execution: { label: '', hosts: [...new Set(events.map(({ host }) => host))], events }, problems };
};

const varsOf = ({ fields, line }: JsonObject): readonly string[] => {
  const vars = fields.get('vars');
  if (!Array.isArray(vars) || !vars.every((name) => typeof name === 'string'))
    return complain(STRINGS.itf.vars, line);
  return vars as readonly string[];
};

const loopOf = ({ fields, line }: JsonObject, states: number): number | null => {
  const loop = fields.get('loop') ?? null;
  if (loop === null || (typeof loop === 'number' && Number.isInteger(loop) && loop >= 0 && loop < states))
    return loop;
  return complain(STRINGS.itf.loop, line);
};

const traceOf = (json: Json): ReadItf => {
  if (!isObject(json)) return complain(STRINGS.itf.noObject, 1);
  const vars = varsOf(json);
  const states = json.fields.get('states');
  if (!Array.isArray(states) || states.length === 0) return complain(STRINGS.itf.states, json.line);
  if (states.length > STATES_MAX) complain(STRINGS.itf.tooMany(states.length, STATES_MAX), json.line);
  let line = json.line;
  const read = states.map((state, place) => {
    const one = stateOf(state, place, vars, line);
    line = one.line;
    return one;
  });
  const trace = { vars: vars.map(visibleText), states: read, loop: loopOf(json, states.length) };
  return { trace, ...executionOf(states) };
};

/** Never throws; what is wrong stands in `problems`, with its line. */
export const readItf = (text: string): ReadItf => {
  try {
    return traceOf(readJson(text));
  } catch (thrown) {
    if (!(thrown instanceof HistoryError)) throw thrown;
    return { trace: null, execution: null, problems: [problemOf(thrown)] };
  }
};

/** The readers of the checker say what is wrong and where. */
export const problemOf = ({ says, line = 0 }: HistoryError): Problem => ({ line, says });
