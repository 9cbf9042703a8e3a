/**
 * Elections of Raft alone, with messages that are never taken back: whoever was asked for a vote may give it at any
 * time, any number of times or never. Ongaro & Ousterhout 2014, §5.2.
 */
import { type Cell, cell, cellsOf, type Model, type ModelAction, type ModelView } from '#kernel';
import { at, majority, placesOf, serverNames } from './subsets.ts';

export interface VotesOptions {
  readonly servers: number;
  readonly terms: number;
  /** Votes that are enough; a majority by default. */
  readonly quorum?: number;
  /** So many times a server may restart; it keeps its term and, if `remembers`, its vote. */
  readonly restarts?: number;
  readonly forgets?: boolean;
  /** Wrong: a server votes for whoever asks. */
  readonly votesTwice?: boolean;
}

interface Server {
  readonly term: number;
  readonly votedFor: number | null;
  readonly standing: 'follower' | 'candidate' | 'leader';
}

const BLANK: Server = { term: 0, votedFor: null, standing: 'follower' };

const cellsFor = (names: readonly string[], terms: readonly number[], restarts: number) => ({
  servers: cellsOf<string, Server>('server', names, BLANK),
  asked: terms.map((term) => cellsOf(`asked ${term}`, names, false as boolean)),
  /** Who voted for a candidate, as a set of places. */
  votes: terms.map((term) => cellsOf<string, readonly number[]>(`votes ${term}`, names, [])),
  elected: terms.map((term) => cellsOf(`elected ${term}`, names, false as boolean)),
  restarts: cell('restarts left', restarts),
});

type Cells = ReturnType<typeof cellsFor>;

const times = (cells: Cells, i: number, terms: number): ModelAction => ({
  name: `s${i + 1} times out`,
  touches: [`s${i + 1}`],
  run(step) {
    const { term, standing } = step.get(at(cells.servers, i));
    if (standing === 'leader' || term >= terms) return false;
    step.set(at(cells.servers, i), { term: term + 1, votedFor: i, standing: 'candidate' });
    step.set(at(at(cells.asked, term), i), true);
    const votes = at(at(cells.votes, term), i);
    step.set(votes, withVote(step.get(votes), i));
    return true;
  },
});

const withVote = (votes: readonly number[], voter: number): readonly number[] =>
  votes.includes(voter) ? votes : [...votes, voter].sort();

const votes = (cells: Cells, i: number, candidate: number, term: number, twice: boolean): ModelAction => ({
  name: `s${i + 1} votes for s${candidate + 1} in term ${term}`,
  touches: [`s${i + 1}`],
  run(step) {
    if (!step.get(at(at(cells.asked, term - 1), candidate))) return false;
    const server = step.get(at(cells.servers, i));
    if (term < server.term) return false;
    const votedFor = term > server.term ? null : server.votedFor;
    if (votedFor !== null && votedFor !== candidate && !twice) return false;
    const standing = term > server.term ? 'follower' : server.standing;
    step.set(at(cells.servers, i), { term, votedFor: candidate, standing });
    const given = at(at(cells.votes, term - 1), candidate);
    step.set(given, withVote(step.get(given), i));
    return true;
  },
});

const leads = (cells: Cells, i: number, needed: number): ModelAction => ({
  name: `s${i + 1} becomes leader`,
  touches: [`s${i + 1}`],
  run(step) {
    const server = step.get(at(cells.servers, i));
    if (server.standing !== 'candidate') return false;
    if (step.get(at(at(cells.votes, server.term - 1), i)).length < needed) return false;
    step.set(at(cells.servers, i), { ...server, standing: 'leader' });
    step.set(at(at(cells.elected, server.term - 1), i), true);
    return true;
  },
});

const restarts = (cells: Cells, i: number, forgets: boolean): ModelAction => ({
  name: forgets ? `s${i + 1} restarts and forgets its vote` : `s${i + 1} restarts`,
  cost: 1,
  touches: [`s${i + 1}`],
  run(step) {
    const left = step.get(cells.restarts);
    if (left === 0) return false;
    const { term, votedFor, standing } = step.get(at(cells.servers, i));
    if (standing === 'follower') return false;
    step.set(cells.restarts, left - 1);
    step.set(at(cells.servers, i), { term, votedFor: forgets ? null : votedFor, standing: 'follower' });
    return true;
  },
});

const leadersIn = (view: ModelView, elected: readonly Cell<boolean>[]): number =>
  elected.filter((one) => view.get(one)).length;

const nameOptions = (options: VotesOptions): string => {
  const { servers, terms, quorum, restarts: count = 0, forgets, votesTwice } = options;
  return [
    `raft-votes-${servers}-${terms}`,
    ...(quorum === undefined ? [] : [`quorum-${quorum}`]),
    ...(count > 0 ? [`${forgets ? 'amnesia' : 'restart'}-${count}`] : []),
    ...(votesTwice ? ['votes-twice'] : []),
  ].join('-');
};

const actionsOf = (cells: Cells, options: VotesOptions): ModelAction[] => {
  const { servers, terms, quorum = majority(servers), forgets = false, votesTwice = false } = options;
  const places = placesOf(servers);
  return places.flatMap((i) => [
    times(cells, i, terms),
    ...places
      .filter((candidate) => candidate !== i)
      .flatMap((candidate) =>
        placesOf(terms).map((term) => votes(cells, i, candidate, term + 1, votesTwice)),
      ),
    leads(cells, i, quorum),
    ...(options.restarts ? [restarts(cells, i, forgets)] : []),
  ]);
};

export const electionModel = (options: VotesOptions): Model => {
  const names = serverNames(options.servers);
  const cells = cellsFor(names, placesOf(options.terms), options.restarts ?? 0);
  const every: Cell[] = [
    ...cells.servers,
    ...cells.asked.flat(),
    ...cells.votes.flat(),
    ...cells.elected.flat(),
    ...(options.restarts ? [cells.restarts] : []),
  ] as Cell[];
  return {
    id: nameOptions(options),
    title: `Raft elections: ${options.servers} servers, ${options.terms} terms`,
    source: 'Ongaro & Ousterhout 2014, §5.2',
    cells: every,
    actions: actionsOf(cells, options),
    properties: [
      {
        id: 'election-safety',
        kind: 'always',
        says: 'At most one leader is elected in a term.',
        holds: (view) => cells.elected.every((elected) => leadersIn(view, elected) <= 1),
      },
      {
        id: 'a-leader',
        kind: 'sometimes',
        says: 'A leader is elected.',
        holds: (view) => cells.elected.some((elected) => leadersIn(view, elected) > 0),
      },
    ],
  };
};
