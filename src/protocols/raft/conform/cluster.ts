/**
 * Three Raft servers held in the hand: nothing happens but what is asked for here. All decisions about votes, commits
 * and reads are those of the protocol; only who times out when, which is chance in a real cluster too, is chosen.
 */
import { type Act, advance, choices, type NodeId, type Scenario, start, type World } from '#kernel';
import { leaderOf, serverOf } from '../facts.ts';
import type { Params } from '../messages.ts';
import { raft } from '../protocol.ts';
import { MEMBERS } from './case.ts';

/** etcd 3.4: no PreVote unless asked for, leaders check their quorum, linearizable reads by read index. */
const PARAMS: Params = {
  members: MEMBERS,
  electionMs: [400, 800],
  heartbeatMs: 50,
  quorum: null,
  preVote: false,
  checkQuorum: true,
  reads: 'index',
  batch: 0,
  retryMs: 0,
  record: false,
};

/** Several clients: an unanswered request must not hold up the next. */
export const scenarioFor = (clients: number, rulesOff: readonly string[]): Scenario => ({
  protocol: raft,
  nodes: [
    ...MEMBERS.map((id) => ({ id, role: 'server' })),
    ...Array.from({ length: clients }, (_, place) => ({ id: `q${place}`, role: 'client' })),
  ],
  link: { latency: [1000] },
  params: PARAMS,
  rulesOff,
  seed: 1,
  mode: 'hand',
});

const MESSAGES_MAX = 4000;

const isDelivery = (act: Act): boolean => act.do === 'deliver';

/** Delivers whatever is on its way, and what comes of it, until nothing is. */
export const flush = (scenario: Scenario, world: World): World => {
  let next = world;
  for (let left = MESSAGES_MAX; left > 0; left--) {
    const act = choices(scenario, next, {}).find(isDelivery);
    if (!act) return next;
    next = advance(scenario, next, act);
  }
  return next;
};

const hasTimer = (world: World, node: NodeId, timer: string): boolean =>
  world.nodes.some(
    ({ id, status, timers }) => id === node && status === 'up' && timers.some(({ name }) => name === timer),
  );

/** Fires a timer if it is armed. */
export const fire = (scenario: Scenario, world: World, node: NodeId, timer: string): World =>
  hasTimer(world, node, timer) ? advance(scenario, world, { do: 'fire', node, timer }) : world;

/** Up, and not frozen. */
export const isRunning = (world: World, node: NodeId): boolean =>
  world.nodes.some(({ id, status }) => id === node && status === 'up');

const isCut = (world: World, from: NodeId, to: NodeId): boolean => {
  const place = (node: NodeId) => world.nodes.findIndex(({ id }) => id === node);
  return world.cuts[place(from) * world.nodes.length + place(to)] === 1;
};

/** Running members that this one reaches, itself included. */
export const reach = (world: World, node: NodeId): readonly NodeId[] =>
  MEMBERS.filter(
    (other) =>
      other === node || (isRunning(world, other) && !isCut(world, node, other) && !isCut(world, other, node)),
  );

const isMajority = (nodes: readonly NodeId[]): boolean => 2 * nodes.length > MEMBERS.length;

export const isAlone = (world: World, node: NodeId): boolean => !isMajority(reach(world, node));

/** Does it hear from a leader of its own term? Else its election timer runs out sooner or later. */
export const isLed = (world: World, node: NodeId): boolean => {
  const me = serverOf(world, node);
  const leader = me?.up?.leader;
  if (!me || !leader || !reach(world, node).includes(leader)) return false;
  const boss = serverOf(world, leader);
  return boss?.up?.standing === 'leader' && boss.term === me.term;
};

/** Heartbeats, twice, so that a commit becomes known; and each leader asks itself whether it has a majority. */
const beat = (scenario: Scenario, world: World): World => {
  let next = flush(scenario, world);
  for (const timer of ['heartbeat', 'quorum', 'heartbeat', 'quorum', 'heartbeat'])
    for (const node of MEMBERS) next = flush(scenario, fire(scenario, next, node, timer));
  return next;
};

/** Who leads next, and in which term, if the record says so. */
export interface Wanted {
  readonly leader: NodeId;
  readonly term: number;
}

/** `node` times out again and again until it stands in `term`. What it asks is heard by whoever is reached. */
export const raise = (scenario: Scenario, world: World, node: NodeId, term: number): World => {
  let next = world;
  while ((serverOf(next, node)?.term ?? term) < term && hasTimer(next, node, 'election'))
    next = fire(scenario, next, node, 'election');
  return next;
};

/** The same long ago: nobody hears of it any more. */
export const raiseUnheard = (scenario: Scenario, world: World, node: NodeId, term: number): World => {
  const raised = raise(scenario, world, node, term);
  const before = new Set(choices(scenario, world, {}).map((act) => ('message' in act ? act.message : '')));
  const fresh = choices(scenario, raised, {}).flatMap((act) =>
    act.do === 'deliver' && !before.has(act.message) ? [act.message] : [],
  );
  return fresh.reduce((next, message) => advance(scenario, next, { do: 'drop', message }), raised);
};

const firstLeader = (world: World, scenario: Scenario, candidates: readonly NodeId[]): World => {
  for (const node of candidates) {
    const tried = flush(scenario, fire(scenario, world, node, 'election'));
    if (leaderOf(tried)?.id === node) return tried;
  }
  return world;
};

/** A member by itself stands for election at least once; how often more is left open until it matters. */
const isIdle = (world: World, node: NodeId): boolean =>
  isAlone(world, node) && !isLed(world, node) && serverOf(world, node)?.up?.standing !== 'candidate';

/** Members that no leader reaches stand for election; those without a majority in vain. */
const elect = (scenario: Scenario, world: World, wanted: Wanted | null): World => {
  let next = world;
  for (const node of MEMBERS)
    if (isRunning(next, node) && isIdle(next, node))
      next = flush(scenario, fire(scenario, next, node, 'election'));
  const free = MEMBERS.filter((node) => isRunning(next, node) && !isAlone(next, node) && !isLed(next, node));
  if (free.length === 0) return next;
  if (wanted && free.includes(wanted.leader))
    return flush(scenario, raise(scenario, next, wanted.leader, wanted.term));
  return firstLeader(next, scenario, free);
};

/** Lets time pass until nothing changes any more. */
export const settle = (scenario: Scenario, world: World, wanted: Wanted | null): World =>
  beat(scenario, elect(scenario, beat(scenario, world), wanted));

export const begin = (scenario: Scenario, wanted: Wanted): World => settle(scenario, start(scenario), wanted);
