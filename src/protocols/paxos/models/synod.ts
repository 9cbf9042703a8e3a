/**
 * Paxos, one decree, with a set of messages that are never taken back: a sent message may be received by anybody,
 * at any time, any number of times or never. Lamport, Paxos Made Simple (2001); his TLA+ module Paxos.
 */
import { type Cell, cell, cellsOf, type Model, type ModelAction, type ModelView } from '#kernel';
import { acceptorNames, ballotNumbers, majority, subsetsOf, valueNames } from './quorums.ts';

export interface SynodOptions {
  readonly acceptors: number;
  readonly ballots: number;
  readonly values: number;
  /** Promises needed in phase 1 and votes in phase 2; majorities by default. */
  readonly prepare?: number;
  readonly accept?: number;
  /** What a proposer makes of the votes that are reported to it; `highest` is right. */
  readonly adopt?: 'highest' | 'any' | 'ignore';
  /** Wrong: an acceptor votes in any ballot not below its last vote, whatever it promised. */
  readonly forgetsPromise?: boolean;
  /** Wrong: so many times an acceptor may restart with nothing on its disk. */
  readonly amnesia?: number;
}

interface Vote {
  readonly ballot: number;
  readonly value: string;
}

interface Acceptor {
  /** -1: nothing promised yet. */
  readonly promised: number;
  readonly vote: Vote | null;
}

const BLANK: Acceptor = { promised: -1, vote: null };

/** 1b messages of one acceptor in one ballot: each the vote it reported. With amnesia there may be two. */
type Promises = readonly (Vote | null)[];

const cellsFor = (names: readonly string[], ballots: readonly number[], amnesia: number) => ({
  acceptors: cellsOf<string, Acceptor>('acceptor', names, BLANK),
  opened: cellsOf('1a', ballots, false as boolean),
  promises: ballots.map((ballot) => cellsOf<string, Promises>(`1b ${ballot}`, names, [])),
  proposed: cellsOf<number, string | null>('2a', ballots, null),
  voted: ballots.map((ballot) => cellsOf(`2b ${ballot}`, names, false as boolean)),
  amnesia: cell('restarts left', amnesia),
});

type Cells = ReturnType<typeof cellsFor>;

const at = <T>(list: readonly T[], index: number): T => list[index] as T;

const opens = ({ opened }: Cells, ballot: number): ModelAction => ({
  name: `ballot ${ballot} is opened`,
  run(step) {
    step.set(at(opened, ballot), true);
    return true;
  },
});

const promisesIn = (cells: Cells, name: string, i: number, ballot: number): ModelAction => ({
  name: `${name} promises ballot ${ballot}`,
  touches: [name],
  run(step) {
    const acceptor = at(cells.acceptors, i);
    const sent = at(at(cells.promises, ballot), i);
    if (!step.get(at(cells.opened, ballot))) return false;
    const { promised, vote } = step.get(acceptor);
    if (ballot <= promised) return false;
    step.set(acceptor, { promised: ballot, vote });
    step.set(sent, withVote(step.get(sent), vote));
    return true;
  },
});

const keyOf = (vote: Vote | null): string => (vote ? `${vote.ballot}:${vote.value}` : '');

const withVote = (sent: Promises, vote: Vote | null): Promises =>
  sent.some((other) => keyOf(other) === keyOf(vote))
    ? sent
    : [...sent, vote].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/** May `value` be proposed, given what a quorum reported? Counted once for each witness, as TLC does. */
const witnesses = (reported: Promises, value: string, adopt: SynodOptions['adopt']): number => {
  const votes = reported.flatMap((vote) => (vote ? [vote] : []));
  if (votes.length === 0 || adopt === 'ignore') return 1;
  const highest = Math.max(...votes.map(({ ballot }) => ballot));
  return votes.filter((vote) => vote.value === value && (adopt === 'any' || vote.ballot === highest)).length;
};

const proposes = (
  cells: Cells,
  quorums: readonly (readonly number[])[],
  ballot: number,
  value: string,
  adopt: SynodOptions['adopt'],
): ModelAction => ({
  name: `${value} is proposed in ballot ${ballot}`,
  run(step) {
    const proposed = at(cells.proposed, ballot);
    if (step.get(proposed) !== null) return false;
    const sent = at(cells.promises, ballot).map((promise) => step.get(promise));
    const ways = quorums.flatMap((quorum) => {
      if (quorum.some((i) => at(sent, i).length === 0)) return [];
      const reported = quorum.flatMap((i) => at(sent, i));
      return Array.from({ length: witnesses(reported, value, adopt) }, () => quorum.map((i) => i + 1));
    });
    step.choose(ways);
    step.set(proposed, value);
    return true;
  },
  nameOf: ([quorum]) =>
    `${value} is proposed in ballot ${ballot} after a${(quorum as number[]).join(', a')} promised`,
});

