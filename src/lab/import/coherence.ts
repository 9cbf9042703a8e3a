/**
 * Are these really vector clocks? Along a host no entry may fall, and who knows of an event knows what that event knew
 * (Mattern 1989, §5). A log that breaks this can be drawn, but its picture and its clocks tell different stories.
 */
import type { ImportedEvent, Problem } from './log.ts';
import { STRINGS } from './strings.ts';

type Clock = ImportedEvent['clock'];

const keyOf = (host: string, count: number): string => `${count} ${host}`;

/** The first entry of `lower` that `upper` does not reach. */
const exceeding = (lower: Clock, upper: Clock): readonly [host: string, count: number] | undefined => {
  for (const [host, count] of lower) if (count > (upper.get(host) ?? 0)) return [host, count];
  return undefined;
};

const fallen = (event: ImportedEvent, before: ImportedEvent): Problem | null => {
  const entry = exceeding(before.clock, event.clock);
  if (!entry) return null;
  const [host, count] = entry;
  const now = event.clock.get(host) ?? 0;
  const says = STRINGS.clock.backwards(event.host, host, count, before.line, now);
  return { line: event.line, says };
};

/** Depth of an event: how many events its clock counts. Whoever has the deepest clock explains most of the others. */
const depthOf = ({ clock }: ImportedEvent): number => {
  let sum = 0;
  for (const count of clock.values()) sum += count;
  return sum;
};

/** New knowledge must come with all that it rests on. Causes that another checked cause covers need no look. */
const unfounded = (
  event: ImportedEvent,
  before: ImportedEvent | undefined,
  byKey: ReadonlyMap<string, ImportedEvent>,
): Problem | null => {
  const causes: { readonly cause: ImportedEvent; readonly depth: number }[] = [];
  for (const [host, count] of event.clock) {
    if (host === event.host || count <= (before?.clock.get(host) ?? 0)) continue;
    const cause = byKey.get(keyOf(host, count));
    if (cause) causes.push({ cause, depth: depthOf(cause) });
  }
  const checked: ImportedEvent[] = [];
  const mine = event.clock.get(event.host) ?? 0;
  for (const { cause } of causes.sort((a, b) => b.depth - a.depth)) {
    const own = cause.clock.get(cause.host) ?? 0;
    if (checked.some(({ clock }) => (clock.get(cause.host) ?? 0) >= own)) continue;
    if ((cause.clock.get(event.host) ?? 0) >= mine)
      return { line: event.line, says: STRINGS.clock.circular(event.host, cause.host, cause.line) };
    const entry = exceeding(cause.clock, event.clock);
    if (entry) {
      const [host, count] = entry;
      const says = STRINGS.clock.unfounded(event.host, own, cause.host, cause.line, count, host);
      return { line: event.line, says };
    }
    checked.push(cause);
  }
  return null;
};

/** One problem an event at most. `events`: each host's own entries count 1, 2, 3 …. */
export const coherenceProblems = (events: readonly ImportedEvent[]): Problem[] => {
  const byKey = new Map(events.map((event) => [keyOf(event.host, event.clock.get(event.host) ?? 0), event]));
  return events.flatMap((event) => {
    const before = byKey.get(keyOf(event.host, (event.clock.get(event.host) ?? 0) - 1));
    return (before ? fallen(event, before) : null) ?? unfounded(event, before, byKey) ?? [];
  });
};
