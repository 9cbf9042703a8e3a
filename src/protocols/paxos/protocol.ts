/**
 * Paxos, a single decree: several proposers, some acceptors, learners, and one value chosen for ever.
 * Leslie Lamport, "Paxos Made Simple" (2001), §2.2–2.3; variables as in his TLA+ module Paxos.
 */
import { defineProtocol, type Io, ms, type Protocol, role } from '#kernel';
import type { Ballot, Message, Params, Value, Vote } from './messages.ts';

type PaxosIo = Io<Message, Params>;

/* Proposer ------------------------------------------------------------------------------------------------------ */

export interface Proposer {
  readonly wish: Value;
  /** The highest ballot it ever opened. On disk: a ballot must never be used twice. */
  readonly ballot: Ballot;
  readonly phase: 'idle' | 'preparing' | 'accepting' | 'done';
  readonly promises: readonly { readonly from: string; readonly vote: Vote | null }[];
  readonly votes: readonly string[];
}

/** Ballots are owned: with n proposers, proposer i opens i, n + i, 2n + i … so no two ever share one (§2.2). */
const nextBallot = (proposer: Proposer, io: PaxosIo): Ballot => {
  if (!io.rule('own-ballots')) return proposer.ballot + 1;
  const owners = [io.self, ...io.peers('proposer')].sort();
  const mine = owners.indexOf(io.self) + 1;
  const rounds = Math.floor((proposer.ballot - mine) / owners.length) + 1;
  return mine + Math.max(0, rounds) * owners.length;
};

const roundOf = (ballot: Ballot, io: PaxosIo): number =>
  Math.ceil(ballot / (io.peers('proposer').length + 1));

/** Phase 1a: open a new ballot and ask every acceptor for a promise. */
const prepare = (proposer: Proposer, io: PaxosIo): Proposer => {
  const ballot = nextBallot(proposer, io);
  const next: Proposer = { ...proposer, ballot, phase: 'preparing', promises: [], votes: [] };
  if (io.rule('remember-ballot')) io.persist(next);
  io.note('opens', { ballot });
  io.broadcast({ type: 'prepare', ballot }, io.peers('acceptor'));
  armRetry(ballot, io);
  return next;
};

const armRetry = (ballot: Ballot, io: PaxosIo): void => {
  if (roundOf(ballot, io) < io.params.roundMax)
    io.timer('retry', io.params.backoff ? [ms(60), ms(400)] : ms(120));
};

/** Which value a ballot may carry: the one of the highest vote reported, or the own wish if there is none. */
const pickValue = (proposer: Proposer, promises: Proposer['promises'], io: PaxosIo): Value => {
  const votes = promises.flatMap(({ vote }) => (vote ? [vote] : []));
  if (votes.length === 0 || !io.rule('adopt-reported')) return proposer.wish;
  if (!io.rule('highest-ballot')) return (votes[0] as Vote).value;
  return votes.reduce((highest, vote) => (vote.ballot > highest.ballot ? vote : highest)).value;
};

const quorum = (size: number, io: PaxosIo): number => (io.rule('quorum') ? size : 1);

