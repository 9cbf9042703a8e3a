/** The table of terms: who voted for whom, who led, where each server is. A pure function of one world. */
import type { NodeId, World } from '#kernel';
import { leadersOf, reignsOf, serversOf } from '../facts.ts';
import type { Term } from '../messages.ts';

export interface Crown {
  readonly server: NodeId;
  /** In office and of the highest term; in office although a later term has a leader; elected once. */
  readonly is: 'leads' | 'stale' | 'led';
}

export interface TermRow {
  readonly term: Term;
  readonly cells: readonly {
    readonly server: NodeId;
    /** Whom it voted for; several only where a rule is off. */
    readonly votes: readonly NodeId[];
    readonly here: boolean;
  }[];
  readonly crowns: readonly Crown[];
}

/** Terms of which something is known, the latest first. */
export const termRows = (world: World): readonly TermRow[] => {
  const servers = serversOf(world);
  const leaders = leadersOf(world);
  const newest = leaders.at(-1)?.term ?? 0;
  const known = servers.flatMap(({ term, record }) => [term, ...record.votes.map((vote) => vote.term)]);
  const terms = [...new Set(known)].filter((term) => term > 0).sort((a, b) => b - a);
  const crownOf = (server: NodeId, term: Term): Crown => {
    const inOffice = leaders.some((leader) => leader.id === server && leader.term === term);
    if (!inOffice) return { server, is: 'led' };
    return { server, is: term === newest ? 'leads' : 'stale' };
  };
  return terms.map((term) => ({
    term,
    cells: servers.map(({ id, term: now, record }) => ({
      server: id,
      votes: record.votes.filter((vote) => vote.term === term).map(({ candidate }) => candidate),
      here: now === term,
    })),
    crowns: reignsOf(world)
      .filter((reign) => reign.term === term)
      .map(({ id }) => crownOf(id, term)),
  }));
};

export interface TimerBar {
  readonly server: NodeId;
  readonly is: 'election' | 'heartbeat' | 'none' | 'down';
  /** Microseconds left, never negative. */
  readonly left: number;
}

/** What each server waits for at `time`. */
export const timerBars = (world: World, time: number): readonly TimerBar[] =>
  world.nodes.map(({ id, status, timers }) => {
    if (status === 'down') return { server: id, is: 'down', left: 0 };
    const timer = timers.find(({ name }) => name === 'election' || name === 'heartbeat');
    if (!timer) return { server: id, is: 'none', left: 0 };
    return { server: id, is: timer.name as 'election' | 'heartbeat', left: Math.max(0, timer.due - time) };
  });
