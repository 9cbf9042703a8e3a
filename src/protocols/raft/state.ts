/** What one server knows (figure 2, "State"), and what follows from it. Indices count from 1, as in the paper. */
import { type Io, ms, type NodeId, type NodeSetup } from '#kernel';
import type { Asked, Entry, Message, Params, Term, Value } from './messages.ts';

export type RaftIo = Io<Message, Params>;

export type Standing = 'follower' | 'pre-candidate' | 'candidate' | 'leader';

/** The replicated state machine: one number, and what each session was last told (§8). */
export interface Machine {
  readonly x: Value;
  readonly sessions: Readonly<Record<NodeId, number>>;
}

/** A read that waits: for an entry of this term to commit (`round` null), then for a majority to answer that round. */
export interface Read extends Asked {
  readonly round: number | null;
  readonly acks: readonly NodeId[];
}

/** What the judge remembers of a server; it outlives crashes, and no server looks at it. */
export interface Chronicle {
  readonly votes: readonly { readonly term: Term; readonly candidate: NodeId }[];
  readonly led: readonly Term[];
  /** Entries applied: where, of which term, and the term in which they were first known to be committed. */
  readonly applied: readonly { readonly index: number; readonly entry: Entry; readonly inTerm: Term }[];
}

/** Reads `lease`: when the latest round left, who answered it, and until when this leader may answer alone; own clock. */
export interface Lease {
  readonly sentAt: number;
  readonly acks: readonly NodeId[];
  readonly until: number;
}

export interface Server {
  /* On disk (figure 2, "Persistent state"). */
  readonly term: Term;
  readonly votedFor: NodeId | null;
  readonly log: readonly Entry[];
  readonly record: Chronicle;
  /* In memory. */
  readonly standing: Standing;
  /** Whom it takes for the leader of its term. */
  readonly leader: NodeId | null;
  readonly commitIndex: number;
  /** Applied up to `commitIndex`, always: applying takes no time here. */
  readonly machine: Machine;
  /** As a candidate: who voted for it. As a leader: who answered since the last check. */
  readonly heard: readonly NodeId[];
  /** It heard from a leader within the minimum election timeout (kept where somebody asks: `keepsTrust`). */
  readonly trusts: boolean;
  /* As a leader. */
  readonly nextIndex: Readonly<Record<NodeId, number>>;
  readonly matchIndex: Readonly<Record<NodeId, number>>;
  readonly round: number;
  /** Entries whose client waits here for the answer. */
  readonly owed: readonly number[];
  readonly reads: readonly Read[];
  readonly lease: Lease;
  /** For the judge: the log as this leader itself wrote it. */
  readonly written: readonly Entry[] | null;
}

const NO_RECORD: Chronicle = { votes: [], led: [], applied: [] };

export const EMPTY_MACHINE: Machine = { x: 0, sessions: {} };

/** What a server is as a follower of nobody: nothing in memory but its standing. */
export const AT_REST = {
  standing: 'follower',
  leader: null,
  heard: [],
  nextIndex: {},
  matchIndex: {},
  round: 0,
  owed: [],
  reads: [],
  lease: { sentAt: 0, acks: [], until: 0 },
  written: null,
} as const;

const oldEntry = (term: Term, place: number): Entry => ({
  term,
  command: { kind: 'write', value: 10 * term + place + 1, client: '', seq: 0 },
});

export const init = ({ self, params }: NodeSetup<Params>): Server => ({
  term: Math.max(0, ...Object.values(params.logs ?? {}).flat()),
  votedFor: null,
  log: (params.logs?.[self] ?? []).map(oldEntry),
  record: NO_RECORD,
  ...AT_REST,
  commitIndex: 0,
  machine: EMPTY_MACHINE,
  trusts: false,
});

export const lastIndex = ({ log }: Pick<Server, 'log'>): number => log.length;

/** Term of the entry at `index`; 0 where there is none. */
export const termAt = ({ log }: Pick<Server, 'log'>, index: number): Term => log[index - 1]?.term ?? 0;

export const lastTerm = (server: Pick<Server, 'log'>): Term => termAt(server, lastIndex(server));

/** Where the latest configuration stands; 0: it is the first one. */
export const configIndex = ({ log }: Pick<Server, 'log'>): number =>
  log.findLastIndex(({ command }) => command.kind === 'config') + 1;

/** "A server always uses the latest configuration in its log, committed or not" (§6). */
export const membersOf = (server: Pick<Server, 'log'>, first: readonly NodeId[]): readonly NodeId[] => {
  const command = server.log[configIndex(server) - 1]?.command;
  return command?.kind === 'config' ? command.members : first;
};

export const isMember = (server: Server, io: RaftIo): boolean =>
  membersOf(server, io.params.members).includes(io.self);

export const others = (server: Server, io: RaftIo): NodeId[] =>
  membersOf(server, io.params.members).filter((node) => node !== io.self);

/** Are these enough? A majority of the members of the configuration, dead or alive. */
export const isMajority = (server: Server, nodes: readonly NodeId[], io: RaftIo): boolean => {
  if (!io.rule('majority')) return nodes.length > 0;
  const members = membersOf(server, io.params.members);
  const needed = io.params.quorum ?? Math.floor(members.length / 2) + 1;
  return nodes.filter((node) => members.includes(node)).length >= needed;
};

/** Has this leader committed an entry of its own term? Only then it knows what is committed (§8). */
export const knowsCommitted = (server: Server): boolean =>
  server.commitIndex > 0 && termAt(server, server.commitIndex) === server.term;

/** Puts the durable fields on disk; call it before anything is sent. Without a rule that part stays in memory. */
export const save = (server: Server, io: RaftIo): Server => {
  const forgotten = {
    ...(io.rule('persist-vote') ? {} : { term: 0, votedFor: null }),
    ...(io.rule('persist-log') ? {} : { log: [] }),
  };
  io.persist({ ...server, ...forgotten });
  return server;
};

/** PreVote and leases need servers that know whether they heard from a leader lately (thesis §4.2.3). */
export const keepsTrust = ({ params }: RaftIo): boolean => params.preVote || params.reads === 'lease';

/** A randomised timeout (§5.2); without the rule all servers wait equally long. */
export const armElection = (server: Server, io: RaftIo): void => {
  if (!isMember(server, io)) {
    io.cancel('election');
    return;
  }
  const [min, max] = io.params.electionMs;
  io.timer('election', io.rule('random-timers') ? [ms(min), ms(max)] : ms(min));
};
