/**
 * The leaders of Paxos Commit. One instance of Paxos for each resource settles whether it is prepared; whoever leads
 * only counts. The first leader begins the transaction, and any other may finish it.
 * Gray & Lamport, Consensus on Transaction Commit (2006), §4 and module PaxosCommit.
 */
import { type NodeId, role } from '#kernel';
import type { Ballot, Ballotted, Message, Params, Vote } from './messages.ts';
import { type CommitIo, wait } from './waiting.ts';

export interface Leader {
  readonly state: 'idle' | 'waiting' | 'committed' | 'aborted';
  /** The highest ballot that it opened; 0 is that of the resources themselves. On disk: none is used twice. */
  readonly ballot: Ballot;
  /** What it waits for in this ballot. */
  readonly phase: 'promises' | 'votes';
  readonly reports: readonly { readonly from: NodeId; readonly votes: readonly Ballotted[] }[];
}

/** Of n leaders, number i owns the ballots i, n + i, 2n + i …; ballot 0 is the resources' own. */
const nextBallot = ({ ballot }: Leader, io: CommitIo): Ballot => {
  const all = [...io.peers('leader'), io.self].sort();
  const mine = all.indexOf(io.self);
  return mine + Math.max(0, Math.floor((ballot - mine) / all.length) + 1) * all.length;
};

const open = (leader: Leader, io: CommitIo): Leader => {
  const ballot = nextBallot(leader, io);
  const next: Leader = { state: 'waiting', ballot, phase: 'promises', reports: [] };
  io.persist(next);
  io.note('opens', { ballot });
  io.broadcast({ type: 'open', ballot }, io.peers('acceptor'));
  wait('deadline', io);
  return next;
};

const decide = (leader: Leader, state: 'committed' | 'aborted', io: CommitIo): Leader => {
  io.note(state === 'committed' ? 'all-chosen' : 'no-chosen', { ballot: leader.ballot });
  io.broadcast({ type: state === 'committed' ? 'commit' : 'abort' }, io.peers('resource'));
  io.cancel('deadline');
  return { ...leader, state };
};

const isEnough = (count: number, io: CommitIo): boolean =>
  io.rule('majority') ? 2 * count > io.peers('acceptor').length : count > 0;

/** How many acceptors report this vote about a resource, in the ballot that is counted. */
const countOf = (reports: Leader['reports'], about: NodeId, vote: Vote): number =>
  reports.filter(({ votes }) => votes.some((one) => one.about === about && one.vote === vote)).length;

/** The vote of the highest ballot that was reported; where nothing was, nobody can be held to it: abort. */
const safeVote = (about: NodeId, reports: Leader['reports'], io: CommitIo): Vote => {
  const votes = reports.flatMap((report) => report.votes.filter((one) => one.about === about));
  const [first] = io.rule('adopt-reported') ? votes.sort((a, b) => b.ballot - a.ballot) : [];
  return first?.vote ?? (io.rule('silence-is-abort') ? 'aborted' : 'prepared');
};

const withReport = (leader: Leader, votes: readonly Ballotted[], io: CommitIo): Leader => {
  const others = leader.reports.filter(({ from }) => from !== io.from);
  const reports = [...others, { from: io.from, votes }].sort((a, b) => (a.from < b.from ? -1 : 1));
  return { ...leader, reports };
};

const SAYS: Readonly<Record<Leader['state'], string>> = {
  idle: 'idle',
  waiting: 'asking',
  committed: 'commit',
  aborted: 'abort',
};

const sayBallot = ({ ballot, state }: Leader): string =>
  ballot === 0 && state === 'idle' ? '—' : String(ballot);

export const leader = role<Leader, Message, Params>({
  title: 'leader',
  shape: 'diamond',
  durable: ['ballot'],
  persists: 'explicitly',
  init: () => ({ state: 'idle', ballot: 0, phase: 'votes', reports: [] }),
  facts: (leader) => [
    { label: 'ballot', value: sayBallot(leader), where: 'disk' },
    { label: 'is', value: SAYS[leader.state], where: 'memory' },
    {
      label: 'has',
      value: leader.reports.length === 0 ? '—' : leader.reports.map(({ from }) => from).join(' '),
      where: 'memory',
    },
  ],

  // It knows nothing that the acceptors do not know: who is in doubt will ask.
  restart(leader) {
    return leader;
  },

  operations: {
    begin(leader, _, io) {
      if (leader.state !== 'idle') return io.ignore(leader, 'has-begun');
      io.note('begins');
      io.broadcast({ type: 'prepare' }, io.peers('resource'));
      wait('deadline', io, 2);
      return { ...leader, state: 'waiting' };
    },
  },

  on: {
    inquire(leader, _, io) {
      const { state } = leader;
      if (state === 'idle') return open(leader, io);
      if (state === 'waiting') return io.ignore(leader, 'has-not-decided');
      io.note('answers', { outcome: state === 'committed' ? 'commit' : 'abort' });
      io.reply({ type: state === 'committed' ? 'commit' : 'abort' });
      return leader;
    },

    promise(leader, { ballot, votes }, io) {
      if (leader.state !== 'waiting' || leader.phase !== 'promises' || ballot !== leader.ballot)
        return io.ignore(leader, 'old-ballot', { ballot, current: leader.ballot });
      const next = withReport(leader, votes, io);
      if (!isEnough(next.reports.length, io)) {
        io.note('counts-promise', { ballot });
        return next;
      }
      const safe = io
        .peers('resource')
        .map((about): Ballotted => ({ about, ballot, vote: safeVote(about, next.reports, io) }));
      const no = safe.filter(({ vote }) => vote === 'aborted').map(({ about }) => about);
      io.note(no.length === 0 ? 'proposes-commit' : 'proposes-abort', { ballot, about: no.join(' and ') });
      io.broadcast({ type: 'propose', ballot, votes: safe }, io.peers('acceptor'));
      return { ...next, phase: 'votes', reports: [] };
    },

    accepted(leader, { ballot, votes }, io) {
      if (leader.state !== 'waiting' || leader.phase !== 'votes' || ballot !== leader.ballot)
        return io.ignore(leader, 'old-ballot', { ballot, current: leader.ballot });
      const next = withReport(leader, votes, io);
      const chosen = (vote: Vote) => (about: NodeId) => isEnough(countOf(next.reports, about, vote), io);
      if (io.peers('resource').some(chosen('aborted'))) return decide(next, 'aborted', io);
      if (io.peers('resource').every(chosen('prepared'))) return decide(next, 'committed', io);
      io.note('counts-report', { ballot });
      return next;
    },
  },

  timers: {
    deadline(leader, io) {
      return open(leader, io);
    },
  },
});
