/**
 * What a commit protocol promises, as predicates over one world: TCConsistent of Gray & Lamport (2006), §2; that a
 * decision is final; Skeen's condition for not blocking (1981, §4). The last ones keep them from holding for nothing.
 */
import type { Property, World } from '#kernel';
import { abortedIn, committedIn, decidersOf, everybodyIs, inDoubtIn, isTorn, resourcesOf } from './facts.ts';

/** None of them looks at messages. */
const NO_MESSAGES: readonly string[] = [];

/** "It is not possible for one RM to be committed and another to be aborted" (Gray & Lamport, §2). */
export const atomic: Property = {
  id: 'atomic',
  kind: 'always',
  says: 'No resource commits while another aborts.',
  messages: NO_MESSAGES,
  holds: (world) => !isTorn(world),
  blames: (world) => (isTorn(world) ? [...committedIn(world), ...abortedIn(world)] : []),
};

const unready = (world: World) =>
  committedIn(world).length === 0 ? [] : resourcesOf(world).filter(({ state }) => state === 'working');

/** "A resource can commit only if all have prepared" (Gray & Lamport, §2). */
export const commitNeedsAll: Property = {
  id: 'commit-needs-all',
  kind: 'always',
  says: 'Nobody commits before everybody has voted.',
  messages: NO_MESSAGES,
  holds: (world) => unready(world).length === 0,
  blames: (world) => unready(world).map(({ id }) => id),
};

/** Who decides, and who was told, differ. */
const opposed = (world: World): readonly string[] => {
  const deciders = decidersOf(world);
  const yes = [
    ...deciders.filter(({ state }) => state === 'committed').map(({ id }) => id),
    ...committedIn(world),
  ];
  const no = deciders.filter(({ state }) => state === 'aborted').map(({ id }) => id);
  const torn = [...no, ...abortedIn(world)];
  return yes.length > 0 && torn.length > 0 ? [...yes, ...torn] : [];
};

/** "A decision is final": whoever decides, and whoever was told, all say the same. */
export const oneDecision: Property = {
  id: 'one-decision',
  kind: 'always',
  says: 'Whoever decides and whoever was told never say different things.',
  messages: NO_MESSAGES,
  holds: (world) => opposed(world).length === 0,
  blames: opposed,
};

const lagging = (world: World) =>
  committedIn(world).length === 0 ? [] : resourcesOf(world).filter(({ state }) => state === 'prepared');

/** Skeen (1981), §4: no state that could still abort beside one that has committed. It makes three phases not block. */
export const noGap: Property = {
  id: 'no-gap',
  kind: 'always',
  says: 'Nobody has committed while another does not even know that all voted yes.',
  messages: NO_MESSAGES,
  holds: (world) => lagging(world).length === 0,
  blames: (world) => lagging(world).map(({ id }) => id),
};

/** Not promised where the only one that knows may be gone. */
export const nobodyStaysInDoubt: Property = {
  id: 'nobody-stays-in-doubt',
  kind: 'eventually',
  says: 'Sooner or later nobody who is up is in doubt.',
  messages: NO_MESSAGES,
  holds: (world) => inDoubtIn(world).length === 0,
};

const reached = (id: string, says: string, holds: (world: World) => boolean): Property => ({
  id,
  kind: 'sometimes',
  says,
  messages: NO_MESSAGES,
  holds,
});

/** Keeps `atomic` and `commit-needs-all` from holding for nothing. */
export const everybodyCommits = reached('everybody-commits', 'Everybody commits.', (world) =>
  everybodyIs(world, 'committed'),
);

/** Keeps `one-decision` from holding for nothing. */
export const everybodyAborts = reached('everybody-aborts', 'Everybody aborts.', (world) =>
  everybodyIs(world, 'aborted'),
);

/** Keeps `no-gap` from holding for nothing. */
export const everybodyKnows = reached(
  'everybody-knows',
  'Everybody knows that all have voted yes, and somebody has not committed yet.',
  (world) => {
    const states = resourcesOf(world).map(({ state }) => state);
    return (
      states.includes('precommitted') &&
      states.every((state) => state === 'precommitted' || state === 'committed')
    );
  },
);