const votesIn = (
  cells: Cells,
  name: string,
  i: number,
  ballot: number,
  forgetsPromise: boolean,
): ModelAction => ({
  name: `${name} votes in ballot ${ballot}`,
  touches: [name],
  run(step) {
    const value = step.get(at(cells.proposed, ballot));
    if (value === null) return false;
    const acceptor = at(cells.acceptors, i);
    const { promised, vote } = step.get(acceptor);
    if (ballot < (forgetsPromise ? (vote?.ballot ?? -1) : promised)) return false;
    step.set(acceptor, { promised: ballot, vote: { ballot, value } });
    step.set(at(at(cells.voted, ballot), i), true);
    return true;
  },
});

const forgets = (cells: Cells, name: string, i: number): ModelAction => ({
  name: `${name} restarts with nothing`,
  cost: 1,
  touches: [name],
  run(step) {
    const left = step.get(cells.amnesia);
    if (left === 0) return false;
    step.set(cells.amnesia, left - 1);
    step.set(at(cells.acceptors, i), BLANK);
    return true;
  },
});

/** Values with a quorum of votes in one ballot. */
const chosenIn = (view: ModelView, { proposed, voted }: Cells, needed: number): Set<string> => {
  const chosen = new Set<string>();
  proposed.forEach((cellOfBallot, ballot) => {
    const value = view.get(cellOfBallot);
    if (value === null) return;
    if (at(voted, ballot).filter((vote) => view.get(vote)).length >= needed) chosen.add(value);
  });
  return chosen;
};

const nameOptions = (options: SynodOptions): string => {
  const { acceptors, prepare = majority(acceptors), accept = majority(acceptors) } = options;
  const plain = prepare === majority(acceptors) && accept === majority(acceptors);
  return [
    `${acceptors}-${options.ballots}-${options.values}`,
    ...(plain ? [] : [`quorums-${prepare}-${accept}`]),
    ...(options.adopt && options.adopt !== 'highest' ? [`adopts-${options.adopt}`] : []),
    ...(options.forgetsPromise ? ['forgets-promise'] : []),
    ...(options.amnesia ? [`amnesia-${options.amnesia}`] : []),
  ].join('-');
};

const actionsOf = (cells: Cells, names: readonly string[], options: SynodOptions): ModelAction[] => {
  const ballots = ballotNumbers(options.ballots);
  const quorums = subsetsOf(
    names.map((_, i) => i),
    options.prepare ?? majority(options.acceptors),
  );
  return [
    ...ballots.flatMap((ballot) => [
      opens(cells, ballot),
      ...valueNames(options.values).map((value) => proposes(cells, quorums, ballot, value, options.adopt)),
    ]),
    ...names.flatMap((name, i) => [
      ...ballots.map((ballot) => promisesIn(cells, name, i, ballot)),
      ...ballots.map((ballot) => votesIn(cells, name, i, ballot, options.forgetsPromise === true)),
      ...(options.amnesia ? [forgets(cells, name, i)] : []),
    ]),
  ];
};

export const synod = (options: SynodOptions): Model => {
  const names = acceptorNames(options.acceptors);
  const cells = cellsFor(names, ballotNumbers(options.ballots), options.amnesia ?? 0);
  const needed = options.accept ?? majority(options.acceptors);
  const every: Cell[] = [
    ...cells.acceptors,
    ...cells.opened,
    ...cells.promises.flat(),
    ...cells.proposed,
    ...cells.voted.flat(),
    ...(options.amnesia ? [cells.amnesia] : []),
  ] as Cell[];
  return {
    id: `synod-${nameOptions(options)}`,
    title: `Paxos: ${options.acceptors} acceptors, ${options.ballots} ballots, ${options.values} values`,
    source: 'Lamport 2001; TLA+ examples, Paxos and PaxosHowToWinATuringAward',
    cells: every,
    actions: actionsOf(cells, names, options),
    properties: [
      {
        id: 'one-value',
        kind: 'always',
        says: 'At most one value is chosen.',
        holds: (view) => chosenIn(view, cells, needed).size <= 1,
      },
      {
        id: 'chosen',
        kind: 'sometimes',
        says: 'A value is chosen.',
        holds: (view) => chosenIn(view, cells, needed).size > 0,
      },
    ],
  };
};