const proposer = role<Proposer, Message, Params>({
  title: 'proposer',
  shape: 'triangle',
  durable: ['wish', 'ballot'],
  persists: 'explicitly',
  init: ({ self }) => ({ wish: wishOf(self), ballot: 0, phase: 'idle', promises: [], votes: [] }),
  facts: ({ wish, ballot, phase, promises, votes }) => [
    { label: 'ballot', value: ballot === 0 ? '—' : String(ballot), where: 'disk' },
    { label: 'wish', value: wish, where: 'disk' },
    { label: 'phase', value: phase, where: 'memory' },
    {
      label: 'heard',
      value: heard(phase === 'accepting' ? votes : promises.map(({ from }) => from)),
      where: 'memory',
    },
  ],

  restart(proposer) {
    return proposer;
  },

  operations: {
    propose(proposer, _, io) {
      return prepare(proposer, io);
    },
  },

  on: {
    promise(proposer, { ballot, vote }, io) {
      if (proposer.phase !== 'preparing' || ballot !== proposer.ballot)
        return io.ignore(proposer, 'old-promise', { ballot, current: proposer.ballot });
      if (proposer.promises.some(({ from }) => from === io.from)) return io.ignore(proposer, 'promise-twice');
      const promises = [...proposer.promises, { from: io.from, vote }];
      if (promises.length < quorum(io.params.quorumPrepare, io)) {
        io.note('counts-promise', { count: promises.length, ballot });
        return { ...proposer, promises };
      }
      const value = pickValue(proposer, promises, io);
      io.note(value === proposer.wish ? 'proposes-own' : 'proposes-adopted', { ballot, value });
      io.broadcast({ type: 'accept', ballot, value }, io.peers('acceptor'));
      return { ...proposer, promises, phase: 'accepting' };
    },

    accepted(proposer, { ballot }, io) {
      if (proposer.phase !== 'accepting' || ballot !== proposer.ballot || proposer.votes.includes(io.from))
        return io.ignore(proposer, 'old-vote', { ballot, current: proposer.ballot });
      const votes = [...proposer.votes, io.from];
      if (votes.length < quorum(io.params.quorumAccept, io)) return { ...proposer, votes };
      io.note('knows-chosen', { ballot });
      io.cancel('retry');
      return { ...proposer, votes, phase: 'done' };
    },

    refuse(proposer, { ballot, promised }, io) {
      if (ballot !== proposer.ballot || proposer.phase === 'done')
        return io.ignore(proposer, 'old-refusal', { ballot, current: proposer.ballot });
      io.note('was-refused', { ballot, promised });
      return { ...proposer, phase: 'idle' };
    },
  },

  timers: {
    retry(proposer, io) {
      return proposer.phase === 'done' ? proposer : prepare(proposer, io);
    },
  },
});

/** P1 wishes x, P2 wishes y, P3 wishes z. */
const wishOf = (self: string): Value => 'xyzuvw'[Number(self.replace(/\D/g, '')) - 1] ?? self;
const heard = (names: readonly string[]): string => (names.length === 0 ? '—' : names.join(' '));

/* Acceptor ------------------------------------------------------------------------------------------------------ */

export interface Acceptor {
  /** The highest ballot it promised to; it will take part in no lower one. */
  readonly promised: Ballot;
  /** Its last vote. */
  readonly vote: Vote | null;
}

const acceptor = role<Acceptor, Message, Params>({
  title: 'acceptor',
  shape: 'square',
  durable: ['promised', 'vote'],
  persists: 'explicitly',
  init: () => ({ promised: 0, vote: null }),
  facts: ({ promised, vote }) => [
    { label: 'promised', value: promised === 0 ? '—' : String(promised), where: 'disk' },
    { label: 'accepted', value: vote ? `${vote.ballot}:${vote.value}` : '—', where: 'disk' },
  ],

  on: {
    // Phase 1b: promise, and report the last vote.
    prepare(acceptor, { ballot }, io) {
      if (io.rule('promise-only-higher') && ballot <= acceptor.promised) return refuse(acceptor, ballot, io);
      const next = { ...acceptor, promised: ballot };
      if (io.rule('persist-before-answering')) io.persist(next);
      io.note(acceptor.vote ? 'promises-reporting' : 'promises', { ballot, vote: sayVote(acceptor.vote) });
      io.reply({ type: 'promise', ballot, vote: acceptor.vote });
      return next;
    },

    // Phase 2b: vote, unless promised to a higher ballot in between.
    accept(acceptor, { ballot, value }, io) {
      const least = io.rule('keep-promise') ? acceptor.promised : (acceptor.vote?.ballot ?? 0);
      if (ballot < least) return refuse(acceptor, ballot, io);
      const promised = io.rule('vote-is-promise') ? Math.max(ballot, acceptor.promised) : acceptor.promised;
      const next = { promised, vote: { ballot, value } };
      if (io.rule('persist-before-answering')) io.persist(next);
      io.note('votes', { ballot, value });
      io.broadcast({ type: 'accepted', ballot, value }, [io.from, ...io.peers('learner')]);
      return next;
    },
  },
});

const refuse = (acceptor: Acceptor, ballot: Ballot, io: PaxosIo): Acceptor => {
  if (io.params.refusals) io.reply({ type: 'refuse', ballot, promised: acceptor.promised });
  return io.ignore(acceptor, 'promised-higher', { ballot, promised: acceptor.promised });
};

const sayVote = (vote: Vote | null): string => (vote ? `${vote.value} in ballot ${vote.ballot}` : 'nothing');

/* Learner ------------------------------------------------------------------------------------------------------- */

export interface Learner {
  readonly votes: readonly { readonly from: string; readonly ballot: Ballot; readonly value: Value }[];
  readonly learned: Value | null;
}

