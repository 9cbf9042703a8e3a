/** Time passes: elections, check quorum, and leases that run out. */

import type { NodeId, World } from '#kernel';
import { leaderOf } from '../facts.ts';
import { propose } from './asking.ts';
import { MEMBERS } from './case.ts';
import { isAlone, isLed, isRunning, settle, type Wanted } from './cluster.ts';
import { commitOf, type Lease, type Replay } from './situation.ts';

/** etcd lets leases live on by an election timeout when a leader changes, seconds. */
const EXTENSION = 0.4;

const nowServing = (world: World, serving: readonly NodeId[]): readonly NodeId[] =>
  MEMBERS.filter((member) => isRunning(world, member) || serving.includes(member)).filter(
    (member) => serving.includes(member) || (isRunning(world, member) && isLed(world, member)),
  );

/** A new leader lets every lease live on for its whole time. */
const renewed = (before: Replay, after: Replay): readonly Lease[] => {
  const leader = leaderOf(after.world);
  if (!leader || leader.term === before.term) return after.leases;
  return after.leases.map((lease) => ({ ...lease, expires: after.time + lease.ttl + EXTENSION }));
};

/** Time passes until nothing changes; leases whose time is over are revoked through the log. */
export const rest = (replay: Replay, seconds: number, wanted: Wanted | null): Replay => {
  const world = settle(replay.scenario, replay.world, wanted);
  const later: Replay = {
    ...replay,
    world,
    time: replay.time + seconds,
    serving: nowServing(world, replay.serving),
    term: leaderOf(world)?.term ?? replay.term,
    shown: Object.fromEntries(MEMBERS.map((member) => [member, commitOf(world, member)])),
  };
  const kept = { ...later, leases: renewed(replay, later) };
  const over = kept.leases.filter(({ expires }) => expires <= kept.time);
  return over.reduce(expire, kept);
};

const expire = (replay: Replay, { id }: Lease): Replay => {
  const leader = leaderOf(replay.world);
  if (!leader || isAlone(replay.world, leader.id)) return replay;
  const revoked = propose(replay, leader.id, { op: 'revoke', lease: id });
  const world = settle(replay.scenario, revoked.world, null);
  return { ...revoked, world, leases: replay.leases.filter((lease) => lease.id !== id) };
};
