/**
 * The transaction manager of two and of three phases: collects the votes, decides, tells. Its commit point is the
 * moment at which the record is on its disk. No record means abort (presumed abort; Mohan, Lindsay & Obermarck 1986).
 * Gray (1978), §5.8.3.3; Gray & Lamport (2006), §3; Skeen (1981), §5.
 */
import { ms, type NodeId, role } from '#kernel';
import type { Message, Params } from './messages.ts';
import { type CommitIo, wait } from './waiting.ts';

export type ManagerState = 'idle' | 'waiting' | 'writing' | 'precommitted' | 'committed' | 'aborted';

export interface Manager {
  readonly state: ManagerState;
  /** Its log. */
  readonly record: 'precommit' | 'commit' | null;
  /** Whose votes, and later whose acknowledgements, have come. */
  readonly heard: readonly NodeId[];
}

const tellAll = (type: 'prepare' | 'precommit' | 'commit' | 'abort', io: CommitIo): void =>
  io.broadcast({ type }, io.peers('resource'));

const abort = (manager: Manager, note: string, io: CommitIo): Manager => {
  io.note(note);
  tellAll('abort', io);
  io.cancel('deadline');
  return { ...manager, state: 'aborted' };
};

/** The record is on disk: this is the commit point. */
const recordCommit = (manager: Manager, io: CommitIo): Manager => {
  const next: Manager = { ...manager, state: 'committed', record: 'commit' };
  io.persist(next);
  io.note('commit-point');
  return next;
};

const commit = (manager: Manager, io: CommitIo): Manager => {
  io.cancel('deadline');
  if (!io.rule('log-before-telling')) {
    io.note('tells-first');
    tellAll('commit', io);
    io.timer('fsync', ms(Math.max(1, io.params.fsyncMs)));
    return { ...manager, state: 'committed' };
  }
  if (io.params.fsyncMs > 0) {
    io.note('writes-record');
    io.timer('fsync', ms(io.params.fsyncMs));
    return { ...manager, state: 'writing' };
  }
  tellAll('commit', io);
  return recordCommit(manager, io);
};

/** Three phases: nobody commits while somebody is only prepared. */
const precommit = (io: CommitIo): Manager => {
  const next: Manager = { state: 'precommitted', record: 'precommit', heard: [] };
  io.persist(next);
  io.note('precommits-all');
  tellAll('precommit', io);
  if (!io.rule('acks-before-commit')) return commit(next, io);
  wait('deadline', io);
  return next;
};

/** All of them. Without the rule a majority is taken for enough, as in consensus. */
const isUnanimous = (heard: readonly NodeId[], io: CommitIo): boolean => {
  const all = io.peers('resource').length;
  return io.rule('unanimous') ? heard.length === all : 2 * heard.length > all;
};

const isOpen = ({ state }: Manager, io: CommitIo): boolean =>
  state === 'waiting' || (state === 'aborted' && !io.rule('decide-once'));

const SAYS: Readonly<Record<ManagerState, string>> = {
  idle: 'idle',
  waiting: 'asking',
  writing: 'writing',
  precommitted: 'precommit',
  committed: 'commit',
  aborted: 'abort',
};

export const manager = role<Manager, Message, Params>({
  title: 'manager',
  shape: 'diamond',
  durable: ['record'],
  persists: 'explicitly',
  init: () => ({ state: 'idle', record: null, heard: [] }),
  facts: ({ state, record, heard }) => [
    { label: 'log', value: record ?? '—', where: 'disk' },
    { label: 'is', value: SAYS[state], where: 'memory' },
    { label: 'has', value: heard.length === 0 ? '—' : heard.join(' '), where: 'memory' },
  ],

  restart(manager, io) {
    if (manager.record === 'commit') {
      io.note('finds-commit');
      tellAll('commit', io);
      return { ...manager, state: 'committed' };
    }
    // Others may have gone on without it: it must ask.
    if (manager.record === 'precommit') {
      io.note('finds-precommit');
      io.broadcast({ type: 'inquire' }, io.peers('resource'));
      return { ...manager, state: 'precommitted' };
    }
    if (io.rule('no-record-means-abort')) return abort(manager, 'finds-nothing', io);
    io.note('begins-anew');
    return { ...manager, state: 'waiting' };
  },

  operations: {
    begin(manager, _, io) {
      if (manager.state !== 'idle') return io.ignore(manager, 'has-begun');
      io.note('begins');
      tellAll('prepare', io);
      wait('deadline', io);
      return { ...manager, state: 'waiting' };
    },
  },

  on: {
    prepared(manager, _, io) {
      if (!isOpen(manager, io) || manager.heard.includes(io.from)) return io.ignore(manager, 'vote-too-late');
      const next = { ...manager, heard: [...manager.heard, io.from].sort() };
      if (!isUnanimous(next.heard, io)) {
        io.note('counts-vote');
        return next;
      }
      return io.params.variant === 'three-phase' ? precommit(io) : commit(next, io);
    },

    refused(manager, _, io) {
      return manager.state === 'waiting'
        ? abort(manager, 'hears-no', io)
        : io.ignore(manager, 'vote-too-late');
    },

    ack(manager, _, io) {
      if (manager.state !== 'precommitted' || manager.heard.includes(io.from))
        return io.ignore(manager, 'vote-too-late');
      const next = { ...manager, heard: [...manager.heard, io.from].sort() };
      if (next.heard.length === io.peers('resource').length) return commit(next, io);
      io.note('counts-ack');
      return next;
    },

    inquire(manager, _, io) {
      const { state } = manager;
      if (state !== 'committed' && state !== 'aborted') return io.ignore(manager, 'has-not-decided');
      io.note('answers', { outcome: SAYS[state] });
      io.reply({ type: state === 'committed' ? 'commit' : 'abort' });
      return manager;
    },

    // Answers to a manager of three phases that came back.
    commit(manager, _, io) {
      return manager.state === 'precommitted'
        ? recordCommit(manager, io)
        : io.ignore(manager, 'knows-already');
    },

    abort(manager, _, io) {
      return manager.state === 'precommitted'
        ? abort(manager, 'learns-abort', io)
        : io.ignore(manager, 'knows-already');
    },
  },

  timers: {
    deadline(manager, io) {
      if (manager.state === 'waiting') return abort(manager, 'waits-no-longer', io);
      return manager.state === 'precommitted' ? commit(manager, io) : io.ignore(manager, 'knows-already');
    },

    /** The disk is done. */
    fsync(manager, io) {
      if (manager.state === 'writing') tellAll('commit', io);
      return recordCommit(manager, io);
    },
  },
});
