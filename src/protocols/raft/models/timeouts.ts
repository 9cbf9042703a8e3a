/**
 * Elections by a clock that ticks: messages take one tick, and every server begins to wait at the same moment. Can anybody
 * win? Ongaro & Ousterhout 2014, §5.2 ("randomized election timeouts").
 */
import { cell, type Model, type ModelAction, type ModelStep } from '#kernel';
import { majority, placesOf } from './subsets.ts';

/** Ticks that a server waits for a leader at least, and what chance may add. */
const TIMEOUT = 3;
const ADDED = [0, 1, 2];

interface Server {
  readonly term: number;
  readonly votedFor: number;
  readonly votes: readonly number[];
  /** Ticks to its timeout. */
  readonly left: number;
}

interface Letter {
  readonly from: number;
  readonly to: number;
  readonly term: number;
  /** It asks for a vote, or it is one. */
  readonly asks: boolean;
}

interface Cluster {
  readonly servers: readonly Server[];
  /** All sent in the tick before. */
  readonly letters: readonly Letter[];
}

/** How long one server waits from now on. */
type Wait = () => number;

const NOBODY = -1;

const changed = (cluster: Cluster, place: number, server: Server, letters: readonly Letter[]): Cluster => ({
  servers: cluster.servers.map((other, at) => (at === place ? server : other)),
  letters: [...cluster.letters, ...letters],
});

const vote = (cluster: Cluster, { from, to, term }: Letter, wait: Wait): Cluster => {
  const me = cluster.servers[to] as Server;
  const isFree = term > me.term || (term === me.term && me.votedFor === from);
  if (!isFree) return cluster;
  const server: Server = { term, votedFor: from, votes: [], left: wait() };
  return changed(cluster, to, server, [{ from: to, to: from, term, asks: false }]);
};

const count = (cluster: Cluster, { from, to, term }: Letter): Cluster => {
  const me = cluster.servers[to] as Server;
  if (term !== me.term || me.votedFor !== to) return cluster;
  return changed(cluster, to, { ...me, votes: [...me.votes, from].sort() }, []);
};

const stand = (cluster: Cluster, place: number, wait: Wait): Cluster => {
  const me = cluster.servers[place] as Server;
  const term = me.term + 1;
  const server: Server = { term, votedFor: place, votes: [place], left: wait() };
  const others = placesOf(cluster.servers.length).filter((other) => other !== place);
  return changed(
    cluster,
    place,
    server,
    others.map((to) => ({ from: place, to, term, asks: true })),
  );
};

/** Terms are only ever compared: counted from the lowest, there are finitely many. */
const fromLowestTerm = ({ servers, letters }: Cluster): Cluster => {
  const lowest = Math.min(...servers.map(({ term }) => term));
  return {
    servers: servers.map((server) => ({ ...server, term: server.term - lowest })),
    letters: letters
      .filter(({ term }) => term >= lowest)
      .map((letter) => ({ ...letter, term: letter.term - lowest })),
  };
};

/** What was sent arrives; whose time is up stands. Deliveries come before timers, as in the kernel. */
const tick = (cluster: Cluster, wait: Wait): Cluster => {
  const waited: Cluster = {
    servers: cluster.servers.map((server) => ({ ...server, left: server.left - 1 })),
    letters: [],
  };
  const heard = cluster.letters.reduce(
    (next, letter) => (letter.asks ? vote(next, letter, wait) : count(next, letter)),
    waited,
  );
  const late = placesOf(heard.servers.length).filter((place) => heard.servers[place]?.left === 0);
  return fromLowestTerm(late.reduce((next, place) => stand(next, place, wait), heard));
};

const hasLeader = ({ servers }: Cluster): boolean =>
  servers.some(({ votes }) => votes.length >= majority(servers.length));

/** @param drawn with the rule `random-timers`; without it all wait equally long. */
export const timeoutModel = (servers: number, drawn: boolean): Model => {
  const waiting: Server = { term: 0, votedFor: NOBODY, votes: [], left: 0 };
  const cluster = cell<Cluster | null>('cluster', null);
  const waitIn =
    (step: ModelStep): Wait =>
    () =>
      TIMEOUT + (drawn ? step.choose(ADDED) : 0);
  const begins: ModelAction = {
    name: 'all begin to wait',
    run(step) {
      if (step.get(cluster) !== null) return false;
      const wait = waitIn(step);
      step.set(cluster, {
        servers: placesOf(servers).map(() => ({ ...waiting, left: wait() })),
        letters: [],
      });
      return true;
    },
  };
  const ticks: ModelAction = {
    name: 'a tick',
    run(step) {
      const before = step.get(cluster);
      if (before === null || hasLeader(before)) return false;
      step.set(cluster, tick(before, waitIn(step)));
      return true;
    },
  };
  return {
    id: `raft-timeouts-${servers}${drawn ? '' : '-without-random-timers'}`,
    title: `Raft election timeouts: ${servers} servers, ${drawn ? 'drawn at random' : 'all the same'}`,
    source: 'Ongaro & Ousterhout 2014, §5.2',
    cells: [cluster],
    actions: [begins, ticks],
    properties: [
      {
        id: 'somebody-wins',
        kind: 'sometimes',
        says: 'An election can be won.',
        holds: (view) => {
          const now = view.get(cluster);
          return now !== null && hasLeader(now);
        },
      },
    ],
  };
};
