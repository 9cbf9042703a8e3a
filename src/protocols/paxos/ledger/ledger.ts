/**
 * The ledger of ballots: a row for each ballot that was opened, a column for each acceptor, and in each cell what that
 * acceptor did in that ballot. A pure function of the events of a run; events are given by their trace index.
 */
import type { Explanation, NodeId, Plan } from '#kernel';
import type { Ballot, Message, Params, Value, Vote } from '../messages.ts';
import type { Acceptor, Proposer } from '../protocol.ts';
import { acceptQuorum, isQuorum, type Quorum } from '../quorums.ts';

/** What an acceptor did in a ballot. `…At` are trace indices. */
export interface Cell {
  readonly acceptor: NodeId;
  readonly promisedAt: number | null;
  /** The vote that it reported with its promise. */
  readonly reported: Vote | null;
  /** Its votes: one, unless a rule is off. */
  readonly votes: readonly { readonly value: Value; readonly at: number }[];
  /** When it refused a part in this ballot last. */
  readonly refusedAt: number | null;
  /** It restarted without this promise on its disk. */
  readonly forgotten: boolean;
}

export interface LedgerRow {
  readonly ballot: Ballot;
  /** Who opened it: one, unless the rule `own-ballots` is off. */
  readonly owners: readonly NodeId[];
  readonly openedAt: number;
  /** For what its owner asked votes, and when. */
  readonly asked: readonly {
    readonly value: Value;
    readonly at: number;
    /** The reported vote that bound the owner, and who reported it. */
    readonly boundBy: (Vote & { readonly from: NodeId }) | null;
  }[];
  readonly cells: readonly Cell[];
  /** The vote with which a quorum was complete. */
  readonly chosen: readonly { readonly value: Value; readonly at: number }[];
}

export interface Ledger {
  readonly acceptors: readonly NodeId[];
  /** In order of ballot. */
  readonly rows: readonly LedgerRow[];
  readonly learned: { readonly value: Value; readonly at: number } | null;
}

type Event = Pick<Explanation, 'row' | 'node' | 'message' | 'notes' | 'ignored' | 'after' | 'handler'>;

const blankCell = (acceptor: NodeId): Cell => ({
  acceptor,
  promisedAt: null,
  reported: null,
  votes: [],
  refusedAt: null,
  forgotten: false,
});

const blankRow = (ballot: Ballot, openedAt: number, acceptors: readonly NodeId[]): LedgerRow => ({
  ballot,
  owners: [],
  openedAt,
  asked: [],
  cells: acceptors.map(blankCell),
  chosen: [],
});

/** Writes one event after the other; what comes out is read-only. */
class Book {
  readonly rows = new Map<Ballot, LedgerRow>();
  learned: Ledger['learned'] = null;
  private readonly acceptors: readonly NodeId[];
  private readonly quorum: Quorum;

  constructor(acceptors: readonly NodeId[], quorum: Quorum) {
    this.acceptors = acceptors;
    this.quorum = quorum;
  }

  enter(event: Event): void {
    for (const { key, values } of event.notes)
      this.note(key, values as { ballot: Ballot; value: Value }, event);
    if (event.ignored?.key === 'promised-higher') this.refusal(event);
    if (event.row.kind === 'restart') this.restart(event);
  }

  private note(key: string, values: { ballot: Ballot; value: Value }, event: Event): void {
    const { ballot, value } = values;
    const at = event.row.index;
    if (key === 'opens') this.opened(ballot, event);
    else if (key.startsWith('proposes-')) this.asked(ballot, value, event);
    else if (key === 'promises' || key === 'promises-reporting')
      this.write(ballot, event, (cell) => ({
        ...cell,
        promisedAt: at,
        forgotten: false,
        reported: (event.after as Acceptor).vote,
      }));
    else if (key === 'votes') this.vote(ballot, value, event);
    else if (key === 'learns') this.learned = { value, at };
  }

  private rowOf(ballot: Ballot, at: number): LedgerRow {
    return this.rows.get(ballot) ?? blankRow(ballot, at, this.acceptors);
  }

  private opened(ballot: Ballot, { node, row: { index } }: Event): void {
    const row = this.rowOf(ballot, index);
    const owner = node as NodeId;
    this.rows.set(ballot, {
      ...row,
      owners: row.owners.includes(owner) ? row.owners : [...row.owners, owner],
    });
  }

  private asked(ballot: Ballot, value: Value, { after, row: { index } }: Event): void {
    const row = this.rowOf(ballot, index);
    const votes = (after as Proposer).promises.flatMap(({ from, vote }) =>
      vote?.value === value ? [{ ...vote, from }] : [],
    );
    const [highest = null] = votes.sort((a, b) => b.ballot - a.ballot);
    this.rows.set(ballot, { ...row, asked: [...row.asked, { value, at: index, boundBy: highest }] });
  }

  private vote(ballot: Ballot, value: Value, event: Event): void {
    const at = event.row.index;
    this.write(ballot, event, (cell) => ({ ...cell, votes: [...cell.votes, { value, at }] }));
    const row = this.rowOf(ballot, at);
    const voters = row.cells
      .filter(({ votes }) => votes.some((vote) => vote.value === value))
      .map(({ acceptor }) => acceptor);
    if (!isQuorum(this.quorum, voters) || row.chosen.some((choice) => choice.value === value)) return;
    this.rows.set(ballot, { ...row, chosen: [...row.chosen, { value, at }] });
  }

  private refusal(event: Event): void {
    if (!event.message) return;
    const { ballot } = event.message.body as Message;
    this.write(ballot, event, (cell) => ({ ...cell, refusedAt: event.row.index }));
  }

  /** Promises above what the disk still knows are gone. */
  private restart({ node, after }: Event): void {
    if (!this.acceptors.includes(node ?? '')) return;
    const { promised } = after as Acceptor;
    for (const [ballot, row] of this.rows)
      this.rows.set(ballot, {
        ...row,
        cells: row.cells.map((cell) =>
          cell.acceptor === node && cell.promisedAt !== null && ballot > promised
            ? { ...cell, forgotten: true }
            : cell,
        ),
      });
  }

  private write(ballot: Ballot, event: Event, change: (cell: Cell) => Cell): void {
    const row = this.rowOf(ballot, event.row.index);
    const cells = row.cells.map((cell) => (cell.acceptor === event.node ? change(cell) : cell));
    this.rows.set(ballot, { ...row, cells });
  }
}

/** The ledger after `events`, which are those of a run from its beginning, in order. */
export const ledgerOf = (plan: Plan, events: Iterable<Event>): Ledger => {
  const acceptors = plan.ids.filter((_, place) => plan.roleNames[place] === 'acceptor');
  const book = new Book(acceptors, acceptQuorum(plan.scenario.params as Params));
  for (const event of events) book.enter(event);
  const rows = [...book.rows.values()].sort((a, b) => a.ballot - b.ballot);
  return { acceptors, rows, learned: book.learned };
};
