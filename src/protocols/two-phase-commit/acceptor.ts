/**
 * An acceptor of Paxos Commit: one memory for the instances of all resources, and one of 2F + 1, of which F may be down.
 * Gray & Lamport (2006), §4.2: it waits for all votes of ballot 0 and reports them in one message.
 */
import { type NodeId, role } from '#kernel';
import type { Ballot, Ballotted, Message, Params } from './messages.ts';
import type { CommitIo } from './waiting.ts';

export interface Acceptor {
  /** It takes part in no ballot below. */
  readonly promised: Ballot;
  /** What it accepted last about each resource, in order of resource. */
  readonly votes: readonly Ballotted[];
}

const write = (acceptor: Acceptor, io: CommitIo): void => {
  if (io.rule('accept-on-disk')) io.persist(acceptor);
};

const isBelow = (acceptor: Acceptor, ballot: Ballot, io: CommitIo): boolean =>
  ballot < acceptor.promised && io.rule('keep-promise');

const knows = ({ votes }: Acceptor, about: NodeId): boolean => votes.some((one) => one.about === about);

const inOrder = (votes: readonly Ballotted[]): readonly Ballotted[] =>
  [...votes].sort((a, b) => (a.about < b.about ? -1 : 1));

/** Who said yes; a no is crossed out. */
const sayVotes = (votes: readonly Ballotted[]): string =>
  votes.length === 0
    ? '—'
    : votes.map(({ about, vote }) => (vote === 'prepared' ? about : `✗${about}`)).join(' ');

export const acceptor = role<Acceptor, Message, Params>({
  title: 'acceptor',
  shape: 'hexagon',
  durable: ['promised', 'votes'],
  persists: 'explicitly',
  init: () => ({ promised: 0, votes: [] }),
  facts: ({ promised, votes }) => [
    { label: 'ballot', value: String(promised), where: 'disk' },
    { label: 'votes', value: sayVotes(votes), where: 'disk' },
  ],

  on: {
    vote(acceptor, { vote }, io) {
      if (isBelow(acceptor, 0, io))
        return io.ignore(acceptor, 'promised-higher', { promised: acceptor.promised });
      if (knows(acceptor, io.from)) return io.ignore(acceptor, 'has-this-vote');
      const next = { ...acceptor, votes: inOrder([...acceptor.votes, { about: io.from, ballot: 0, vote }]) };
      io.note(vote === 'prepared' ? 'takes-yes' : 'takes-no');
      const all = io.peers('resource').every((about) => knows(next, about));
      if (!all && vote === 'prepared') return next;
      write(next, io);
      // Ballot 0 belongs to the leader that began.
      io.send(io.peers('leader')[0] as NodeId, { type: 'accepted', ballot: 0, votes: next.votes });
      return next;
    },

    open(acceptor, { ballot }, io) {
      if (isBelow(acceptor, ballot, io))
        return io.ignore(acceptor, 'promised-higher', { promised: acceptor.promised });
      const next = { ...acceptor, promised: ballot };
      write(next, io);
      io.note('promises', { ballot });
      io.reply({ type: 'promise', ballot, votes: acceptor.votes });
      return next;
    },

    propose(acceptor, { ballot, votes }, io) {
      if (isBelow(acceptor, ballot, io))
        return io.ignore(acceptor, 'promised-higher', { promised: acceptor.promised });
      const next = { promised: ballot, votes };
      write(next, io);
      io.note('accepts', { ballot });
      io.reply({ type: 'accepted', ballot, votes });
      return next;
    },
  },
});
