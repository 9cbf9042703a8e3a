/**
 * Reads ShiViz logs: text with a regular expression whose named groups `host`, `clock` (JSON) and `event` cut it into
 * events (Beschastnikh et al., "Visualizing Distributed System Executions", TOSEM 2020, §4). The expression may stand
 * in the first line, a delimiter of executions in the second; without one, the usual layouts are tried.
 *
 * An expression from a file may be made to run for ever: callers run this where it can be stopped (a worker).
 */
import { checkClocks, clockOf } from './clocks.ts';
import type { Execution, ImportedEvent, ImportedLog, Problem } from './log.ts';
import { STRINGS } from './strings.ts';

/** Layouts seen in the wild, tried in this order; the first with the fewest problems wins. */
const LAYOUTS: readonly string[] = [
  '^\\S+ (?<date>\\d+/\\d+/\\d+ [\\d:]+ [AP]M) (?<event>.*)\\n(?<host>\\S*) (?<clock>{.*})',
  '(?<event>.*)\\n(?<host>\\S*) (?<clock>{.*})',
  '(?<host>\\S*) (?<clock>{.*})\\n(?<event>.*)',
  '\\[.*?/(?<host>[^/\\s\\]]+)\\] (?<clock>{.*?}) (?<event>.*)',
  '^(?<host>\\S+) (?<clock>{.*?}) (?<event>.*)$',
  '^(?<event>.*?)\\s*(?<host>\\S+) (?<clock>{.*})$',
];
const DELIMITER = '^=== (?<trace>.*) ===$';

const EVENTS_MAX = 200_000;
const PROBLEMS_MAX = 200;
const CLOCK_CHARACTERS_MAX = 100_000;

interface Layout {
  readonly expression: string;
  readonly delimiter: string;
  readonly body: string;
  readonly firstLine: number;
  readonly own: boolean;
}

const namesGroups = (line: string): boolean =>
  ['host', 'clock', 'event'].every((name) => line.includes(`(?<${name}>`));

/** The log's own expression, if its first lines hold one. */
const ownLayout = (text: string): Layout | null => {
  const lines = text.split('\n', 3);
  const first = (lines[0] ?? '').trim();
  if (!namesGroups(first)) return null;
  const second = (lines[1] ?? '').trim();
  const delimits = second !== '' && (second.includes('(?<trace>') || (lines[2] ?? '').trim() === '');
  const header = delimits ? 2 : 1;
  const body = text.split('\n').slice(header).join('\n');
  return { expression: first, delimiter: delimits ? second : '', body, firstLine: header + 1, own: true };
};

/** Two logs pasted together: the expression of the second would be taken for an event. */
const secondLog = (body: string, firstLine: number): Problem[] => {
  const place = body.split('\n').findIndex(namesGroups);
  if (place < 0) return [];
  return [{ line: firstLine + place, says: STRINGS.log.second }];
};

