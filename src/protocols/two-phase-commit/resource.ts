/**
 * A resource manager: a database that takes part in the transaction. Until it votes it may abort as it likes; once it
 * has voted yes it holds its locks and does as it is told.
 * Gray, Notes on Data Base Operating Systems (1978), §5.8.3.3; Gray & Lamport (2006), §3 and §4; for three phases
 * Skeen, Nonblocking Commit Protocols (1981), §5.
 */
import { role } from '#kernel';
import type { Message, Params, Vote } from './messages.ts';
import { type CommitIo, wait } from './waiting.ts';

export type ResourceState = 'working' | 'prepared' | 'precommitted' | 'committed' | 'aborted';

export interface Resource {
  /** On disk, with all that is needed to redo or undo the work. */
  readonly state: ResourceState;
  /** Other transactions that wait for the rows which this one has locked. */
  readonly waiting: number;
}

/** Voted yes, and not told. The rows stay locked. */
export const isInDoubt = ({ state }: Resource): boolean => state === 'prepared' || state === 'precommitted';

const hasEnded = ({ state }: Resource): boolean => state === 'committed' || state === 'aborted';

/** Tells whoever counts the votes: all acceptors in Paxos Commit, else the manager. */
const tellVote = (vote: Vote, io: CommitIo): void => {
  if (io.params.variant === 'paxos') io.broadcast({ type: 'vote', vote }, io.peers('acceptor'));
  else io.broadcast({ type: vote === 'prepared' ? 'prepared' : 'refused' }, io.peers('manager'));
};

const voteYes = (resource: Resource, io: CommitIo): Resource => {
  const next: Resource = { ...resource, state: 'prepared' };
  if (io.rule('vote-on-disk')) io.persist(next);
  io.note('votes-yes');
  tellVote('prepared', io);
  wait('patience', io);
  return next;
};

/** The end: the rows are free, and whoever waited for them goes on. */
const end = (resource: Resource, state: 'committed' | 'aborted', note: string, io: CommitIo): Resource => {
  const next: Resource = { state, waiting: 0 };
  io.persist(next);
  io.note(note, { count: resource.waiting });
  for (const timer of ['patience', 'confirmation', 'ask']) io.cancel(timer);
  return next;
};

/** In doubt, and nobody speaks: ask, and ask again. */
const ask = (resource: Resource, io: CommitIo): Resource => {
  const { variant, cooperative } = io.params;
  // Three phases let the others decide without their manager, so they are worth asking.
  const peers = cooperative || variant === 'three-phase' ? io.peers('resource') : [];
  io.note('asks');
  io.broadcast({ type: 'inquire' }, [...io.peers('manager'), ...io.peers('leader'), ...peers]);
  wait('ask', io, 4);
  return resource;
};

export const resource = role<Resource, Message, Params>({
  title: 'resource',
  shape: 'square',
  durable: ['state'],
  persists: 'explicitly',
  init: () => ({ state: 'working', waiting: 0 }),
  facts: (resource) => [
    { label: 'is', value: resource.state, where: 'disk' },
    { label: 'rows', value: isInDoubt(resource) ? 'locked' : 'free', where: 'memory' },
    { label: 'wait', value: resource.waiting === 0 ? '—' : String(resource.waiting), where: 'memory' },
  ],

  // What was only in memory is lost; who has voted yes is bound, and asks.
  restart(resource, io) {
    if (resource.state === 'working') return end(resource, 'aborted', 'lost-its-work', io);
    return isInDoubt(resource) ? ask(resource, io) : resource;
  },

  operations: {
    /** Something forbids it to commit: a constraint, a deadlock, a user who leaves. */
    fail(resource, _, io) {
      if (resource.state !== 'working') return io.ignore(resource, 'bound-by-vote');
      return end(resource, 'aborted', 'gives-up', io);
    },

    /** Another transaction, of this resource alone, wants the same rows. */
    write(resource, _, io) {
      if (!isInDoubt(resource)) return io.ignore(resource, 'writes-at-once');
      io.note('waits-for-rows');
      return { ...resource, waiting: resource.waiting + 1 };
    },
  },

  on: {
    prepare(resource, _, io) {
      if (resource.state === 'working') return voteYes(resource, io);
      if (resource.state !== 'aborted') return io.ignore(resource, 'has-voted');
      io.note('votes-no');
      tellVote('aborted', io);
      return resource;
    },

    precommit(resource, _, io) {
      if (resource.state !== 'prepared') return io.ignore(resource, 'not-prepared');
      const next: Resource = { ...resource, state: 'precommitted' };
      io.persist(next);
      io.note('precommits');
      io.reply({ type: 'ack' });
      io.cancel('patience');
      wait('confirmation', io);
      return next;
    },

    commit(resource, _, io) {
      return hasEnded(resource)
        ? io.ignore(resource, 'has-ended')
        : end(resource, 'committed', 'commits', io);
    },

    abort(resource, _, io) {
      return hasEnded(resource) ? io.ignore(resource, 'has-ended') : end(resource, 'aborted', 'aborts', io);
    },

    // Cooperative termination: an outcome may be copied, a guess may not (Bernstein, Hadzilacos & Goodman 1987, §7.4).
    inquire(resource, _, io) {
      if (hasEnded(resource)) {
        io.note('tells-outcome', { outcome: resource.state });
        io.reply({ type: resource.state === 'committed' ? 'commit' : 'abort' });
        return resource;
      }
      if (resource.state === 'working') {
        io.reply({ type: 'abort' });
        if (io.rule('answer-binds')) return end(resource, 'aborted', 'aborts-when-asked', io);
        io.note('says-abort');
        return resource;
      }
      if (io.rule('copy-only-outcomes')) return io.ignore(resource, 'in-doubt-too');
      io.note('guesses-commit');
      io.reply({ type: 'commit' });
      return resource;
    },
  },

  timers: {
    /** It is prepared, and has waited. */
    patience(resource, io) {
      if (io.params.variant === 'three-phase') return end(resource, 'aborted', 'times-out-abort', io);
      return io.rule('no-way-back') ? ask(resource, io) : end(resource, 'aborted', 'times-out-abort', io);
    },

    /** Three phases: it knows that all have voted yes, and has waited. */
    confirmation(resource, io) {
      return io.rule('precommit-means-commit')
        ? end(resource, 'committed', 'times-out-commit', io)
        : end(resource, 'aborted', 'times-out-abort', io);
    },

    ask(resource, io) {
      return ask(resource, io);
    },
  },
});
