/**
 * What the types promise (Shapiro et al. 2011, §2.3 and def. 2.3), judged by the updates that each replica has heard of,
 * never by the copies that the replicas decide by; and what they do not promise.
 */
import type { NodeId, Property, World } from '#kernel';
import { type Copy, copiesInFlight, copiesOf, fits, updatesOf } from './facts.ts';

const pairsOf = (world: World): readonly (readonly [Copy, Copy])[] => {
  const copies = copiesOf(world);
  return copies.flatMap((a, place) => copies.slice(place + 1).map((b) => [a, b] as const));
};

const misfits = (world: World): NodeId[] =>
  copiesOf(world)
    .filter((copy) => !fits(copy))
    .map(({ node }) => node);

/** The specification of each type as a function of the updates it has heard of (Burckhardt et al. 2014). */
export const showsWhatItHeard: Property = {
  id: 'shows-what-it-heard',
  kind: 'always',
  says: 'Each replica shows what the updates that it has heard of stand for.',
  messages: [],
  holds: (world) => misfits(world).length === 0,
  blames: misfits,
};

const idsOf = ({ seen }: Copy): string => seen.map(({ id }) => id).join(' ');

const atOdds = (world: World): NodeId[] =>
  pairsOf(world)
    .filter(([a, b]) => idsOf(a) === idsOf(b) && a.type.value(a.payload) !== b.type.value(b.payload))
    .flatMap(([a, b]) => [a.node, b.node]);

/** Strong eventual consistency (definition 2.3). */
export const sameUpdatesSameValue: Property = {
  id: 'same-updates-same-value',
  kind: 'always',
  says: 'Replicas that have heard of the same updates show the same.',
  messages: [],
  holds: (world) => atOdds(world).length === 0,
  blames: atOdds,
};

const fallen = (world: World): NodeId[] =>
  copiesInFlight(world)
    .filter(({ from, sent }) => !from.type.below(sent.payload, from.payload))
    .map(({ from }) => from.node);

/** Updates are inflationary and a merge is an upper bound: what somebody sent once is below what it holds now. */
export const onlyMovesUp: Property = {
  id: 'only-moves-up',
  kind: 'always',
  says: 'A copy only moves up: whatever a replica has sent is below what it holds.',
  messages: ['state'],
  holds: (world) => fallen(world).length === 0,
  blames: fallen,
};

/** The invariant of the published TLA+ specification: nobody knows more of a replica's counting than itself. */
const knowBetter = (world: World): NodeId[] =>
  copiesOf(world).flatMap((other) =>
    copiesOf(world).some((owner) => {
      const counted = (copy: Copy): number =>
        (copy.payload as { up?: Record<NodeId, number> }).up?.[owner.node] ?? 0;
      return counted(other) > counted(owner);
    })
      ? [other.node]
      : [],
  );

export const ownerKnowsBest: Property = {
  id: 'owner-knows-best',
  kind: 'always',
  says: 'Nobody knows of more counting of a replica than the replica itself.',
  messages: [],
  holds: (world) => knowBetter(world).length === 0,
  blames: knowBetter,
};

const overdrawn = (world: World): NodeId[] =>
  copiesOf(world)
    .filter(({ type, payload }) => Number(type.value(payload)) < 0)
    .map(({ node }) => node);

/** No type can promise this: each withdrawal is right by its own copy (Balegas et al. 2015). */
export const neverBelowZero: Property = {
  id: 'never-below-zero',
  kind: 'always',
  says: 'No copy of the account is ever below zero.',
  messages: [],
  holds: (world) => overdrawn(world).length === 0,
  blames: overdrawn,
};

export const apart: Property = {
  id: 'apart',
  kind: 'sometimes',
  says: 'Two copies are apart: each holds something that the other does not.',
  messages: [],
  holds: (world) =>
    pairsOf(world).some(
      ([a, b]) => !a.type.below(a.payload, b.payload) && !b.type.below(b.payload, a.payload),
    ),
};

export const met: Property = {
  id: 'met',
  kind: 'sometimes',
  says: 'All replicas have heard of everything, and several of them have done something.',
  messages: [],
  holds: (world) => {
    const all = updatesOf(world);
    return (
      new Set(all.map(({ by }) => by)).size >= 2 &&
      copiesOf(world).every(({ seen }) => seen.length === all.length)
    );
  },
};

/** What a type gives up for its order. */
export const intentLost: Property = {
  id: 'intent-lost',
  kind: 'sometimes',
  says: 'Something was done that nobody undid, and no trace of it is shown.',
  messages: [],
  holds: (world) => copiesOf(world).some(({ type, seen }) => type.lost(seen).length > 0),
};

/** Needs a network on which what is sent, or something sent later, arrives. */
export const allAgree: Property = {
  id: 'all-agree',
  kind: 'eventually',
  says: 'Everybody shows the same in the end.',
  messages: [],
  holds: (world) => new Set(copiesOf(world).map(({ type, payload }) => type.value(payload))).size <= 1,
};
