/**
 * Paxos and Fast Paxos as Lim and Gandhi simplified them: a unique coordinator, so a fast round needs no first phase;
 * one `decision`, so that what is learnt can be seen to change. TLA+ examples, SimplifiedFastPaxos.
 */
import {
  type Cell,
  cell,
  cellsOf,
  type Model,
  type ModelAction,
  type ModelView,
  type Symmetry,
} from '#kernel';
import { ballotNumbers, permutations, subsetsOf, valueNames } from './quorums.ts';

export interface SimplifiedOptions {
  readonly replicas: number;
  readonly values: number;
  readonly ballots: number;
  readonly quorum: number;
  /** Fast Paxos: which ballots are fast, and how many replicas a fast quorum has. */
  readonly fast?: { readonly ballots: readonly number[]; readonly quorum: number };
}

/** The special proposal of a fast round: accept whatever a client proposes. */
const ANY = 'any';

interface Replica {
  readonly ballot: number;
  readonly votedBallot: number;
  readonly value: string | null;
}

interface Report {
  readonly votedBallot: number;
  readonly value: string | null;
}

const at = <T>(list: readonly T[], index: number): T => list[index] as T;

const cellsFor = (names: readonly string[], ballots: readonly number[]) => ({
  replicas: cellsOf<string, Replica>('replica', names, { ballot: 0, votedBallot: 0, value: null }),
  decision: cell<string | null>('decision', null),
  chosen: cell<string | null>('coordinator value', null),
  prepared: cellsOf('1a', ballots, false as boolean),
  promised: ballots.map((ballot) => cellsOf<string, Report | null>(`1b ${ballot}`, names, null)),
  proposed: cellsOf<number, string | null>('2a', ballots, null),
  voted: ballots.map((ballot) => cellsOf<string, string | null>(`2b ${ballot}`, names, null)),
});

type Cells = ReturnType<typeof cellsFor>;
type Quorums = readonly (readonly number[])[];

const prepare = (cells: Cells, ballot: number): ModelAction => ({
  name: `ballot ${ballot} is prepared`,
  run(step) {
    step.set(at(cells.prepared, ballot), true);
    return true;
  },
});

const promise = (cells: Cells, name: string, i: number, ballot: number): ModelAction => ({
  name: `${name} promises ballot ${ballot}`,
  touches: [name],
  run(step) {
    if (!step.get(at(cells.prepared, ballot))) return false;
    const { ballot: seen, votedBallot, value } = step.get(at(cells.replicas, i));
    if (seen >= ballot) return false;
    step.set(at(cells.replicas, i), { ballot, votedBallot, value });
    step.set(at(at(cells.promised, ballot), i), { votedBallot, value });
    return true;
  },
});

const propose = (cells: Cells, quorums: Quorums, ballot: number, value: string): ModelAction => ({
  name: `${value} is proposed in ballot ${ballot}`,
  run(step) {
    if (step.get(at(cells.proposed, ballot)) !== null) return false;
    const reports = at(cells.promised, ballot).map((promised) => step.get(promised));
    const open = quorums.filter((quorum) => {
      const heard = quorum.map((i) => at(reports, i));
      if (heard.includes(null)) return false;
      const best = (heard as Report[]).reduce((a, b) => (b.votedBallot > a.votedBallot ? b : a));
      return best.value === null || best.value === value;
    });
    step.choose(open);
    step.set(at(cells.proposed, ballot), value);
    return true;
  },
});

const vote = (cells: Cells, name: string, i: number, ballot: number): ModelAction => ({
  name: `${name} votes in ballot ${ballot}`,
  touches: [name],
  run(step) {
    const value = step.get(at(cells.proposed, ballot));
    if (value === null || value === ANY || step.get(at(cells.replicas, i)).ballot > ballot) return false;
    step.set(at(cells.replicas, i), { ballot, votedBallot: ballot, value });
    step.set(at(at(cells.voted, ballot), i), value);
    return true;
  },
});

/** A quorum voted in one ballot: what one of its members voted for is decided. `agreed`: all must have voted alike. */
const decide = (cells: Cells, quorums: Quorums, ballot: number, agreed: boolean): ModelAction => ({
  name: `ballot ${ballot} decides`,
  run(step) {
    const votes = at(cells.voted, ballot).map((one) => step.get(one));
    const quorum = step.choose(quorums.filter((set) => set.every((i) => at(votes, i) !== null)));
    const values = quorum.map((i) => at(votes, i) as string);
    if (agreed && new Set(values).size > 1) return false;
    step.set(cells.decision, step.choose(values));
    return true;
  },
});

const openFast = (cells: Cells, ballot: number): ModelAction => ({
  name: `fast ballot ${ballot} is opened to any value`,
  run(step) {
    // A second value in this ballot cannot be: only this step writes it.
    step.set(at(cells.proposed, ballot), ANY);
    return true;
  },
});

const voteFast = (cells: Cells, name: string, i: number, ballot: number, value: string): ModelAction => ({
  name: `${name} votes for ${value} in fast ballot ${ballot}`,
  touches: [name],
  run(step) {
    if (step.get(at(cells.proposed, ballot)) !== ANY) return false;
    const replica = step.get(at(cells.replicas, i));
    if (replica.ballot > ballot || ![null, value].includes(replica.value)) return false;
    if (step.get(at(at(cells.voted, ballot), i)) !== null) return false;
    step.set(at(cells.replicas, i), { ballot, votedBallot: ballot, value });
    step.set(at(at(cells.voted, ballot), i), value);
    return true;
  },
});

