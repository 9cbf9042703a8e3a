/** The ledger of ballots: who promised, who voted for what, what was chosen. Every mark leads to its event. */
import { type ReactNode, useMemo } from 'react';
import { VisuallyHidden } from '#design';
import type { Plan } from '#kernel';
import { type Cell, type LedgerRow, ledgerOf } from '#protocols/paxos';
import { Note, PanelTable, Part, partyColour, partyOf, Quiet, type TabProps, useLab } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

/** So many ballots are shown; more were opened only in a long duel. */
const ROWS_MAX = 40;

export default function LedgerPanel({ session }: TabProps) {
  const history = useLab(session, (state) => state.history);
  const length = useLab(session, (state) => state.length);
  const ledger = useMemo(() => {
    const events = Array.from({ length }, (_, index) => session.explain(index)).filter((event) => !!event);
    return ledgerOf(history.plan, events);
  }, [session, history, length]);
  const { acceptors, rows, learned } = ledger;
  const shown = rows.slice(-ROWS_MAX);
  return (
    <Part title={STRINGS.title}>
      {rows.length === 0 ? (
        <Note>{STRINGS.empty}</Note>
      ) : (
        <PanelTable columns={[STRINGS.ballot, ...acceptors, STRINGS.asks]} className={styles.table}>
          {rows.length > shown.length && (
            <tr>
              <td colSpan={acceptors.length + 2}>
                <Quiet>{STRINGS.earlier(rows.length - shown.length)}</Quiet>
              </td>
            </tr>
          )}
          {shown.map((row) => (
            <Row key={row.ballot} session={session} plan={history.plan} row={row} />
          ))}
        </PanelTable>
      )}
      {learned && (
        <p>
          <Mark session={session} at={learned.at} says={STRINGS.learned(learned.value)}>
            {STRINGS.learned(learned.value)}
          </Mark>
        </p>
      )}
      {rows.length > 0 && <Note>{STRINGS.legend}</Note>}
    </Part>
  );
}

interface RowProps extends TabProps {
  readonly plan: Plan;
  readonly row: LedgerRow;
}

function Row({ session, plan, row }: RowProps) {
  const { ballot, owners, openedAt, asked, cells, chosen } = row;
  const now = useLab(session, ({ cursor }) => cursor.index);
  const made = chosen.filter(({ at }) => at < now);
  const colour = partyColour(partyOf(plan, owners[0] ?? ''));
  return (
    <tr data-chosen={made.length > 0 || undefined} style={{ ['--owner' as string]: colour }}>
      <th scope="row">
        <Mark session={session} at={openedAt} says={STRINGS.owned(ballot, owners)} owned>
          {ballot} <small>{owners.join(' ')}</small>
        </Mark>
      </th>
      {cells.map((cell) => (
        <td key={cell.acceptor}>
          <CellMarks session={session} ballot={ballot} cell={cell} />
        </td>
      ))}
      <td>
        {asked.map(({ value, at, boundBy }) => (
          <div key={at}>
            <Mark session={session} at={at} says={STRINGS.asked(ballot, value)} owned>
              {value}
            </Mark>
            {boundBy && (
              <small className={styles.bound} title={STRINGS.bound(boundBy.from, boundBy)}>
                <span aria-hidden="true">
                  ← {boundBy.from} {boundBy.ballot}:{boundBy.value}
                </span>
                <VisuallyHidden>{STRINGS.bound(boundBy.from, boundBy)}</VisuallyHidden>
              </small>
            )}
          </div>
        ))}
        {made.map(({ value, at }) => (
          <strong key={value} className={styles.chosen}>
            <Mark session={session} at={at} says={STRINGS.chosen(value)}>
              {STRINGS.chosen(value)}
            </Mark>
          </strong>
        ))}
      </td>
    </tr>
  );
}

interface CellMarksProps extends TabProps {
  readonly ballot: number;
  readonly cell: Cell;
}

function CellMarks({ session, ballot, cell }: CellMarksProps) {
  const { acceptor, promisedAt, reported, forgotten, votes, refusedAt } = cell;
  if (promisedAt === null && votes.length === 0 && refusedAt === null)
    return <VisuallyHidden>{STRINGS.nothing}</VisuallyHidden>;
  const promised = forgotten
    ? STRINGS.forgotten(acceptor, ballot)
    : STRINGS.promised(acceptor, ballot, reported);
  return (
    <span className={styles.marks}>
      {promisedAt !== null && (
        <Mark session={session} at={promisedAt} says={promised}>
          {forgotten ? '?' : '✓'}
        </Mark>
      )}
      {votes.map(({ value, at }) => (
        <Mark key={at} session={session} at={at} says={STRINGS.voted(acceptor, ballot, value)} vote>
          {value}
        </Mark>
      ))}
      {refusedAt !== null && (
        <Mark session={session} at={refusedAt} says={STRINGS.refused(acceptor, ballot)}>
          ✗
        </Mark>
      )}
    </span>
  );
}

interface MarkProps extends TabProps {
  /** Trace index of the event that it leads to. */
  readonly at: number;
  /** The whole sentence; what is drawn is only a sign. */
  readonly says: string;
  /** A vote is filled with the colour of the ballot's owner; what the owner did is written in it. */
  readonly vote?: boolean;
  readonly owned?: boolean;
  readonly children: ReactNode;
}

/** What lies ahead of the cursor is pale. */
function Mark({ session, at, says, vote, owned, children }: MarkProps) {
  const selected = useLab(session, ({ selection }) => selection?.kind === 'event' && selection.index === at);
  const ahead = useLab(session, ({ cursor }) => at >= cursor.index);
  const go = (): void => {
    if (session.seekIndex(at + 1).ok) session.select({ kind: 'event', index: at });
  };
  return (
    <button
      type="button"
      className={styles.mark}
      aria-label={says}
      title={says}
      aria-pressed={selected}
      data-ahead={ahead || undefined}
      data-vote={vote || undefined}
      data-owned={owned || undefined}
      onClick={go}
      onPointerEnter={() => session.hover({ kind: 'event', index: at })}
      onPointerLeave={() => session.hover(null)}
    >
      {children}
    </button>
  );
}
