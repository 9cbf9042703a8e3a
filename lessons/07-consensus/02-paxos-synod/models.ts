/** What the checker is asked about this lesson's own code. Words: story.md, `## models`. */
import type { World } from '#kernel';
import type { LessonModel } from '#lesson-kit';
import type { Message, Proposer } from '#protocols/paxos';

const propose = (node: string, times = 1) => ({ node, operation: { name: 'propose' }, times });

/** Who votes is a fact about acceptors: whether anybody is told makes the space larger and changes no promise. */
const nobodyIsTold: LessonModel['unheard'] = ({ type }) => type === 'accepted';

/** Two ballots, in every order of all their messages. */
const twoBallots = {
  params: { refusals: false },
  operations: [propose('P1'), propose('P2')],
  unheard: nobodyIsTold,
} satisfies Partial<LessonModel>;

const phaseOf = (world: World, id: string): Proposer['phase'] | null => {
  const proposer = world.nodes.find((node) => node.id === id)?.state as Proposer | null | undefined;
  return proposer?.phase ?? null;
};

const isPromising = ({ flights }: World): boolean =>
  flights.some(({ message }) => message.type === 'prepare' || message.type === 'promise');

/** The ballot before has its quorum, and nobody is being asked for a promise any more. */
const after = (node: string) => (world: World) => phaseOf(world, node) === 'accepting' && !isPromising(world);

/** One promise is enough to ask for votes, but all three acceptors must vote. */
const oneThenAll = { quorums: 'sizes', prepare: 1, accept: 3, refusals: false } as const;

const SAFETY = ['one-value-chosen', 'only-safe-proposals', 'one-value-a-ballot'];
const NOT_FOR_NOTHING = ['a-value-is-chosen', 'a-wish-is-given-up'];

export const models: readonly LessonModel[] = [
  {
    id: 'two-ballots',
    ...twoBallots,
    properties: ['one-value-chosen', 'only-proposed-values', 'promise-covers-vote', ...NOT_FOR_NOTHING],
    rules: ['quorum', 'promise-only-higher', 'keep-promise', 'adopt-reported', 'vote-is-promise'],
    expected: { distinct: 80_896, generated: 310_378, depth: 19, origin: 'measured here' },
  },
  {
    id: 'one-forgets',
    ...twoBallots,
    faults: { crash: 1 },
    only: { nodes: ['A2'] },
    properties: ['one-value-chosen', 'promises-last', ...NOT_FOR_NOTHING],
    rules: ['persist-before-answering'],
  },
  {
    id: 'three-in-turn',
    params: { refusals: false },
    operations: [
      propose('P1'),
      { ...propose('P2'), when: after('P1') },
      { ...propose('P1'), when: after('P2'), after: [1] },
    ],
    // Ballot 1 can get the vote of A1 alone, ballot 2 that of A2.
    unheard(message, to) {
      const { type, ballot } = message as Message;
      return type === 'accepted' || (type === 'accept' && ballot < 3 && to !== `A${ballot}`);
    },
    properties: [...SAFETY, ...NOT_FOR_NOTHING],
    rules: ['highest-ballot'],
  },
  {
    id: 'the-learner-counts',
    params: { refusals: false },
    operations: [propose('P1'), { ...propose('P2'), when: after('P1') }],
    unheard: ({ type }, to) => type === 'accepted' && to !== 'L',
    properties: ['learned-is-chosen', 'one-value-chosen', ...NOT_FOR_NOTHING],
    rules: ['same-ballot'],
  },
  {
    id: 'one-promise-three-votes',
    ...twoBallots,
    params: oneThenAll,
    properties: [...SAFETY, ...NOT_FOR_NOTHING],
    rules: ['own-ballots'],
  },
  {
    id: 'a-proposer-forgets',
    params: oneThenAll,
    operations: [
      propose('P2'),
      { ...propose('P1', 4), when: (world) => phaseOf(world, 'P2') === 'accepting' },
    ],
    faults: { crash: 1 },
    only: { nodes: ['P1'] },
    // Only ballots 2 and 3 reach anybody, and ballot 2 nobody but A3.
    unheard(message, to) {
      const { ballot } = message as Message;
      return (
        nobodyIsTold(message, to) ||
        ballot < 2 ||
        ballot > 3 ||
        (ballot === 2 && to.startsWith('A') && to !== 'A3')
      );
    },
    properties: ['one-value-a-ballot', ...NOT_FOR_NOTHING],
    rules: ['remember-ballot'],
  },
];
