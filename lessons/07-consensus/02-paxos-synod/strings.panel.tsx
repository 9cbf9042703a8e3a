/** Words of the ledger. */
import { strings } from '#lesson-kit';
import type { Ballot, Value, Vote } from '#protocols/paxos';

const sayVote = ({ ballot, value }: Vote): string => `${value} in ballot ${ballot}`;

export const STRINGS = strings('lessons/07-consensus/02-paxos-synod', {
  title: 'Ledger of ballots',
  empty: 'No ballot has been opened yet.',
  ballot: 'Ballot',
  asks: 'Asks for',
  earlier: (count: number) => (count === 1 ? '1 earlier ballot' : `${count} earlier ballots`),
  owned: (ballot: Ballot, owners: readonly string[]) => `Ballot ${ballot}, opened by ${owners.join(' and ')}`,
  promised: (acceptor: string, ballot: Ballot, reported: Vote | null) =>
    `${acceptor} promised ballot ${ballot} and reported ${reported ? sayVote(reported) : 'no vote'}`,
  forgotten: (acceptor: string, ballot: Ballot) =>
    `${acceptor} promised ballot ${ballot} and has forgotten it`,
  voted: (acceptor: string, ballot: Ballot, value: Value) =>
    `${acceptor} voted for ${value} in ballot ${ballot}`,
  refused: (acceptor: string, ballot: Ballot) => `${acceptor} refused ballot ${ballot}`,
  asked: (ballot: Ballot, value: Value) => `Ballot ${ballot} asks for votes for ${value}`,
  bound: (from: string, vote: Vote) => `bound by ${from}: ${sayVote(vote)}`,
  chosen: (value: Value) => `${value} chosen`,
  learned: (value: Value) => `The learner learned ${value}.`,
  nothing: 'nothing',
  legend: '✓ promised · letter: voted for · ✗ refused · ? forgotten. Click a mark to go there.',
});
