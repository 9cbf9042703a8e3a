/**
 * Paxos, a single decree: several proposers, some acceptors, learners, and one value chosen for ever.
 * Leslie Lamport, "Paxos Made Simple" (2001), §2.2–2.4; variables as in his TLA+ module Paxos.
 */
import { defineProtocol, type Io, ms, type Protocol, role } from '#kernel';
import type { Ballot, Message, Params, Value, Vote } from './messages.ts';
import { acceptQuorum, isQuorum, prepareQuorum, type Quorum } from './quorums.ts';
import { RULES, WORDS } from './words.ts';

type PaxosIo = Io<Message, Params>;

/* Proposer ------------------------------------------------------------------------------------------------------ */

export interface Proposer {
  readonly wish: Value;
  /** The highest ballot it ever opened. On disk: a ballot must never be used twice. */
  readonly ballot: Ballot;
  readonly phase: 'idle' | 'preparing' | 'accepting' | 'done';
  /** What its ballot carries, once phase 2 has begun. */
  readonly value: Value | null;
  readonly promises: readonly { readonly from: string; readonly vote: Vote | null }[];
  readonly votes: readonly string[];
  /** Acceptors that take no part in its ballot. */
  readonly refusals: readonly string[];
}

/** Ballots are owned: with n proposers, proposer i opens i, n + i, 2n + i … so no two ever share one (§2.4). */
const nextBallot = (proposer: Proposer, io: PaxosIo): Ballot => {
  if (!io.rule('own-ballots')) return proposer.ballot + 1;
  const others = io.peers('proposer');
  const owners = others.length + 1;
  const mine = others.filter((other) => other < io.self).length + 1;
  const rounds = Math.floor((proposer.ballot - mine) / owners) + 1;
  return mine + Math.max(0, rounds) * owners;
};

const roundOf = (ballot: Ballot, io: PaxosIo): number =>
  Math.ceil(ballot / (io.peers('proposer').length + 1));

/** Phase 1a: open a new ballot and ask every acceptor for a promise. */
const prepare = (proposer: Proposer, io: PaxosIo): Proposer => {
  const ballot = nextBallot(proposer, io);
  const blank = { value: null, promises: [], votes: [], refusals: [] };
  const next: Proposer = { ...proposer, ...blank, ballot, phase: 'preparing' };
  if (io.rule('remember-ballot')) io.persist(next);
  io.note('opens', { ballot });
  io.broadcast({ type: 'prepare', ballot }, io.peers('acceptor'));
  armRetry(ballot, io);
  return next;
};

const USUAL_PATIENCE_MS = 120;

/** A distinguished proposer is needed for progress (§2.4); waiting for random times elects one sooner or later. */
const armRetry = (ballot: Ballot, io: PaxosIo): void => {
  const { patienceMs = USUAL_PATIENCE_MS, backoff, roundMax } = io.params;
  if (roundOf(ballot, io) >= roundMax) return;
  io.timer('retry', backoff ? [ms(patienceMs), ms(8 * patienceMs)] : ms(patienceMs));
};

/** Which value a ballot may carry: the one of the highest vote reported, or the own wish if there is none (§2.2, P2c). */
const pickValue = (proposer: Proposer, promises: Proposer['promises'], io: PaxosIo): Value => {
  const votes = promises.flatMap(({ vote }) => (vote ? [vote] : []));
  if (votes.length === 0 || !io.rule('adopt-reported')) return proposer.wish;
  if (!io.rule('highest-ballot')) return (votes[0] as Vote).value;
  return votes.reduce((highest, vote) => (vote.ballot > highest.ballot ? vote : highest)).value;
};

/** Without the rule, whoever answers first is enough. */
const isEnough = (quorum: Quorum, nodes: readonly string[], io: PaxosIo): boolean =>
  io.rule('quorum') ? isQuorum(quorum, nodes) : nodes.length > 0;

/** Phase 2a: ask every acceptor for its vote. */
const propose = (proposer: Proposer, promises: Proposer['promises'], io: PaxosIo): Proposer => {
  const { ballot, wish } = proposer;
  const value = pickValue(proposer, promises, io);
  const own = promises.every(({ vote }) => vote === null) || !io.rule('adopt-reported');
  io.note(own ? 'proposes-own' : value === wish ? 'proposes-same' : 'proposes-adopted', { ballot, value });
  io.broadcast({ type: 'accept', ballot, value }, io.peers('acceptor'));
  return { ...proposer, promises, value, phase: 'accepting' };
};

