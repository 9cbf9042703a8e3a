/**
 * Paxos Commit: one instance of Paxos for each resource manager decides whether it prepared; the transaction manager
 * is no longer a single point of failure. Messages are never taken back; ballot 0 belongs to the resource manager.
 * Gray & Lamport, Consensus on Transaction Commit (2006), module PaxosCommit.
 */
import { type Cell, cell, cellsOf, type Model, type ModelAction, type ModelView } from '#kernel';
import { consistent, managers, mayEnd, type RmState } from './states.ts';

export interface PaxosCommitOptions {
  readonly managers: number;
  readonly acceptors: number;
  /** Ballots 0 … ballots − 1. */
  readonly ballots: number;
}

type Value = 'prepared' | 'aborted';
type Decision = 'none' | 'commit' | 'abort' | 'both';

interface Acceptor {
  readonly promised: number;
  /** Ballot and value of its last vote; ballot −1: none. */
  readonly ballot: number;
  readonly value: Value | 'none';
}

/** A 1b message: the last vote that was reported. */
type Report = Pick<Acceptor, 'ballot' | 'value'>;

const BLANK: Acceptor = { promised: 0, ballot: -1, value: 'none' };

/** The Paxos instance of one resource manager. Each ballot carries at most one value, so a vote is a flag. */
const instanceOf = (rm: string, acceptors: readonly string[], ballots: readonly number[]) => ({
  acceptors: cellsOf<string, Acceptor>(`${rm} acceptor`, acceptors, BLANK),
  opened: cellsOf(`${rm} 1a`, ballots, false as boolean),
  reports: ballots.map((ballot) => cellsOf<string, Report | null>(`${rm} 1b ${ballot}`, acceptors, null)),
  proposed: cellsOf<number, Value | null>(`${rm} 2a`, ballots, null),
  voted: ballots.map((ballot) => cellsOf(`${rm} 2b ${ballot}`, acceptors, false as boolean)),
});

type Instance = ReturnType<typeof instanceOf>;

const at = <T>(list: readonly T[], index: number): T => list[index] as T;

const majorities = (acceptors: readonly string[]): number[][] => {
  const needed = Math.floor(acceptors.length / 2) + 1;
  const all = Array.from({ length: 2 ** acceptors.length }, (_, bits) =>
    acceptors.map((__, i) => i).filter((i) => (bits >> i) % 2 === 1),
  );
  return all.filter((set) => set.length === needed);
};

const resourceActions = (
  name: string,
  rm: Cell<RmState>,
  instance: Instance,
  decision: Cell<Decision>,
): ModelAction[] => {
  const choose = (value: Value): ModelAction => ({
    name: `${name} ${value === 'prepared' ? 'prepares' : 'chooses to abort'}`,
    run(step) {
      if (step.get(rm) !== 'working') return false;
      step.set(rm, value);
      step.set(at(instance.proposed, 0), value);
      return true;
    },
  });
  const told = (word: 'commit' | 'abort', state: RmState): ModelAction => ({
    name: `${name} is told to ${word}`,
    run(step) {
      if (![word, 'both'].includes(step.get(decision))) return false;
      step.set(rm, state);
      return true;
    },
  });
  return [choose('prepared'), choose('aborted'), told('commit', 'committed'), told('abort', 'aborted')];
};

/** The value that a leader must propose after these reports: that of the highest ballot, or abort. */
const forced = (reports: readonly Report[]): Value => {
  const highest = reports.reduce((best, report) => (report.ballot > best.ballot ? report : best));
  return highest.value === 'none' ? 'aborted' : highest.value;
};

const leaderActions = (
  name: string,
  instance: Instance,
  ballot: number,
  quorums: readonly (readonly number[])[],
): ModelAction[] => [
  {
    name: `ballot ${ballot} of ${name} is opened`,
    run(step) {
      step.set(at(instance.opened, ballot), true);
      return true;
    },
  },
  {
    name: `a leader proposes in ballot ${ballot} of ${name}`,
    run(step) {
      if (step.get(at(instance.proposed, ballot)) !== null) return false;
      const sent = at(instance.reports, ballot).map((report) => step.get(report));
      const quorum = step.choose(quorums.filter((set) => set.every((i) => at(sent, i) !== null)));
      step.set(at(instance.proposed, ballot), forced(quorum.map((i) => at(sent, i) as Report)));
      return true;
    },
  },
];

