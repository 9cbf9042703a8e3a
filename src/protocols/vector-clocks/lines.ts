/**
 * What truly happened before what, read off the lines and messages alone, as Lamport 1978 defines it: the past of an
 * event is the beginning of each line, so a count a line is all of it. Growing runs are judged event by event: what
 * happened keeps its past, and its object.
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
}

/** The judged events of each process, in the order of the set-up. */
export type Lines = readonly (readonly Judged[])[];

const known = new WeakMap<Stamped, Judged>();
const ofWorld = new WeakMap<World, Lines>();

/** Whether message or line leads from `a` to `b`. */
export const happenedBefore = (a: Judged, b: Judged): boolean => a.place < (b.past[a.line] ?? 0);

/** What `event` and all before it on its line know of. */
const withItself = ({ past, line, place }: Judged): number[] => past.with(line, place + 1);

const pastOf = (causes: readonly (Judged | undefined)[], lines: number): number[] => {
  const pasts = causes.flatMap((cause) => (cause ? [withItself(cause)] : []));
  return Array.from({ length: lines }, (_, line) => Math.max(0, ...pasts.map((past) => past[line] ?? 0)));
};

/** The event with this name among those that were judged so far. */
const named = (lines: Lines, nodes: readonly NodeId[], name: string): Judged | undefined => {
  for (const [line, node] of nodes.entries()) {
    const event = name.startsWith(node) ? lines[line]?.[Number(name.slice(node.length)) - 1] : undefined;
    if (event?.name === name) return event;
  }
  return undefined;
};

/** The event at `place` of `line`, if everything that leads to it was judged. */
const judge = (
  lines: Lines,
  nodes: readonly NodeId[],
  line: number,
  place: number,
  event: Stamped,
): Judged | null => {
  const heard = event.heard === null ? undefined : named(lines, nodes, event.heard);
  if (event.heard !== null && !heard) return null;
  const before = known.get(event);
  if (before) return before;
  const past = pastOf([lines[line]?.[place - 1], heard], nodes.length);
  const judged = { ...event, node: nodes[line] as NodeId, line, place, past };
  known.set(event, judged);
  return judged;
};

/** Every event of the processes with its stamps and its true causal past. */
export const linesOf = (world: World): Lines => {
  const seen = ofWorld.get(world);
  if (seen) return seen;
  const processes = world.nodes.filter(({ role }) => role === 'process');
  const nodes = processes.map(({ id }) => id);
  const lines: Judged[][] = nodes.map(() => []);
  for (let moved = true; moved; ) {
    moved = false;
    for (const [line, { state }] of processes.entries()) {
      const events = (state as Process | null)?.events ?? [];
      const done = lines[line] as Judged[];
      for (let event = events[done.length]; event; event = events[done.length]) {
        const judged = judge(lines, nodes, line, done.length, event);
        if (!judged) break;
        done.push(judged);
        moved = true;
      }
    }
  }
  ofWorld.set(world, lines);
  return lines;
};

export const judgedEvents = (world: World): readonly Judged[] => linesOf(world).flat();
