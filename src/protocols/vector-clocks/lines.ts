/**
 * What truly happened before what, read off the lines and messages alone, as Lamport 1978 defines it: the past of an
 * event is the beginning of each line, so a count a line is all of it. An event is judged once: what happened keeps its
 * past, whatever happens after it.
 */
import type { NodeId, World } from '#kernel';
import type { Process, Stamped } from './process.ts';

export interface Judged extends Stamped {
  readonly node: NodeId;
  /** Number of its line, and its place there, from 0. */
  readonly line: number;
  readonly place: number;
  /** How many events of each line lead here; of its own line itself excluded. */
  readonly past: readonly number[];
  /** The largest Lamport number in its past; 0 where nothing is. */
  readonly largest: number;
  /** On its line up to here, every event has a larger number than all of its past. */
  readonly ordered: boolean;
  /** On its line up to here, every vector is the true past, the event itself included. */
  readonly exact: boolean;
}

/** The judged events of each process, in the order of the set-up. */
export type Lines = readonly (readonly Judged[])[];

interface Line {
  readonly node: NodeId;
  readonly events: readonly Stamped[];
}

const known = new WeakMap<Stamped, Judged>();

/** Whether message or line leads from `a` to `b`. */
export const happenedBefore = (a: Judged, b: Judged): boolean => a.place < (b.past[a.line] ?? 0);

/** The event with this name, wherever it stands. */
const named = (lines: readonly Line[], name: string): Stamped | undefined => {
  for (const { node, events } of lines) {
    const event = name.startsWith(node) ? events[Number(name.slice(node.length)) - 1] : undefined;
    if (event?.name === name) return event;
  }
  return undefined;
};

const isExact = ({ vector }: Stamped, past: readonly number[], line: number, place: number): boolean =>
  vector.length === past.length &&
  vector.every((count, at) => count === (at === line ? place + 1 : past[at]));

const judged = (
  lines: readonly Line[],
  line: number,
  place: number,
  causes: readonly Judged[],
  before: Judged | undefined,
): Judged => {
  const { node, events } = lines[line] as Line;
  const event = events[place] as Stamped;
  const past = lines.map((_, other) =>
    causes.reduce((most, cause) => {
      const count = cause.line === other ? cause.place + 1 : (cause.past[other] ?? 0);
      return Math.max(most, count);
    }, 0),
  );
  const largest = causes.reduce((most, cause) => Math.max(most, cause.largest, cause.lamport), 0);
  const ordered = (before?.ordered ?? true) && (causes.length === 0 || largest < event.lamport);
  const exact = (before?.exact ?? true) && isExact(event, past, line, place);
  return { ...event, node, line, place, past, largest, ordered, exact };
};

/** Judges the event at `place`; false while something that leads to it is not judged. */
const judge = (lines: readonly Line[], line: number, place: number): boolean => {
  const { events } = lines[line] as Line;
  const event = events[place] as Stamped;
  const previous = events[place - 1];
  const before = previous && known.get(previous);
  const sending = event.heard === null ? undefined : named(lines, event.heard);
  const heard = sending && known.get(sending);
  if ((previous && !before) || (event.heard !== null && !heard)) return false;
  const causes = [before, heard].filter((cause) => cause !== undefined);
  known.set(event, judged(lines, line, place, causes, before));
  return true;
};

/** How many events of a line are judged: found from its end, since most are. */
const countOf = ({ events }: Line): number => {
  let count = events.length;
  while (count > 0 && !known.has(events[count - 1] as Stamped)) count--;
  return count;
};

/** The lines of a world, every event judged that can be. */
const judgedLines = (world: World): readonly Line[] => {
  const lines = world.nodes
    .filter(({ role }) => role === 'process')
    .map(({ id, state }) => ({ node: id, events: (state as Process | null)?.events ?? [] }));
  for (let moved = true; moved; ) {
    moved = false;
    for (const [line, { events }] of lines.entries())
      for (let place = countOf(lines[line] as Line); place < events.length; place++) {
        if (!judge(lines, line, place)) break;
        moved = true;
      }
  }
  return lines;
};

/** The last judged event of each line that has one. */
export const lastOf = (world: World): readonly Judged[] =>
  judgedLines(world).flatMap((line) => {
    const last = line.events[countOf(line) - 1];
    return last ? [known.get(last) as Judged] : [];
  });

/** Every event of the processes with its stamps and its true causal past. */
export const linesOf = (world: World): Lines =>
  judgedLines(world).map((line) =>
    line.events.slice(0, countOf(line)).map((event) => known.get(event) as Judged),
  );

export const judgedEvents = (world: World): readonly Judged[] => linesOf(world).flat();
