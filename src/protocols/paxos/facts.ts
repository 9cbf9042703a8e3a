/** What is true in a world, whoever knows it: votes, what they chose, what was promised and proposed. Pure. */
import type { NodeId, World } from '#kernel';
import type { Ballot, Message, Value } from './messages.ts';
import type { Acceptor, Learner, Proposer } from './protocol.ts';
import { isQuorum, type Quorum } from './quorums.ts';

export interface CastVote {
  readonly from: NodeId;
  readonly ballot: Ballot;
  readonly value: Value;
}

export interface Proposal {
  readonly ballot: Ballot;
  readonly value: Value;
}

/** A value that a quorum voted for in one ballot. */
export interface Choice extends Proposal {
  readonly voters: readonly NodeId[];
}

export interface AcceptorFacts extends Acceptor {
  readonly id: NodeId;
}

const NOTHING: Acceptor = { promised: 0, vote: null, voted: [] };

/** Of a node that is up: what it believes; of one that is down: what it will believe when it is back. */
export const acceptorsOf = (world: World): readonly AcceptorFacts[] =>
  world.nodes
    .filter(({ role }) => role === 'acceptor')
    .map(({ id, state, disk }) => ({ ...NOTHING, ...((state ?? disk) as Acceptor), id }));

/** Proposers that are up. */
export const proposersOf = (world: World): readonly (Proposer & { readonly id: NodeId })[] =>
  world.nodes
    .filter(({ role }) => role === 'proposer')
    .flatMap(({ id, state }) => (state ? [{ ...(state as Proposer), id }] : []));

export const learnersOf = (world: World): readonly (Learner & { readonly id: NodeId })[] =>
  world.nodes
    .filter(({ role }) => role === 'learner')
    .map(({ id, state, disk }) => ({ ...((state ?? disk) as Learner), id }));

/** Whose votes are enough; the learner was told. Without a learner: a majority. */
export const quorumOf = (world: World): Quorum =>
  learnersOf(world)[0]?.quorum ?? { size: Math.floor(acceptorsOf(world).length / 2) + 1, sets: null };

/** Messages on their way, those in front of a paused node included. */
const underway = (world: World): { readonly from: NodeId; readonly message: Message }[] =>
  [...world.flights, ...world.nodes.flatMap(({ mailbox }) => mailbox)].map(({ from, message }) => ({
    from: world.nodes[from]?.id ?? '',
    message: message as Message,
  }));

const keyOf = ({ from, ballot, value }: CastVote): string => `${from} ${ballot} ${value}`;

/**
 * Every vote that was given, in order of ballot and voter: what acceptors keep (with the set-up's `record`: all), what
 * the learner counted and what is on its way there. A vote that an empty disk forgot *and* that never reached a learner
 * is not among them.
 */
export const votesIn = (world: World): readonly CastVote[] => {
  const kept = acceptorsOf(world).flatMap(({ id, vote, voted }) =>
    [...voted, ...(vote ? [vote] : [])].map((one) => ({ ...one, from: id })),
  );
  const counted = learnersOf(world).flatMap(({ votes }) => votes);
  const sent = underway(world).flatMap(({ from, message }) =>
    message.type === 'accepted' ? [{ from, ballot: message.ballot, value: message.value }] : [],
  );
  const all = new Map([...kept, ...counted, ...sent].map((vote) => [keyOf(vote), vote]));
  return [...all.values()].sort((a, b) => a.ballot - b.ballot || (keyOf(a) < keyOf(b) ? -1 : 1));
};

/** Who voted for what in each ballot. */
const tally = (votes: readonly CastVote[]): Choice[] => {
  const heaps = new Map<string, Choice>();
  for (const { from, ballot, value } of votes) {
    const heap = heaps.get(`${ballot} ${value}`) ?? { ballot, value, voters: [] };
    heaps.set(`${ballot} ${value}`, { ...heap, voters: [...heap.voters, from] });
  }
  return [...heaps.values()];
};

/** `chosen(v)`: there are a ballot and a quorum whose members all voted for v in it (§2.2). In order of ballot. */
export const choicesIn = (world: World): readonly Choice[] => {
  const quorum = quorumOf(world);
  return tally(votesIn(world)).filter(({ voters }) => isQuorum(quorum, voters));
};

/** The values among them, each once. */
export const chosenValues = (world: World): readonly Value[] => [
  ...new Set(choicesIn(world).map(({ value }) => value)),
];

/** Values that a proposer asked votes for, by ballot: on its way, voted for, or in a proposer's memory. */
export const proposalsIn = (world: World): readonly Proposal[] => {
  const asked = underway(world).flatMap(({ message }) => (message.type === 'accept' ? [message] : []));
  const remembered = proposersOf(world).flatMap(({ ballot, value }) =>
    value === null ? [] : [{ ballot, value }],
  );
  const all = [...asked, ...remembered, ...votesIn(world)].map(({ ballot, value }) => ({ ballot, value }));
  return [...new Map(all.map((one) => [`${one.ballot} ${one.value}`, one])).values()].sort(
    (a, b) => a.ballot - b.ballot || (a.value < b.value ? -1 : 1),
  );
};

/** Acceptors that voted for this, or still may: they promised no higher ballot. */
const couldVote = (world: World, { ballot, value }: Proposal): NodeId[] => {
  const votes = votesIn(world).filter((vote) => vote.ballot === ballot);
  return acceptorsOf(world)
    .filter(({ id, promised }) => {
      const mine = votes.filter(({ from }) => from === id);
      return mine.length === 0 ? promised <= ballot : mine.some((vote) => vote.value === value);
    })
    .map(({ id }) => id);
};

/** Could this still be chosen, or is it already? */
export const canBeChosen = (world: World, proposal: Proposal): boolean =>
  isQuorum(quorumOf(world), couldVote(world, proposal));
