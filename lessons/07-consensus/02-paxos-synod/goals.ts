/** What the goals and predictions of this lesson ask of a run. */
import type { NodeId, World } from '#kernel';
import { type RunView, statusOf } from '#lesson-kit';
import {
  type Ballot,
  choicesIn,
  chosenValues,
  learnersOf,
  type Proposer,
  proposersOf,
  type Value,
} from '#protocols/paxos';
import { acceptorsIn } from './world.ts';

export const proposerOf = (world: World, id: NodeId): Proposer | undefined =>
  proposersOf(world).find((proposer) => proposer.id === id);

/** The ballot that a proposer last opened, on its disk; 0 before the first. */
export const ballotOf = (world: World, id: NodeId): Ballot =>
  (world.nodes.find((node) => node.id === id)?.disk as Proposer | null)?.ballot ?? 0;

export const highestBallot = (run: RunView): Ballot =>
  Math.max(ballotOf(run.world, 'P1'), ballotOf(run.world, 'P2'));

export const learnedIn = (world: World): Value | null => learnersOf(world)[0]?.learned ?? null;

/** "Two values are chosen": what must never be. */
export const twoChosen = (run: RunView): boolean => chosenValues(run.world).length > 1;

export const isChosen = (run: RunView, value: Value): boolean => chosenValues(run.world).includes(value);

/** What a proposer asks votes for in its present ballot, or `nothing`. */
export const askedBy = (run: RunView, proposer: NodeId): Value | 'nothing' =>
  proposerOf(run.world, proposer)?.value ?? 'nothing';

/** Is a proposer waiting for votes? */
export const asksVotes = (run: RunView, proposer: NodeId): boolean =>
  proposerOf(run.world, proposer)?.phase === 'accepting';

/** Values of the votes that a proposer was told of with its promises. */
export const reportedTo = (run: RunView, proposer: NodeId): readonly Value[] =>
  (proposerOf(run.world, proposer)?.promises ?? []).flatMap(({ vote }) => (vote ? [vote.value] : []));

/** The set-up as the lesson begins: three acceptors, majorities, every rule on, everybody up. */
export const isPlain = (run: RunView): boolean =>
  run.history.scenario.rulesOff.length === 0 &&
  run.params.acceptors === 3 &&
  run.params.quorums === 'majorities' &&
  downIn(run).length === 0 &&
  !run.world.cuts.includes(1);

export const downIn = (run: RunView): readonly NodeId[] =>
  acceptorsIn(run.params).filter((id) => statusOf(run, id) === 'down');

/** The first moment at which something was true, or `null`. */
export const firstTime = (run: RunView, holds: (world: World) => boolean): number | null => {
  for (let index = 0; index <= run.index; index++) if (holds(run.history.worldAt(index))) return index;
  return null;
};

/** Does anybody know of a chosen value: a proposer that counted, or the learner? */
export const somebodyKnows = (world: World): boolean =>
  learnedIn(world) !== null || proposersOf(world).some(({ phase }) => phase === 'done');

export const anyChosen = (world: World): boolean => choicesIn(world).length > 0;

export const wishOf = (world: World, proposer: NodeId): Value | undefined =>
  proposerOf(world, proposer)?.wish;
