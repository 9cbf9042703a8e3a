/** Where a replay stands: the cluster, the time, and what etcd keeps beside its log. */
import type { NodeId, Scenario, World } from '#kernel';
import { serverOf } from '../facts.ts';
import { termAt } from '../state.ts';
import { MEMBERS } from './case.ts';
import { isRunning } from './cluster.ts';
import { applyCommand, EMPTY_STORE, type Store, type StoreCommand } from './store.ts';

export interface Lease {
  readonly id: number;
  readonly ttl: number;
  readonly expires: number;
}

export interface Replay {
  readonly scenario: Scenario;
  readonly world: World;
  /** Term of the first leader: etcd's terms are told from there. */
  readonly base: number;
  /** Members that have seen a leader since they started: only then etcd serves clients. */
  readonly serving: readonly NodeId[];
  /** Seconds. */
  readonly time: number;
  readonly leases: readonly Lease[];
  /** How many leases there have been, and so the number of the newest. */
  readonly granted: number;
  readonly term: number;
  /** How far each member has surely applied: what it has shown, and all that was committed when it was last quiet. */
  readonly shown: Readonly<Record<NodeId, number>>;
  readonly answer?: unknown;
}

export const commitOf = (world: World, member: NodeId): number =>
  serverOf(world, member)?.up?.commitIndex ?? 0;

export const storeOf = (world: World, member: NodeId, index = commitOf(world, member)): Store => {
  const log = serverOf(world, member)?.up?.log ?? [];
  return log.slice(0, index).reduce((store, { command }) => {
    if (command.kind !== 'write') return store;
    return applyCommand(store, JSON.parse(String(command.value)) as StoreCommand);
  }, EMPTY_STORE);
};

export const statusOf = ({ world, serving, base }: Replay): object =>
  Object.fromEntries(
    MEMBERS.filter((member) => isRunning(world, member) && serving.includes(member)).map((member) => {
      const up = serverOf(world, member)?.up;
      const applied = up ? termAt(up, up.commitIndex) : 0;
      return [member, { leader: up?.leader ?? null, term: Math.max(0, applied - base) }];
    }),
  );

/** Why a member answers nothing at all, or `null`. */
export const silence = ({ world, serving }: Replay, member: NodeId): object | null => {
  const status = world.nodes.find(({ id }) => id === member)?.status;
  if (status === 'down') return { status: 'cannot connect' };
  return status === 'up' && serving.includes(member) ? null : { status: 'no answer' };
};
