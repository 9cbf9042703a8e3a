/** Vector clocks as logs write them: read from data, and checked against each other before anything is drawn. */
import { coherenceProblems } from './coherence.ts';
import type { ImportedEvent, Problem } from './log.ts';
import { STRINGS } from './strings.ts';

/** A count that is none, as short as it can be told. */
const shown = (count: unknown): string => {
  if (Array.isArray(count)) return '[…]';
  if (typeof count === 'object' && count !== null) return '{…}';
  const text = typeof count === 'string' ? JSON.stringify(count) : String(count);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

/** @param entries host and count, as they came. A count of 0 is as good as none. */
export const clockOf = (entries: Iterable<readonly [string, unknown]>): ImportedEvent['clock'] | string => {
  const clock = new Map<string, number>();
  for (const [host, count] of entries) {
    if (!Number.isSafeInteger(count) || (count as number) < 0)
      return STRINGS.clock.counts(shown(count), host);
    if (count !== 0) clock.set(host, count as number);
  }
  return clock;
};

const byOwnCount = (a: ImportedEvent, b: ImportedEvent): number =>
  a.host === b.host
    ? (a.clock.get(a.host) ?? 0) - (b.clock.get(b.host) ?? 0) || a.line - b.line
    : a.host < b.host
      ? -1
      : 1;

/** Own entries must count 1, 2, 3 …; every foreign entry must name an event that exists. Returns the good events by line. */
export const checkClocks = (events: readonly ImportedEvent[], problems: Problem[]): ImportedEvent[] => {
  const counts = new Map<string, number>();
  const good: ImportedEvent[] = [];
  for (const event of [...events].sort((a, b) => byOwnCount(a, b))) {
    const wanted = (counts.get(event.host) ?? 0) + 1;
    const own = event.clock.get(event.host) ?? 0;
    if (own !== wanted) {
      const say = own < wanted ? STRINGS.clock.repeated : STRINGS.clock.skipped;
      problems.push({ line: event.line, says: say(event.host, own, wanted) });
      continue;
    }
    counts.set(event.host, own);
    good.push(event);
  }
  const known = good.filter((event) => {
    const missing = [...event.clock].find(([host, count]) => count > (counts.get(host) ?? 0));
    if (missing) problems.push({ line: event.line, says: STRINGS.clock.unheard(missing[1], missing[0]) });
    return !missing;
  });
  problems.push(...coherenceProblems(known));
  return known.sort((a, b) => a.line - b.line);
};
