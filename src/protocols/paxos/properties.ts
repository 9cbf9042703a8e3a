/**
 * What Paxos promises (§2.1) and the invariants by which it keeps it, as predicates over one world. Each `always` can be
 * broken by switching off a rule; the two at the end keep them from holding for nothing.
 */
import type { Property, World } from '#kernel';
import {
  acceptorsOf,
  canBeChosen,
  choicesIn,
  chosenValues,
  learnersOf,
  proposalsIn,
  proposersOf,
} from './facts.ts';

/** What tells who voted, and what votes were asked for. */
const VOTES = ['accepted'];
const PROPOSALS = ['accept', ...VOTES];

/** "Only a single value is chosen" (§2.1). */
export const oneValueChosen: Property = {
  id: 'one-value-chosen',
  kind: 'always',
  says: 'At most one value is chosen.',
  messages: VOTES,
  holds: (world) => chosenValues(world).length <= 1,
  blames: (world) =>
    chosenValues(world).length <= 1 ? [] : [...new Set(choicesIn(world).flatMap(({ voters }) => voters))],
};

/** "Only a value that has been proposed may be chosen" (§2.1). */
export const onlyProposedValues: Property = {
  id: 'only-proposed-values',
  kind: 'always',
  says: 'Only a value that some proposer wished is chosen.',
  messages: VOTES,
  holds: (world) => {
    const wishes = world.nodes
      .filter(({ role }) => role === 'proposer')
      .map(({ state, disk }) => ((state ?? disk) as { readonly wish: string }).wish);
    return chosenValues(world).every((value) => wishes.includes(value));
  },
};

const misled = (world: World) =>
  learnersOf(world).filter(({ learned }) => learned !== null && !chosenValues(world).includes(learned));

/** "A process never learns that a value has been chosen unless it actually has been" (§2.1). */
export const learnedIsChosen: Property = {
  id: 'learned-is-chosen',
  kind: 'always',
  says: 'What the learner learned is chosen.',
  messages: VOTES,
  holds: (world) => misled(world).length === 0,
  blames: (world) => misled(world).map(({ id }) => id),
};

/** Proposals with another value in the same ballot. */
const doubled = (world: World) => {
  const all = proposalsIn(world);
  return all.filter(({ ballot, value }) =>
    all.some((other) => other.ballot === ballot && other.value !== value),
  );
};

/** A ballot has one owner, and its owner asks for one value. */
export const oneValueABallot: Property = {
  id: 'one-value-a-ballot',
  kind: 'always',
  says: 'In one ballot, votes are asked for one value only.',
  messages: PROPOSALS,
  holds: (world) => doubled(world).length === 0,
  blames: (world) => {
    const ballots = doubled(world).map(({ ballot }) => ballot);
    return proposersOf(world).flatMap(({ id, ballot }) => (ballots.includes(ballot) ? [id] : []));
  },
};

/** P2c (§2.2), seen from the other side: when a ballot asks for votes, no lower one can choose anything else any more. */
export const onlySafeProposals: Property = {
  id: 'only-safe-proposals',
  kind: 'always',
  says: 'A ballot asks for votes only when no lower ballot can choose another value.',
  messages: PROPOSALS,
  holds: (world) => unsafe(world).length === 0,
  blames: (world) => {
    const ballots = unsafe(world).map(({ ballot }) => ballot);
    return proposersOf(world).flatMap(({ id, ballot }) => (ballots.includes(ballot) ? [id] : []));
  },
};

const unsafe = (world: World) => {
  const all = proposalsIn(world);
  return all.filter(({ ballot, value }) =>
    all.some((lower) => lower.ballot < ballot && lower.value !== value && canBeChosen(world, lower)),
  );
};

const faithless = (world: World) => {
  const held = proposersOf(world).flatMap(({ ballot, promises }) =>
    promises.map(({ from }) => ({ from, ballot })),
  );
  return acceptorsOf(world).filter(({ id, promised }) =>
    held.some(({ from, ballot }) => from === id && ballot > promised),
  );
};

/** maxBal never decreases: whoever holds a promise can rely on it. */
export const promisesLast: Property = {
  id: 'promises-last',
  kind: 'always',
  says: 'An acceptor never forgets a promise that a proposer counts on.',
  holds: (world) => faithless(world).length === 0,
  blames: (world) => faithless(world).map(({ id }) => id),
};

const ahead = (world: World) =>
  acceptorsOf(world).filter(({ promised, vote }) => vote !== null && vote.ballot > promised);

/** maxBal ≥ maxVBal. */
export const promiseCoversVote: Property = {
  id: 'promise-covers-vote',
  kind: 'always',
  says: 'An acceptor has promised at least the ballot that it last voted in.',
  holds: (world) => ahead(world).length === 0,
  blames: (world) => ahead(world).map(({ id }) => id),
};

/** Liveness (§2.4): not promised by the algorithm alone (Fischer, Lynch & Paterson 1985). */
export const somethingIsLearned: Property = {
  id: 'something-is-learned',
  kind: 'eventually',
  says: 'Sooner or later the learner learns a value.',
  holds: (world) => learnersOf(world).some(({ learned }) => learned !== null),
};

/** Keeps the promises above from holding for nothing. */
export const aValueIsChosen: Property = {
  id: 'a-value-is-chosen',
  kind: 'sometimes',
  says: 'A value is chosen.',
  messages: VOTES,
  holds: (world) => choicesIn(world).length > 0,
};

/** Keeps `only-safe-proposals` and `promises-last` from holding for nothing: a wish was given up for a reported vote. */
export const aWishIsGivenUp: Property = {
  id: 'a-wish-is-given-up',
  kind: 'sometimes',
  says: 'A proposer asks votes for a value that is not its own wish.',
  holds: (world) => proposersOf(world).some(({ value, wish }) => value !== null && value !== wish),
};
