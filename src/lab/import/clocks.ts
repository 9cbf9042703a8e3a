/** Vector clocks as logs write them: read from data, and checked against each other before anything is drawn. */
import { coherenceProblems } from './coherence.ts';
import type { ImportedEvent, Problem } from './log.ts';

/** @param entries host and count, as they came. A count of 0 is as good as none. */
export const clockOf = (entries: Iterable<readonly [string, unknown]>): ImportedEvent['clock'] | string => {
  const clock = new Map<string, number>();
  for (const [host, count] of entries) {
    if (!Number.isSafeInteger(count) || (count as number) < 0)
      return `its clock counts ${String(count)} for ${host}`;
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
      const why =
        own < wanted ? 'a second host of that name, or a clock that goes backwards' : 'an event is missing';
      problems.push({
        line: event.line,
        says: `${event.host} counts ${own} where ${wanted} comes next (${why})`,
      });
      continue;
    }
    counts.set(event.host, own);
    good.push(event);
  }
  const known = good.filter((event) => {
    const missing = [...event.clock].find(([host, count]) => count > (counts.get(host) ?? 0));
    if (missing)
      problems.push({
        line: event.line,
        says: `the clock knows event ${missing[1]} of ${missing[0]}, which the log does not hold`,
      });
    return !missing;
  });
  problems.push(...coherenceProblems(known));
  return known.sort((a, b) => a.line - b.line);
};
