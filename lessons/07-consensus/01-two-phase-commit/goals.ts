/** What the goals and predictions of this lesson ask of a run. */
import { type Micros, ms, type NodeId, type World } from '#kernel';
import { type RunView, statusOf } from '#lesson-kit';
import {
  abortedIn,
  committedIn,
  everybodyIs,
  inDoubtIn,
  isInDoubt,
  isTorn,
  managerOf,
  nobodyKnows,
  type ResourceState,
  resourcesOf,
} from '#protocols/two-phase-commit';
import { acceptorsIn, decidersIn } from './world.ts';

export const stateOf = (world: World, id: NodeId): ResourceState | undefined =>
  resourcesOf(world).find((resource) => resource.id === id)?.state;

/** One has committed and another has aborted: what must never be. */
export const torn = (run: RunView): boolean => isTorn(run.world);

export const isDown = (run: RunView, id: NodeId): boolean => statusOf(run, id) === 'down';

/** Every resource has voted yes and waits. */
export const allInDoubt = (run: RunView): boolean => resourcesOf(run.world).every(isInDoubt);

export const someInDoubt = (run: RunView): boolean => inDoubtIn(run.world).length > 0;

export const managerDown = (run: RunView): boolean => isDown(run, 'TM');

/** In doubt: prepared, while whoever could decide is gone and no decision is on its way. */
export const blocked = (run: RunView): boolean =>
  managerDown(run) && someInDoubt(run) && nobodyKnows(run.world);

/** How it ended for those who are up, as the id of an option. */
export const outcomeFor = (run: RunView, nodes?: readonly NodeId[]): 'commit' | 'abort' | 'both' | 'wait' => {
  const seen = resourcesOf(run.world).filter(
    ({ id, status }) => status === 'up' && (nodes?.includes(id) ?? true),
  );
  const has = (state: ResourceState): boolean => seen.some((resource) => resource.state === state);
  if (has('committed') && has('aborted')) return 'both';
  if (seen.some(isInDoubt)) return 'wait';
  return has('committed') ? 'commit' : 'abort';
};

/** Every resource has ended, whether up or down, and in the same way. */
export const settledAlike = ({ world }: RunView): boolean =>
  everybodyIs(world, 'committed') || everybodyIs(world, 'aborted');

/** Every resource that is up has ended. */
export const survivorsEnded = (run: RunView): boolean =>
  !someInDoubt(run) && committedIn(run.world).length + abortedIn(run.world).length > 0;

/** The manager has the record on its disk; `null` where there is none. */
export const isRecorded = (world: World): boolean => managerOf(world)?.record === 'commit';

export const isWriting = (world: World): boolean => managerOf(world)?.state === 'writing';

/** The first moment at which something was true, or `null`. */
export const firstTime = (run: RunView, holds: (world: World) => boolean): number | null => {
  for (let index = 0; index <= run.index; index++) if (holds(run.history.worldAt(index))) return index;
  return null;
};

/** Was it ever true on this run? */
export const everTrue = (run: RunView, holds: (world: World) => boolean): boolean =>
  firstTime(run, holds) !== null;

export const decidersDown = (run: RunView): readonly NodeId[] =>
  decidersIn(run.params).filter((id) => isDown(run, id));

export const acceptorsDown = (run: RunView): readonly NodeId[] =>
  acceptorsIn(run.params).filter((id) => isDown(run, id));

export const hasBegun = ({ world }: RunView): boolean =>
  world.flights.some(({ message }) => message.type === 'prepare') || resourcesOf(world).some(isInDoubt);

/** Longest time that another transaction has been waiting for rows that are still locked. */
export const waitedFor = (run: RunView): Micros => {
  const waits = run.log.flatMap(({ at, act }) => {
    if (act.do !== 'operate' || act.operation.name !== 'write') return [];
    const resource = resourcesOf(run.world).find(({ id }) => id === act.node);
    return resource && resource.waiting > 0 ? [run.world.time - at] : [];
  });
  return Math.max(0, ...waits);
};

/** What a convoy challenge asks for. */
export const LONG_WAIT = ms(1000);
