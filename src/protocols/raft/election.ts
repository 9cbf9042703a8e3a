/** Leader election (§5.2, §5.4.1), and PreVote (thesis §9.6). */
import { ms } from '#kernel';
import type { Talk } from './messages.ts';
import { beginTerm } from './replication.ts';
import {
  armElection,
  isMajority,
  isMember,
  lastIndex,
  lastTerm,
  others,
  type RaftIo,
  type Server,
  save,
} from './state.ts';
import { heed } from './term.ts';

type RequestVote = Extract<Talk, { type: 'requestVote' }>;
type Vote = Extract<Talk, { type: 'vote' }>;

/** Nobody has led for too long. */
export const electionTimeout = (server: Server, io: RaftIo): Server => {
  if (!isMember(server, io)) return io.ignore(server, 'is-no-member');
  return io.params.preVote ? askFirst(server, io) : campaign(server, io);
};

const askVotes = (server: Server, term: number, pre: boolean, io: RaftIo): void =>
  io.broadcast(
    {
      type: 'requestVote',
      term,
      lastIndex: lastIndex(server),
      lastTerm: lastTerm(server),
      ...(pre && { pre }),
    },
    others(server, io),
  );

/** "Would you vote for me?", without touching any term. */
const askFirst = (server: Server, io: RaftIo): Server => {
  armElection(server, io);
  const next: Server = {
    ...server,
    standing: 'pre-candidate',
    leader: null,
    trusts: false,
    heard: [io.self],
  };
  if (isMajority(next, next.heard, io)) return campaign(next, io);
  io.note('asks-first', { term: server.term + 1 });
  askVotes(next, server.term + 1, true, io);
  return next;
};

/** "On conversion to candidate: increment currentTerm, vote for self, reset election timer, ask all others." */
export const campaign = (server: Server, io: RaftIo): Server => {
  const term = server.term + 1;
  armElection(server, io);
  const next = voteFor(
    { ...server, term, standing: 'candidate', leader: null, heard: [io.self] },
    io.self,
    io,
  );
  io.note('campaigns', { term });
  askVotes(next, term, false, io);
  return isMajority(next, next.heard, io) ? lead(next, io) : next;
};

const voteFor = (server: Server, candidate: string, io: RaftIo): Server => {
  const { record, term } = server;
  const known = record.votes.some((vote) => vote.term === term && vote.candidate === candidate);
  const votes = known || !io.params.record ? record.votes : [...record.votes, { term, candidate }];
  return save({ ...server, votedFor: candidate, record: { ...record, votes } }, io);
};

/** Is the candidate's log at least as up-to-date as this one? The later last term wins, then the longer log (§5.4.1). */
const isUpToDate = (server: Server, request: RequestVote, io: RaftIo): boolean => {
  if (!io.rule('up-to-date')) return true;
  if (!io.rule('last-term-first')) return request.lastIndex >= lastIndex(server);
  if (request.lastTerm !== lastTerm(server)) return request.lastTerm > lastTerm(server);
  return request.lastIndex >= lastIndex(server);
};

const deny = (server: Server, reason: string, io: RaftIo, pre = false): Server => {
  io.reply({ type: 'vote', term: server.term, granted: false, ...(pre && { pre: true as const }) });
  return io.ignore(server, reason, { term: server.term, vote: server.votedFor ?? '—' });
};

/** A would-be candidate asks. Nothing is promised and nothing changes. */
const onPreVote = (server: Server, request: RequestVote, io: RaftIo): Server => {
  if (request.term <= server.term) return deny(server, 'denies-old-term', io, true);
  if (server.trusts || server.standing === 'leader') return deny(server, 'denies-has-leader', io, true);
  if (!isUpToDate(server, request, io)) return deny(server, 'denies-older-log', io, true);
  io.note('would-vote', { term: request.term });
  io.reply({ type: 'vote', term: request.term, granted: true, pre: true });
  return server;
};

export const onRequestVote = (before: Server, request: RequestVote, io: RaftIo): Server => {
  if (request.pre) return onPreVote(before, request, io);
  // A lease holds only if nobody helps a rival while it runs (thesis §4.2.3).
  if (io.params.reads === 'lease' && before.trusts) return io.ignore(before, 'keeps-leader');
  const server = heed(before, request.term, io);
  if (request.term < server.term) return deny(server, 'denies-old-term', io);
  const free = server.votedFor === null || server.votedFor === io.from || !io.rule('one-vote');
  if (!free) return deny(server, 'denies-has-voted', io);
  if (!isUpToDate(server, request, io)) return deny(server, 'denies-older-log', io);
  io.note('votes', { term: server.term });
  const next = voteFor(server, io.from, io);
  // Only who grants a vote, or hears a leader, waits anew (figure 2, "Followers").
  if (server.standing !== 'leader') armElection(server, io);
  io.reply({ type: 'vote', term: server.term, granted: true });
  return next;
};

/** Does this answer belong to the question that is open? */
const isAnswerToMe = (server: Server, { pre, term }: Vote, io: RaftIo): boolean => {
  if (pre) return server.standing === 'pre-candidate' && term === server.term + 1;
  return server.standing === 'candidate' && (term === server.term || !io.rule('votes-of-this-term'));
};

export const onVote = (before: Server, vote: Vote, io: RaftIo): Server => {
  const server = vote.pre && vote.granted ? before : heed(before, vote.term, io);
  if (!vote.granted) return io.ignore(server, 'was-denied', { term: vote.term });
  if (!isAnswerToMe(server, vote, io)) {
    const late = server.standing === 'leader' && vote.term === server.term;
    return io.ignore(server, late ? 'late-vote' : 'old-vote', { term: vote.term });
  }
  if (server.heard.includes(io.from)) return io.ignore(server, 'vote-twice');
  const next = { ...server, heard: [...server.heard, io.from].sort() };
  if (!isMajority(next, next.heard, io)) {
    io.note('counts-vote', { count: next.heard.length });
    return next;
  }
  return vote.pre ? campaign(next, io) : lead(next, io);
};

/** "If votes received from majority of servers: become leader." */
const lead = (server: Server, io: RaftIo): Server => {
  const { record, term } = server;
  const led = record.led.includes(term) || !io.params.record ? record.led : [...record.led, term];
  const next = lastIndex(server) + 1;
  io.note('leads', { term });
  io.cancel('election');
  if (io.params.checkQuorum) io.timer('quorum', ms(io.params.electionMs[0]));
  return beginTerm(
    {
      ...server,
      standing: 'leader',
      leader: io.self,
      heard: [],
      nextIndex: Object.fromEntries(others(server, io).map((node) => [node, next])),
      matchIndex: Object.fromEntries(others(server, io).map((node) => [node, 0])),
      written: io.params.record ? server.log : null,
      record: { ...record, led },
    },
    io,
  );
};
