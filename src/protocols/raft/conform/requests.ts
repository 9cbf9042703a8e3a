/** What a member answers to `put`, `get`, `compact` and `grant lease`. */
import { type NodeId, sameData } from '#kernel';
import { serverOf } from '../facts.ts';
import { ask, propose, wasAnswered } from './asking.ts';
import type { Step } from './case.ts';
import { isRunning, reach, settle, type Wanted } from './cluster.ts';
import { commitOf, type Replay, silence, statusOf, storeOf } from './situation.ts';
import { compactionProblem, hasLease, readKey, type StoreCommand } from './store.ts';
import { rest } from './time.ts';

/** As long as etcd waits for a proposal to be applied: 5 s and two election timeouts. */
const REQUEST = 5.8;

const TIMED_OUT = 'etcdserver: request timed out';
const LEADER_CHANGED = 'etcdserver: leader changed';
const NO_KEY = 'etcdserver: key is not provided';
const NO_LEASE = 'etcdserver: requested lease not found';
const error = (message: string) => ({ status: 'error', message });

const leaderFor = ({ world }: Replay, member: NodeId): NodeId | null =>
  serverOf(world, member)?.up?.leader ?? null;

const termOf = ({ world }: Replay, member: NodeId): number => serverOf(world, member)?.term ?? 0;

const isReachable = ({ world }: Replay, member: NodeId, leader: NodeId): boolean =>
  reach(world, member).includes(leader) && isRunning(world, leader);

/** What etcd says of a proposal that was not applied in time (v3_server.go, `parseProposeCtxErr`). */
const proposalError = (before: Replay, after: Replay, member: NodeId): object => {
  const now = leaderFor(after, member);
  if (now === null) return error(TIMED_OUT);
  if (now === member && now !== leaderFor(before, member)) {
    // A member knows only of itself since when it leads; at a second attempt the request is too old to blame the first leader.
    const attempts = termOf(after, member) - termOf(before, member);
    return error(attempts > 1 ? TIMED_OUT : `${TIMED_OUT}, possibly due to previous leader failure`);
  }
  return error(`${TIMED_OUT}${isReachable(after, member, now) ? '' : ', possibly due to connection lost'}`);
};

const proposed = (
  replay: Replay,
  member: NodeId,
  command: StoreCommand,
  wanted: Wanted | null,
  say: (after: Replay) => object,
): Replay => {
  const leader = leaderFor(replay, member);
  // Without a leader a proposal never enters the log: it waits for one until its own time is over.
  if (leader === null) return { ...replay, answer: error('context deadline exceeded') };
  const sent = isReachable(replay, member, leader) ? propose(replay, leader, command) : replay;
  if (sent !== replay && wasAnswered(sent)) {
    const told = showing({ ...sent, world: settle(sent.scenario, sent.world, wanted) }, member);
    return { ...told, answer: say(told) };
  }
  const after = rest(sent, REQUEST, wanted);
  return { ...after, answer: proposalError(replay, after, member) };
};

const put = (replay: Replay, step: Extract<Step, { do: 'put' }>, wanted: Wanted | null): Replay => {
  // The record names no lease: the key `lk` goes with the one that was granted last.
  const lease = step.key === 'lk' ? replay.granted : 0;
  const command: StoreCommand = { op: 'put', key: step.key, value: step.value, lease };
  return proposed(replay, step.member, command, wanted, ({ world }) => {
    const store = storeOf(world, step.member);
    return hasLease(store, lease) ? { status: 'ok', revision: store.revision } : error(NO_LEASE);
  });
};

/** Whoever answers for a committed entry has applied it. */
const showing = (replay: Replay, member: NodeId, index = commitOf(replay.world, member)): Replay => ({
  ...replay,
  shown: { ...replay.shown, [member]: index },
});

/**
 * A member's own copy. etcd applies a little later than it commits, so what was committed in this very moment may not
 * be in it yet: of the states that are possible the recorded one is taken, and the newest if it is none of them.
 */
const copyAt = (replay: Replay, { member, key, at_revision, result }: Get): Replay => {
  const newest = commitOf(replay.world, member);
  const oldest = Math.min(replay.shown[member] ?? 0, newest);
  const indices = Array.from({ length: newest - oldest + 1 }, (_, place) => newest - place);
  const readAt = (index: number) => readKey(storeOf(replay.world, member, index), key, at_revision);
  const index = indices.find((candidate) => sameData(readAt(candidate), result)) ?? newest;
  return { ...showing(replay, member, index), answer: readAt(index) };
};

const newest = (replay: Replay, { member, key, at_revision }: Get): Replay => ({
  ...showing(replay, member),
  answer: readKey(storeOf(replay.world, member), key, at_revision),
});

type Get = Extract<Step, { do: 'get' }>;

const get = (replay: Replay, step: Get, wanted: Wanted | null): Replay => {
  if (step.read === 'serializable') return copyAt(replay, step);
  const leader = leaderFor(replay, step.member);
  const asked =
    leader !== null && isReachable(replay, step.member, leader)
      ? ask(replay, leader, { name: 'read' })
      : replay;
  if (asked !== replay && wasAnswered(asked))
    return newest({ ...asked, world: settle(asked.scenario, asked.world, wanted) }, step);
  const after = rest(asked, REQUEST, wanted);
  // Who waits for the index of a read gives up as soon as another leads (`linearizableReadLoop`).
  const now = leaderFor(after, step.member);
  return { ...after, answer: error(now !== null && now !== leader ? LEADER_CHANGED : TIMED_OUT) };
};

const compact = (
  replay: Replay,
  { member, revision }: Extract<Step, { do: 'compact' }>,
  wanted: Wanted | null,
): Replay => {
  const problem = compactionProblem(storeOf(replay.world, member), revision);
  return proposed(replay, member, { op: 'compact', revision }, wanted, () =>
    problem === null ? { status: 'ok' } : error(problem),
  );
};

const grant = (
  replay: Replay,
  { member, ttl }: Extract<Step, { do: 'grant lease' }>,
  wanted: Wanted | null,
): Replay => {
  const id = replay.granted + 1;
  const next = proposed(replay, member, { op: 'grant', lease: id }, wanted, () => ({ status: 'ok' }));
  if (!sameData(next.answer, { status: 'ok' })) return next;
  return { ...next, granted: id, leases: [...next.leases, { id, ttl, expires: next.time + ttl }] };
};

const asked = (replay: Replay, step: Step, wanted: Wanted | null): Replay => {
  if ('key' in step && step.key === '') return { ...replay, answer: error(NO_KEY) };
  switch (step.do) {
    case 'put':
      return put(replay, step, wanted);
    case 'get':
      return get(replay, step, wanted);
    case 'compact':
      return compact(replay, step, wanted);
    case 'grant lease':
      return grant(replay, step, wanted);
    default:
      return replay;
  }
};

/** The state after a step that is no fault, with the answer to it. */
export const answered = (replay: Replay, step: Step, wanted: Wanted | null): Replay => {
  if (step.do === 'status') {
    const quiet = rest(replay, 0, wanted);
    return { ...quiet, answer: statusOf(quiet) };
  }
  if (step.do === 'wait') return rest(replay, step.seconds, wanted);
  if (!('member' in step) || !step.member) return replay;
  const silent = silence(replay, step.member);
  return silent ? { ...replay, answer: silent } : asked(replay, step, wanted);
};