const compile = (source: string, flags: string): RegExp | string => {
  try {
    return new RegExp(source, flags);
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
};

interface Section {
  readonly label: string;
  readonly text: string;
  readonly line: number;
}

const countLines = (text: string): number => {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
};

/** Cuts the body into executions at the lines that match the delimiter. */
const sectionsOf = ({ body, delimiter, firstLine }: Layout): Section[] | string => {
  const cut = compile(delimiter || DELIMITER, 'gm');
  if (typeof cut === 'string') return cut;
  const sections: Section[] = [];
  let label = '';
  let start = 0;
  let line = firstLine;
  const push = (end: number): void => {
    const text = body.slice(start, end);
    if (text.trim() !== '') sections.push({ label, text, line });
    line += countLines(text);
  };
  for (const match of body.matchAll(cut)) {
    if (match[0] === '') return STRINGS.log.matchesNothingAtAll;
    push(match.index);
    label = match.groups?.trace ?? `${sections.length + 1}`;
    start = match.index + match[0].length;
    line += countLines(match[0]);
  }
  push(body.length);
  return sections;
};

const readClock = (text: string): ReadonlyMap<string, number> | string => {
  if (text.length > CLOCK_CHARACTERS_MAX) return STRINGS.clock.tooLong;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return STRINGS.clock.notJson(text.length > 60 ? `${text.slice(0, 60)}…` : text);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return STRINGS.clock.notObject;
  return clockOf(Object.entries(value));
};

interface Reading {
  readonly execution: Execution;
  readonly problems: Problem[];
}

/** Text after the last event: half of another one. */
const breaksOff = ({ text, line }: Section, end: number): Problem[] => {
  const rest = text.slice(end);
  if (rest.trim() === '') return [];
  const blank = rest.length - rest.trimStart().length;
  return [{ line: line + countLines(text.slice(0, end + blank)), says: STRINGS.log.breaksOff }];
};

const readEvents = (section: Section, expression: RegExp, problems: Problem[]): ImportedEvent[] => {
  const events: ImportedEvent[] = [];
  let at = 0;
  let end = 0;
  let line = section.line;
  for (const match of section.text.matchAll(expression)) {
    line += countLines(section.text.slice(at, match.index));
    at = match.index;
    end = at + match[0].length;
    const { host = '', clock: raw = '', event: text = '' } = match.groups ?? {};
    if (match[0] === '' || events.length >= EVENTS_MAX) {
      const { matchesNothing, firstEvents } = STRINGS.log;
      problems.push({ line, says: match[0] === '' ? matchesNothing : firstEvents(EVENTS_MAX) });
      break;
    }
    const clock = readClock(raw);
    if (typeof clock === 'string') problems.push({ line, says: clock });
    else if (host === '') problems.push({ line, says: STRINGS.clock.noHost });
    else if (!clock.has(host)) problems.push({ line, says: STRINGS.clock.notOwn(host) });
    else events.push({ host, clock, text: text.trim(), line });
  }
  if (events.length > 0 && problems.length === 0) problems.push(...breaksOff(section, end));
  return events;
};

const read = (section: Section, expression: RegExp): Reading => {
  const problems: Problem[] = [];
  const events = checkClocks(readEvents(section, expression, problems), problems);
  const hosts = [...new Set(events.map(({ host }) => host))];
  return { execution: { label: section.label, hosts, events }, problems };
};

const readWith = (layout: Layout): ImportedLog => {
  const failed = (says: string): ImportedLog => ({
    executions: [],
    problems: [{ line: layout.own ? 1 : 0, says }],
    expression: layout.expression,
    ownExpression: layout.own,
  });
  const expression = compile(layout.expression, 'gm');
  if (typeof expression === 'string') return failed(STRINGS.log.badExpression(expression));
  const sections = sectionsOf(layout);
  if (typeof sections === 'string') return failed(STRINGS.log.badDelimiter(sections));
  const readings = sections.map((section) => read(section, expression));
  const executions = readings.map(({ execution }) => execution).filter(({ events }) => events.length > 0);
  const problems = [
    ...secondLog(layout.body, layout.firstLine),
    ...readings.flatMap((reading) => reading.problems),
  ].sort((a, b) => a.line - b.line);
  if (executions.length === 0 && problems.length === 0)
    return failed(STRINGS.log.matchesNothingIn(layout.expression));
  return {
    executions,
    problems: problems.slice(0, PROBLEMS_MAX),
    expression: layout.expression,
    ownExpression: layout.own,
  };
};

const eventCount = (log: ImportedLog): number =>
  log.executions.reduce((sum, { events }) => sum + events.length, 0);

/** How well a layout fits: good events, less what is wrong; where none is good, at least something was recognised. */
const fitness = (log: ImportedLog): number => {
  const recognised = log.problems.some(({ line }) => line > 0) ? 0.5 : 0;
  return eventCount(log) > 0 ? eventCount(log) - log.problems.length : recognised - 1_000_000;
};

const NOTHING: ImportedLog = { executions: [], problems: [], expression: '', ownExpression: false };

/** Reads a whole log. Never throws; what is wrong stands in `problems`, each with its line. */
export const readShiviz = (raw: string): ImportedLog => {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') return { ...NOTHING, problems: [{ line: 0, says: STRINGS.log.empty }] };
  const own = ownLayout(text);
  if (own) return readWith(own);
  // All of them have a clock in braces: what has none is not searched, which on one long line would take for ever.
  const [first = NOTHING, ...others] = (text.includes('{') ? LAYOUTS : []).map((expression) =>
    readWith({ expression, delimiter: '', body: text, firstLine: 1, own: false }),
  );
  const best = others.reduce((a, b) => (fitness(b) > fitness(a) ? b : a), first);
  if (eventCount(best) > 0) return best;
  return {
    ...best,
    problems: [{ line: 1, says: STRINGS.log.noEvent('{"a":1}') }, ...best.problems].slice(0, PROBLEMS_MAX),
  };
};