const learner = role<Learner, Message, Params>({
  title: 'learner',
  shape: 'circle',
  init: () => ({ votes: [], learned: null }),
  facts: ({ votes, learned }) => [
    { label: 'learned', value: learned ?? '—', where: 'memory' },
    { label: 'votes', value: String(votes.length), where: 'memory' },
  ],

  on: {
    // A value is chosen when a quorum voted for it in one and the same ballot; equal values in different ballots do not add up.
    accepted(learner, { ballot, value }, io) {
      const vote = { from: io.from, ballot, value };
      const known = learner.votes.some((other) => other.from === io.from && other.ballot === ballot);
      if (known) return io.ignore(learner, 'vote-twice');
      const votes = [...learner.votes, vote].sort(
        (a, b) => a.ballot - b.ballot || (a.from < b.from ? -1 : 1),
      );
      const alike = votes.filter((other) =>
        io.rule('same-ballot') ? other.ballot === ballot : other.value === value,
      );
      const voters = new Set(alike.map(({ from }) => from));
      if (learner.learned !== null || voters.size < quorum(io.params.quorumAccept, io))
        return { ...learner, votes };
      io.note('learns', { value });
      return { votes, learned: value };
    },
  },
});

/* Protocol ------------------------------------------------------------------------------------------------------ */

export const paxos: Protocol = defineProtocol({
  id: 'paxos',
  title: 'Paxos: one decree',
  source: 'Leslie Lamport, Paxos Made Simple, 2001, §2.2–2.3',
  roles: { proposer, acceptor, learner },
  rules: {
    'own-ballots': 'No two proposers ever open the same ballot.',
    'remember-ballot': 'A proposer writes its ballot to disk before it uses it.',
    quorum: 'A proposer waits for a quorum of all configured acceptors, not for whoever answers first.',
    'promise-only-higher': 'An acceptor promises only ballots above every one it promised before.',
    'keep-promise': 'An acceptor does not vote in a ballot below its promise.',
    'vote-is-promise': 'Voting in a ballot also promises it.',
    'persist-before-answering': 'Promise and vote are on disk before the answer leaves.',
    'adopt-reported': 'A proposer that hears of a vote gives up its own wish.',
    'highest-ballot': 'Of several reported votes the one of the highest ballot counts.',
    'same-ballot': 'Votes count together only within one ballot.',
  },
  words: {
    opens: '{self} opens ballot {ballot} and asks every acceptor for a promise.',
    'counts-promise': '{self} has {count} promise for ballot {ballot} and waits for more.',
    'proposes-own': '{self} has its quorum for ballot {ballot} and asks for votes for {value}.',
    'proposes-adopted':
      '{self} gives up its own wish: a vote for {value} was reported, so ballot {ballot} carries {value}.',
    'knows-chosen': '{self} has a quorum of votes in ballot {ballot}: its value is chosen.',
    'was-refused':
      '{self} learns that an acceptor has promised ballot {promised}: ballot {ballot} may be lost.',
    promises: '{self} promises ballot {ballot} and tells {from} it had accepted nothing.',
    'promises-reporting': '{self} promises ballot {ballot} and tells {from} it had accepted {vote}.',
    votes: '{self} votes for {value} in ballot {ballot}.',
    learns: '{self} sees a quorum in one ballot and learns that {value} is chosen.',
    'promised-higher': '{self} does not take part in ballot {ballot}: it has promised ballot {promised}.',
    'old-promise':
      '{self} ignores a promise for ballot {ballot}: it is at ballot {current} and past that question.',
    'promise-twice': '{self} has counted this promise already.',
    'old-vote': '{self} does not need this vote for ballot {ballot}.',
    'old-refusal': '{self} ignores the refusal of ballot {ballot}: it is past that.',
    'vote-twice': '{self} has counted this vote already.',
  },
  label(message) {
    const told = message as Message;
    if (told.type === 'promise')
      return `promise ${told.ballot}${told.vote ? ` · ${told.vote.ballot}:${told.vote.value}` : ''}`;
    return 'value' in told ? `${told.type} ${told.ballot}:${told.value}` : `${told.type} ${told.ballot}`;
  },
  // The colour of a message is the owner of its ballot: P1 owns the odd ones when there are two proposers.
  party: (message) => `P${(((message as Message).ballot - 1) % 2) + 1}`,
});