/** As the paper counts them. */
const PHASES = { idle: 'idle', preparing: '1', accepting: '2', done: 'done' } as const;

const proposer = role<Proposer, Message, Params>({
  title: 'proposer',
  shape: 'triangle',
  durable: ['wish', 'ballot'],
  persists: 'explicitly',
  init: ({ self }) => ({
    wish: wishOf(self),
    ballot: 0,
    phase: 'idle',
    value: null,
    promises: [],
    votes: [],
    refusals: [],
  }),
  facts: ({ wish, ballot, phase, promises, value, votes }) => [
    { label: 'wish', value: wish, where: 'disk' },
    { label: 'ballot', value: ballot === 0 ? '—' : String(ballot), where: 'disk' },
    { label: 'asks', value: value ?? '—', where: 'memory' },
    { label: 'phase', value: PHASES[phase], where: 'memory' },
    { label: 'heard', value: heard(value === null ? namesOf(promises) : votes), where: 'memory' },
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
      if (isEnough(prepareQuorum(io.params), namesOf(promises), io)) return propose(proposer, promises, io);
      const count = promises.length;
      io.note(count === 1 ? 'counts-promise' : 'counts-promises', { count, ballot });
      return { ...proposer, promises };
    },

    accepted(proposer, { ballot }, io) {
      if (proposer.phase !== 'accepting' || ballot !== proposer.ballot || proposer.votes.includes(io.from))
        return io.ignore(proposer, 'old-vote', { ballot, current: proposer.ballot });
      const votes = [...proposer.votes, io.from];
      if (!isEnough(acceptQuorum(io.params), votes, io)) {
        io.note('counts-vote', { ballot });
        return { ...proposer, votes };
      }
      io.note('knows-chosen', { ballot });
      io.cancel('retry');
      return { ...proposer, votes, phase: 'done' };
    },

    // Only a hint (§2.3, end): safe to ignore, and safe to send.
    refuse(proposer, { ballot, promised }, io) {
      const { phase, refusals } = proposer;
      const waits = phase === 'preparing' || phase === 'accepting';
      if (!waits || ballot !== proposer.ballot || refusals.includes(io.from))
        return io.ignore(proposer, 'old-refusal', { ballot, current: proposer.ballot });
      const next = { ...proposer, refusals: [...refusals, io.from] };
      const left = io.peers('acceptor').filter((node) => !next.refusals.includes(node));
      const wanted = phase === 'preparing' ? prepareQuorum(io.params) : acceptQuorum(io.params);
      const hopeless = !isEnough(wanted, left, io);
      io.note(hopeless ? 'beaten' : 'was-refused', { ballot, promised });
      return hopeless ? { ...next, phase: 'idle' } : next;
    },
  },

  timers: {
    retry(proposer, io) {
      return proposer.phase === 'done' ? io.ignore(proposer, 'need-not-retry') : prepare(proposer, io);
    },
  },
});

/** P1 wishes x, P2 wishes y, P3 wishes z. */
const wishOf = (self: string): Value => 'xyzuvw'[Number(self.replace(/\D/g, '')) - 1] ?? self;
const heard = (names: readonly string[]): string => (names.length === 0 ? '—' : names.join(' '));
const namesOf = (promises: Proposer['promises']): string[] => promises.map(({ from }) => from);

/* Acceptor ------------------------------------------------------------------------------------------------------ */

export interface Acceptor {
  /** The highest ballot it promised to; it will take part in no lower one. */
  readonly promised: Ballot;
  /** Its last vote. */
  readonly vote: Vote | null;
  /** For the judge alone, where the set-up asks for it: every vote it gave. No acceptor decides by them. */
  readonly voted: readonly Vote[];
}