/** The coordinator resolves a collision of fast ballot `fast` in a later classic one. */
const recover = (
  cells: Cells,
  quorums: Quorums,
  ballot: number,
  fast: number,
  value: string,
): ModelAction => ({
  name: `${value} is proposed in ballot ${ballot} after a collision in ballot ${fast}`,
  run(step) {
    if (![null, value].includes(step.get(cells.chosen))) return false;
    if (step.get(at(cells.proposed, ballot)) !== null) return false;
    const votes = at(cells.voted, fast).map((one) => step.get(one));
    const open = quorums.filter((quorum) =>
      mayRecover(
        quorum.map((i) => at(votes, i)),
        value,
      ),
    );
    step.choose(open);
    step.set(cells.chosen, value);
    step.set(at(cells.proposed, ballot), value);
    return true;
  },
});

const mayRecover = (votes: readonly (string | null)[], value: string): boolean => {
  if (votes.includes(null) || new Set(votes).size < 2) return false;
  const most = (wanted: string | null) =>
    votes.filter((other) => other === wanted).length > Math.floor(votes.length / 2);
  return votes.some(most) ? most(value) : votes.includes(value);
};

const actionsOf = (cells: Cells, names: readonly string[], options: SimplifiedOptions): ModelAction[] => {
  const ballots = ballotNumbers(options.ballots);
  const values = valueNames(options.values);
  const indices = names.map((_, i) => i);
  const quorums = subsetsOf(indices, options.quorum);
  const each = <T>(list: readonly T[], make: (item: T) => ModelAction): ModelAction[] => list.map(make);
  const voters = (make: (name: string, i: number) => ModelAction[]) => names.flatMap(make);
  if (!options.fast)
    return [
      ...each(ballots.slice(1), (ballot) => prepare(cells, ballot)),
      ...voters((name, i) => each(ballots, (ballot) => promise(cells, name, i, ballot))),
      ...ballots.flatMap((ballot) => each(values, (value) => propose(cells, quorums, ballot, value))),
      ...voters((name, i) => each(ballots, (ballot) => vote(cells, name, i, ballot))),
      ...each(ballots, (ballot) => decide(cells, quorums, ballot, false)),
    ];
  const { ballots: fast, quorum } = options.fast;
  const fastQuorums = subsetsOf(indices, quorum);
  const classic = ballots.filter((ballot) => !fast.includes(ballot));
  return [
    ...each(fast, (ballot) => openFast(cells, ballot)),
    ...voters((name, i) =>
      fast.flatMap((ballot) => each(values, (value) => voteFast(cells, name, i, ballot, value))),
    ),
    ...each(fast, (ballot) => decide(cells, fastQuorums, ballot, true)),
    ...classic.flatMap((ballot) =>
      fast
        .filter((earlier) => earlier < ballot)
        .flatMap((earlier) => each(values, (value) => recover(cells, fastQuorums, ballot, earlier, value))),
    ),
    ...voters((name, i) => each(ballots, (ballot) => vote(cells, name, i, ballot))),
    ...each(classic, (ballot) => decide(cells, quorums, ballot, false)),
  ];
};

/** Replicas are alike and values are alike: every renaming of either. */
const symmetriesOf = (cells: Cells, names: readonly string[], values: readonly string[]): Symmetry[] => {
  const rows = [cells.replicas, ...cells.promised, ...cells.voted] as unknown as readonly Cell[][];
  const placeOf = new Map<Cell, readonly [row: readonly Cell[], i: number]>();
  for (const row of rows) for (const [i, one] of row.entries()) placeOf.set(one, [row, i]);
  const rename = (value: unknown, to: ReadonlyMap<unknown, unknown>): unknown => {
    if (typeof value !== 'object' || value === null) return to.get(value) ?? value;
    return 'value' in value ? { ...value, value: rename(value.value, to) } : value;
  };
  return permutations(values).flatMap((target) => {
    const to = new Map(values.map((value, i) => [value, target[i]]));
    return permutations(names.map((_, i) => i)).map(
      (order): Symmetry =>
        (from, value) => {
          const place = placeOf.get(from);
          return [place ? at(place[0], at(order, place[1])) : from, rename(value, to)];
        },
    );
  });
};

const decided = (view: ModelView, { decision }: Cells): boolean => view.get(decision) !== null;

export const simplifiedPaxos = (options: SimplifiedOptions): Model => {
  const names = Array.from({ length: options.replicas }, (_, i) => `r${i + 1}`);
  const cells = cellsFor(names, ballotNumbers(options.ballots));
  const values = valueNames(options.values);
  const kind = options.fast ? 'fast-paxos' : 'simplified-paxos';
  return {
    id: `${kind}-${options.replicas}-${options.values}-${options.ballots}`,
    title: `${options.fast ? 'Fast' : 'Simplified'} Paxos: ${options.replicas} replicas, ${options.values} values`,
    source: `TLA+ examples, SimplifiedFastPaxos/${options.fast ? 'FastPaxos' : 'Paxos'}`,
    cells: Object.values(cells).flat(2) as Cell[],
    actions: actionsOf(cells, names, options),
    symmetries: symmetriesOf(cells, names, values),
    properties: [
      {
        id: 'votes-agree',
        kind: 'always',
        says: 'Once a value is decided, no other has a quorum of votes.',
        holds: (view) => {
          const decision = view.get(cells.decision);
          if (decision === null) return true;
          return cells.voted.every((row, ballot) => {
            const needed = options.fast?.ballots.includes(ballot) ? options.fast.quorum : options.quorum;
            const votes = row.map((one) => view.get(one));
            return values.every(
              (value) => value === decision || votes.filter((other) => other === value).length < needed,
            );
          });
        },
      },
      {
        id: 'decided',
        kind: 'sometimes',
        says: 'A value is decided.',
        holds: (view) => decided(view, cells),
      },
    ],
  };
};
