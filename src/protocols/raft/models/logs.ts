/**
 * Raft's log with each question and its answer in one step, which keeps the classic counterexamples and little else.
 * Ongaro & Ousterhout 2014, §5.3–5.4.
 */
import { type Cell, cell, cellsOf, type Model, type ModelAction, type ModelView } from '#kernel';
import { at, majority, placesOf, serverNames, subsetsOf } from './subsets.ts';

export interface LogsOptions {
  readonly servers: number;
  readonly terms: number;
  /** Longest log. */
  readonly entries: number;
  readonly quorum?: number;
  /** Which entries a leader counts; `current` is right. */
  readonly commits?: 'current' | 'any';
  /** When a log is good enough to be voted for; `both` is right. */
  readonly upToDate?: 'both' | 'length' | 'off';
  /** Judge leader completeness in place of one term an index. */
  readonly completeness?: boolean;
}

/** Terms of the entries. */
type Log = readonly number[];

interface Server {
  readonly term: number;
  readonly leads: boolean;
  readonly log: Log;
  /** What it knows of the others' logs since it was elected; its own place is not looked at. */
  readonly match: readonly number[];
  /** How far it has committed since it was elected. */
  readonly commitIndex: number;
}

interface Cells {
  readonly servers: readonly Cell<Server>[];
  /** Terms that were ever committed, index by index. */
  readonly committed: Cell<readonly (readonly number[])[]>;
}

const isUpToDate = (mine: Log, other: Log, how: LogsOptions['upToDate']): boolean => {
  if (how === 'off') return true;
  const lastMine = mine.at(-1) ?? 0;
  const lastOther = other.at(-1) ?? 0;
  if (how !== 'length' && lastMine !== lastOther) return lastMine > lastOther;
  return mine.length >= other.length;
};

const elects = (cells: Cells, i: number, set: readonly number[], options: LogsOptions): ModelAction => ({
  name: `s${i + 1} is elected by ${set.map((place) => `s${place + 1}`).join(' ')}`,
  touches: set.map((place) => `s${place + 1}`),
  run(step) {
    const states = set.map((place) => step.get(at(cells.servers, place)));
    const me = step.get(at(cells.servers, i));
    const term = Math.max(...states.map((state) => state.term)) + 1;
    if (term > options.terms) return false;
    if (!states.every(({ log }) => isUpToDate(me.log, log, options.upToDate))) return false;
    const none = placesOf(options.servers).map(() => 0);
    set.forEach((place, nth) => {
      const leads = place === i;
      step.set(at(cells.servers, place), {
        term,
        leads,
        log: at(states, nth).log,
        match: none,
        commitIndex: 0,
      });
    });
    return true;
  },
});

const appends = (cells: Cells, i: number, longest: number): ModelAction => ({
  name: `s${i + 1} appends`,
  touches: [`s${i + 1}`],
  run(step) {
    const me = step.get(at(cells.servers, i));
    if (!me.leads || me.log.length >= longest) return false;
    step.set(at(cells.servers, i), { ...me, log: [...me.log, me.term] });
    return true;
  },
});

const commonLength = (a: Log, b: Log): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
};

const replicates = (cells: Cells, i: number, j: number): ModelAction => ({
  name: `s${i + 1} sends to s${j + 1}`,
  touches: [`s${i + 1}`, `s${j + 1}`],
  run(step) {
    const me = step.get(at(cells.servers, i));
    const other = step.get(at(cells.servers, j));
    if (!me.leads || other.term > me.term) return false;
    const same = commonLength(me.log, other.log);
    const grows = same < me.log.length;
    const log = grows ? [...other.log.slice(0, same), at(me.log, same)] : other.log;
    const match = other.term < me.term ? me.match.map(() => 0) : other.match;
    step.set(at(cells.servers, j), { term: me.term, leads: false, log, match, commitIndex: 0 });
    const known = me.match.map((index, place) => (place === j ? same + (grows ? 1 : 0) : index));
    step.set(at(cells.servers, i), { ...me, match: known });
    return true;
  },
});