const acceptorActions = (name: string, instance: Instance, i: number, ballot: number): ModelAction[] => {
  const acceptor = at(instance.acceptors, i);
  return [
    {
      name: `a${i + 1} promises ballot ${ballot} of ${name}`,
      run(step) {
        if (!step.get(at(instance.opened, ballot))) return false;
        const { promised, ballot: voted, value } = step.get(acceptor);
        if (promised >= ballot) return false;
        step.set(acceptor, { promised: ballot, ballot: voted, value });
        step.set(at(at(instance.reports, ballot), i), { ballot: voted, value });
        return true;
      },
    },
    {
      name: `a${i + 1} votes in ballot ${ballot} of ${name}`,
      run(step) {
        const value = step.get(at(instance.proposed, ballot));
        if (value === null || step.get(acceptor).promised > ballot) return false;
        step.set(acceptor, { promised: ballot, ballot, value });
        step.set(at(at(instance.voted, ballot), i), true);
        return true;
      },
    },
  ];
};

/** In how many ways (ballot and majority) this value is decided; TLC generates one successor for each. */
const waysDecided = (
  view: ModelView,
  instance: Instance,
  quorums: readonly (readonly number[])[],
  value: Value,
): number =>
  instance.proposed.reduce((ways, proposed, ballot) => {
    if (view.get(proposed) !== value) return ways;
    const votes = at(instance.voted, ballot).map((vote) => view.get(vote));
    return ways + quorums.filter((quorum) => quorum.every((i) => votes[i])).length;
  }, 0);

const numbersBelow = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

const decisions = (
  instances: readonly Instance[],
  decision: Cell<Decision>,
  quorums: readonly (readonly number[])[],
): ModelAction[] => {
  const announce = (word: 'commit' | 'abort', ways: (view: ModelView) => number): ModelAction => ({
    name: `a leader announces ${word}`,
    nameOf: () => `a leader announces ${word}`,
    run(step) {
      step.choose(numbersBelow(ways(step)));
      const before = step.get(decision);
      step.set(decision, before === 'none' || before === word ? word : 'both');
      return true;
    },
  });
  const ways = (view: ModelView, value: Value) =>
    instances.map((instance) => waysDecided(view, instance, quorums, value));
  return [
    announce('commit', (view) => ways(view, 'prepared').reduce((product, count) => product * count, 1)),
    announce('abort', (view) => ways(view, 'aborted').reduce((sum, count) => sum + count, 0)),
  ];
};

export const paxosCommit = (options: PaxosCommitOptions): Model => {
  const names = managers(options.managers);
  const acceptors = Array.from({ length: options.acceptors }, (_, i) => `a${i + 1}`);
  const ballots = Array.from({ length: options.ballots }, (_, ballot) => ballot);
  const rms = cellsOf<string, RmState>('rm', names, 'working');
  const decision = cell<Decision>('decision', 'none');
  const instances = names.map((name) => instanceOf(name, acceptors, ballots));
  const quorums = majorities(acceptors);
  const ofInstance = (name: string, i: number): ModelAction[] => {
    const instance = at(instances, i);
    return [
      ...resourceActions(name, at(rms, i), instance, decision),
      ...ballots.slice(1).flatMap((ballot) => leaderActions(name, instance, ballot, quorums)),
      ...acceptors.flatMap((_, a) => ballots.flatMap((ballot) => acceptorActions(name, instance, a, ballot))),
    ];
  };
  return {
    id: `paxos-commit-${options.managers}-${options.acceptors}-${options.ballots}`,
    title: `Paxos Commit: ${options.managers} resource managers, ${options.acceptors} acceptors, ${options.ballots} ballots`,
    source: 'Gray & Lamport 2006; TLA+ examples, transaction_commit/PaxosCommit',
    cells: [decision, ...rms, ...instances.flatMap((one) => Object.values(one).flat(2))] as Cell[],
    actions: [...names.flatMap(ofInstance), ...decisions(instances, decision, quorums)],
    properties: [consistent(rms), mayEnd(rms, 'committed'), mayEnd(rms, 'aborted')],
  };
};