const acceptor = role<Acceptor, Message, Params>({
  title: 'acceptor',
  shape: 'square',
  durable: ['promised', 'vote', 'voted'],
  persists: 'explicitly',
  init: () => ({ promised: 0, vote: null, voted: [] }),
  facts: ({ promised, vote }) => [
    // The highest ballot that it promised; the longer word would be cut on small cards.
    { label: 'ballot', value: promised === 0 ? '—' : String(promised), where: 'disk' },
    { label: 'vote', value: vote ? `${vote.ballot}:${vote.value}` : '—', where: 'disk' },
  ],

  on: {
    // Phase 1b (§2.2, phase 1): promise, and report the last vote.
    prepare(acceptor, { ballot }, io) {
      if (io.rule('promise-only-higher') && ballot <= acceptor.promised) return refuse(acceptor, ballot, io);
      const next = { ...acceptor, promised: ballot };
      if (io.rule('persist-before-answering')) io.persist(next);
      io.note(acceptor.vote ? 'promises-reporting' : 'promises', { ballot, vote: sayVote(acceptor.vote) });
      io.reply({ type: 'promise', ballot, vote: acceptor.vote });
      return next;
    },

    // Phase 2b (§2.2, P1a): vote, unless promised to a higher ballot in between.
    accept(acceptor, { ballot, value }, io) {
      const least = io.rule('keep-promise') ? acceptor.promised : (acceptor.vote?.ballot ?? 0);
      if (ballot < least) return refuse(acceptor, ballot, io);
      const promised = io.rule('vote-is-promise') ? Math.max(ballot, acceptor.promised) : acceptor.promised;
      const vote = { ballot, value };
      const next = { promised, vote, voted: io.params.record ? [...acceptor.voted, vote] : acceptor.voted };
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
  /** Whose votes are enough. */
  readonly quorum: Quorum;
  readonly votes: readonly { readonly from: string; readonly ballot: Ballot; readonly value: Value }[];
  readonly learned: Value | null;
}

const learner = role<Learner, Message, Params>({
  title: 'learner',
  shape: 'circle',
  durable: ['quorum', 'votes', 'learned'],
  init: ({ params }) => ({ quorum: acceptQuorum(params), votes: [], learned: null }),
  facts: ({ votes, learned }) => [
    { label: 'learnt', value: learned ?? '—', where: 'disk' },
    { label: 'votes', value: String(votes.length), where: 'disk' },
  ],

  on: {
    // A value is chosen when a quorum voted for it in one and the same ballot (§2.3); equal values in different ballots do not add up.
    accepted(learner, { ballot, value }, io) {
      const known = learner.votes.some((other) => other.from === io.from && other.ballot === ballot);
      if (known) return io.ignore(learner, 'vote-twice');
      const votes = [...learner.votes, { from: io.from, ballot, value }].sort(
        (a, b) => a.ballot - b.ballot || (a.from < b.from ? -1 : 1),
      );
      const alike = votes.filter((other) =>
        io.rule('same-ballot') ? other.ballot === ballot : other.value === value,
      );
      const voters = [...new Set(alike.map(({ from }) => from))];
      if (learner.learned !== null || !isEnough(learner.quorum, voters, io)) {
        io.note('counts-for', { ballot, value });
        return { ...learner, votes };
      }
      io.note('learns', { value });
      return { ...learner, votes, learned: value };
    },
  },
});

/* Protocol ------------------------------------------------------------------------------------------------------ */

export const paxos: Protocol = defineProtocol({
  id: 'paxos',
  title: 'Paxos: one decree',
  source: 'Leslie Lamport, Paxos Made Simple, 2001, §2.2–2.4',
  roles: { proposer, acceptor, learner },
  rules: RULES,
  words: WORDS,
  label(message) {
    const told = message as Message;
    if (told.type === 'promise')
      return `promise ${told.ballot}${told.vote ? ` · ${told.vote.ballot}:${told.vote.value}` : ''}`;
    return 'value' in told ? `${told.type} ${told.ballot}:${told.value}` : `${told.type} ${told.ballot}`;
  },
  // The colour of a message is the owner of its ballot: of two proposers, P1 owns the odd ones. (Without the rule
  // `own-ballots` only what a proposer sends tells whose it is.)
  party(message, from) {
    const { type, ballot } = message as Message;
    return type === 'prepare' || type === 'accept' ? from : `P${((ballot - 1) % 2) + 1}`;
  },
});