const commits = (cells: Cells, i: number, index: number, options: LogsOptions): ModelAction => ({
  name: `s${i + 1} commits entry ${index}`,
  touches: [`s${i + 1}`],
  run(step) {
    const me = step.get(at(cells.servers, i));
    const { term, log, match } = me;
    if (!me.leads || log.length < index || index <= me.commitIndex) return false;
    if (options.commits !== 'any' && log[index - 1] !== term) return false;
    const holders = match.filter((known, place) => place === i || known >= index).length;
    if (holders < (options.quorum ?? majority(options.servers))) return false;
    const before = step.get(cells.committed);
    step.set(at(cells.servers, i), { ...me, commitIndex: index });
    step.set(
      cells.committed,
      before.map((terms, place) => (place < index ? withTerm(terms, at(log, place)) : terms)),
    );
    return true;
  },
});

const withTerm = (terms: readonly number[], term: number): readonly number[] =>
  terms.includes(term) ? terms : [...terms, term].sort();

const oneTermAnIndex = (view: ModelView, { committed }: Cells): boolean =>
  view.get(committed).every((terms) => terms.length <= 1);

/** The leader of the highest term holds all that was ever committed. */
const isComplete = (view: ModelView, { servers, committed }: Cells): boolean => {
  const states = servers.map((server) => view.get(server));
  const newest = Math.max(...states.map(({ term }) => term));
  const leader = states.find(({ leads, term }) => leads && term === newest);
  return (
    !leader || view.get(committed).every((terms, place) => terms.every((term) => leader.log[place] === term))
  );
};

const nameOptions = ({ servers, terms, entries, ...rest }: LogsOptions): string =>
  [
    `raft-logs-${servers}-${terms}-${entries}`,
    ...(rest.quorum === undefined ? [] : [`quorum-${rest.quorum}`]),
    ...(rest.commits === 'any' ? ['commits-any'] : []),
    ...(rest.upToDate === 'length' ? ['length-only'] : []),
    ...(rest.upToDate === 'off' ? ['no-check'] : []),
    ...(rest.completeness ? ['completeness'] : []),
  ].join('-');

const actionsOf = (cells: Cells, options: LogsOptions): ModelAction[] => {
  const places = placesOf(options.servers);
  const sets = subsetsOf(places, options.quorum ?? majority(options.servers));
  return places.flatMap((i) => [
    ...sets.filter((set) => set.includes(i)).map((set) => elects(cells, i, set, options)),
    appends(cells, i, options.entries),
    ...places.filter((j) => j !== i).map((j) => replicates(cells, i, j)),
    ...placesOf(options.entries).map((place) => commits(cells, i, place + 1, options)),
  ]);
};

export const logModel = (options: LogsOptions): Model => {
  const places = placesOf(options.servers);
  const blank: Server = { term: 0, leads: false, log: [], match: places.map(() => 0), commitIndex: 0 };
  const cells: Cells = {
    servers: cellsOf<string, Server>('server', serverNames(options.servers), blank),
    committed: cell<readonly (readonly number[])[]>(
      'committed',
      placesOf(options.entries).map(() => []),
    ),
  };
  const completeness = options.completeness === true;
  return {
    id: nameOptions(options),
    title: `Raft logs: ${options.servers} servers, ${options.terms} terms, ${options.entries} entries`,
    source: 'Ongaro & Ousterhout 2014, §5.3–5.4',
    cells: [...cells.servers, cells.committed] as Cell[],
    actions: actionsOf(cells, options),
    properties: [
      {
        id: completeness ? 'leader-completeness' : 'one-entry-an-index',
        kind: 'always',
        says: completeness
          ? 'The newest leader holds all that was committed.'
          : 'Only entries of one term are ever committed at an index.',
        holds: (view) => (completeness ? isComplete(view, cells) : oneTermAnIndex(view, cells)),
      },
      {
        id: 'an-entry-commits',
        kind: 'sometimes',
        says: 'An entry is committed.',
        holds: (view) => view.get(cells.committed).some((terms) => terms.length > 0),
      },
    ],
  };
};
