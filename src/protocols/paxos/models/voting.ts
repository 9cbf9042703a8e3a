/**
 * Voting: Paxos without messages. Acceptors see each other's votes; an acceptor may vote only for a value that a
 * quorum shows to be safe. Lamport, TLA+ module Voting (PaxosHowToWinATuringAward).
 */
import { type Cell, cellsOf, type Model, type ModelAction, type ModelView, type Symmetry } from '#kernel';
import { acceptorNames, ballotNumbers, majority, permutations, subsetsOf, valueNames } from './quorums.ts';

export interface VotingOptions {
  readonly acceptors: number;
  readonly values: number;
  readonly ballots: number;
}

interface Acceptor {
  /** It votes in no ballot below this one; −1 at first. */
  readonly maxBallot: number;
  /** Its vote in each ballot, or `null`. */
  readonly votes: readonly (string | null)[];
}

const at = <T>(list: readonly T[], index: number): T => list[index] as T;

/** Everybody in the quorum is at ballot `b` or beyond; in how many ways it shows `value` to be safe there. */
const waysSafe = (quorum: readonly Acceptor[], b: number, value: string): number => {
  if (!quorum.every(({ maxBallot }) => maxBallot >= b)) return 0;
  const idleAfter = (c: number) =>
    quorum.every(({ votes }) => votes.slice(c + 1, b).every((vote) => vote === null));
  let ways = idleAfter(-1) ? 1 : 0;
  for (let c = 0; c < b; c++)
    if (idleAfter(c)) ways += quorum.filter(({ votes }) => at(votes, c) === value).length;
  return ways;
};

const raises = (name: string, acceptor: Cell<Acceptor>, ballot: number): ModelAction => ({
  name: `${name} leaves all ballots below ${ballot}`,
  touches: [name],
  run(step) {
    const before = step.get(acceptor);
    if (ballot <= before.maxBallot) return false;
    step.set(acceptor, { ...before, maxBallot: ballot });
    return true;
  },
});

const votes = (
  name: string,
  mine: number,
  acceptors: readonly Cell<Acceptor>[],
  quorums: readonly (readonly number[])[],
  ballot: number,
  value: string,
): ModelAction => ({
  name: `${name} votes for ${value} in ballot ${ballot}`,
  nameOf: () => `${name} votes for ${value} in ballot ${ballot}`,
  touches: [name],
  run(step) {
    const me = step.get(at(acceptors, mine));
    if (me.maxBallot > ballot || at(me.votes, ballot) !== null) return false;
    const all = acceptors.map((acceptor) => step.get(acceptor));
    if (all.some((other) => ![null, value].includes(at(other.votes, ballot)))) return false;
    const ways = quorums.flatMap((quorum, nth) => {
      const count = waysSafe(
        quorum.map((i) => at(all, i)),
        ballot,
        value,
      );
      return Array.from({ length: count }, () => nth);
    });
    step.choose(ways);
    const after = me.votes.map((vote, b) => (b === ballot ? value : vote));
    step.set(at(acceptors, mine), { maxBallot: ballot, votes: after });
    return true;
  },
});

const chosen = (view: ModelView, acceptors: readonly Cell<Acceptor>[], ballots: readonly number[]) => {
  const values = new Set<string>();
  const all = acceptors.map((acceptor) => view.get(acceptor));
  for (const ballot of ballots)
    for (const { votes: mine } of all) {
      const value = at(mine, ballot);
      if (value === null) continue;
      if (all.filter((other) => at(other.votes, ballot) === value).length >= majority(all.length))
        values.add(value);
    }
  return values;
};

/** Acceptors are alike and values are alike: every renaming of either. */
const symmetriesOf = (acceptors: readonly Cell<Acceptor>[], values: readonly string[]): Symmetry[] =>
  permutations(values).flatMap((renamed) =>
    permutations(acceptors).map((order): Symmetry => {
      const rename = (vote: string | null): string | null => renamed[values.indexOf(vote ?? '')] ?? vote;
      return (from, value) => {
        const place = (acceptors as readonly Cell[]).indexOf(from);
        const { maxBallot, votes: cast } = value as Acceptor;
        return [at(order, place) as Cell, { maxBallot, votes: cast.map(rename) }];
      };
    }),
  );

export const voting = (options: VotingOptions): Model => {
  const names = acceptorNames(options.acceptors);
  const ballots = ballotNumbers(options.ballots);
  const acceptors = cellsOf<string, Acceptor>('acceptor', names, {
    maxBallot: -1,
    votes: ballots.map(() => null),
  });
  const quorums = subsetsOf(
    names.map((_, i) => i),
    majority(names.length),
  );
  return {
    id: `voting-${options.acceptors}-${options.values}-${options.ballots}`,
    title: `Voting: ${options.acceptors} acceptors, ${options.values} values, ${options.ballots} ballots`,
    source: 'Lamport; TLA+ examples, PaxosHowToWinATuringAward/Voting',
    cells: acceptors as readonly Cell[],
    actions: names.flatMap((name, i) =>
      ballots.flatMap((ballot) => [
        raises(name, at(acceptors, i), ballot),
        ...valueNames(options.values).map((value) => votes(name, i, acceptors, quorums, ballot, value)),
      ]),
    ),
    symmetries: symmetriesOf(acceptors, valueNames(options.values)),
    properties: [
      {
        id: 'one-value',
        kind: 'always',
        says: 'At most one value is chosen.',
        holds: (view) => chosen(view, acceptors, ballots).size <= 1,
      },
      {
        id: 'chosen',
        kind: 'sometimes',
        says: 'A value is chosen.',
        holds: (view) => chosen(view, acceptors, ballots).size > 0,
      },
    ],
  };
};
