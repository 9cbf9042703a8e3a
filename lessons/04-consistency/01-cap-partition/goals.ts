/** What the goals and predictions of this lesson ask of a run. */
import { type Micros, ms, type NodeId, type Request, seconds, type World } from '#kernel';
import {
  answeredOf,
  isCut,
  isLinearizable,
  isQuiet,
  pendingOf,
  playAhead,
  type RunView,
  requestsOf,
  statusOf,
} from '#lesson-kit';
import type { Replica } from '#protocols/cap';
import { PRIMARY, replicasOf } from './world.ts';

type Disk = Pick<Replica, 'x' | 'stamp'>;
const BLANK: Disk = { x: 0, stamp: { time: 0, by: '' } };

export const diskOf = (world: World, replica: NodeId): Disk =>
  (world.nodes.find(({ id }) => id === replica)?.disk as Disk | undefined) ?? BLANK;

const xOf = (world: World, replica: NodeId): number => diskOf(world, replica).x;

export const lastReplica = (run: RunView): NodeId => replicasOf(run.params).at(-1) ?? PRIMARY;

/** The link between a's replica and b's. */
export const isSplit = (run: RunView, world?: World): boolean => isCut(run, PRIMARY, lastReplica(run), world);

export const lastOf = (run: RunView, client: NodeId, name: string): Request | undefined =>
  requestsOf(run, { client, name }).at(-1);

/** The answer to a client's last read, as an option: `one`, `zero`, … or `nothing` while there is none. */
export const readAs = (run: RunView, client: NodeId, names: Readonly<Record<number, string>>): string => {
  const outcome = lastOf(run, client, 'read')?.outcome;
  if (!outcome) return 'nothing';
  return outcome.ok ? (names[Number(outcome.value)] ?? 'nothing') : 'error';
};

/** Was this request asked while the replicas were cut off from each other? */
export const askedWhileSplit = (run: RunView, request: Request): boolean =>
  isSplit(run, run.history.worldAt(request.invokedBy));

const NOTICEABLE: Micros = seconds(1);
const PATIENCE: Micros = seconds(5);

/** Open for long enough to be noticed, and still open five seconds later if nobody does anything. */
export const waitsInVain = (run: RunView, name?: string): boolean => {
  const waiting = pendingOf(run, name === undefined ? {} : { name }).filter(
    (request) => durationOf(run, request) >= NOTICEABLE || isQuiet(run.world),
  );
  if (waiting.length === 0) return false;
  const later = pendingOf(playAhead(run, PATIENCE)).map(({ id }) => id);
  return waiting.some(({ id }) => later.includes(id));
};

export const allReplicasUp = (run: RunView): boolean =>
  replicasOf(run.params).every((replica) => statusOf(run, replica) === 'up');

/** No client is cut off from its own replica: what waits, waits for the replicas. */
export const clientsReachReplicas = (run: RunView): boolean => {
  const homes: readonly (readonly [NodeId, NodeId])[] = [
    ['a', PRIMARY],
    ['b', lastReplica(run)],
    ...(run.params.third === true ? ([['c', PRIMARY]] as const) : []),
  ];
  return homes.every(([client, home]) => !isCut(run, client, home) && !isCut(run, home, client));
};

export const replicasHold = (run: RunView): number[] =>
  replicasOf(run.params).map((id) => xOf(run.world, id));

export const replicasAgreeOn = (run: RunView): number | null => {
  const [first, ...others] = replicasHold(run);
  return first !== undefined && others.every((x) => x === first) ? first : null;
};

/** Nothing between replicas is on its way any more, and none is going to be sent. */
export const settledDown = (run: RunView): boolean => isQuiet(run.world);

/** The replica that a client's request went to. */
const homeOf = (run: RunView, client: NodeId): NodeId => (client === 'b' ? lastReplica(run) : PRIMARY);

/** Acknowledged writes that reached no replica but the one that took them, and are gone now that all is quiet. */
export const lostWrites = (run: RunView): readonly Request[] => {
  const kept = replicasAgreeOn(run);
  if (kept === null || !settledDown(run)) return [];
  return answeredOf(run, { name: 'write' }).filter((write) => {
    const value = Number(write.operation.value);
    return value !== kept && !wasSeenElsewhere(run, write, value);
  });
};

const wasSeenElsewhere = (run: RunView, write: Request, value: number): boolean => {
  const others = replicasOf(run.params).filter((id) => id !== homeOf(run, write.client));
  for (let index = write.invokedBy; index <= run.index; index++) {
    const world = run.history.worldAt(index);
    if (others.some((id) => xOf(world, id) === value)) return true;
  }
  return false;
};

/** How long a request took, or has been waiting so far. */
export const durationOf = (run: RunView, request: Request): Micros =>
  (request.completed ?? run.world.time) - request.invoked;

export const consistent = (run: RunView): boolean => isLinearizable(run.world);

/** A moment in which a person may look around before acting. */
export const A_BREATH = ms(100);
