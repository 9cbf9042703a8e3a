/** All logs, aligned by index: terms, what is committed, and what the leader knows of the others. */
import { useMemo } from 'react';
import { type Columns, columnsOf, type EntryCell, type LogRow } from '#protocols/raft';
import { Note, Part, type TabProps, TermChip, useLab } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

/** More places than this stand closer together. */
const DENSE_FROM = 6;

export default function LogsPanel({ session }: TabProps) {
  const world = useLab(session, (state) => state.world);
  const columns = useMemo(() => columnsOf(world), [world]);
  return (
    <Part title={STRINGS.title}>
      <LogTable columns={columns} />
      {columns.indices.length === 0 && <Note>{STRINGS.empty}</Note>}
      <Note>{STRINGS.legend}</Note>
    </Part>
  );
}

function LogTable({ columns }: { readonly columns: Columns }) {
  const { indices, earlier, rows, leader } = columns;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} data-dense={indices.length > DENSE_FROM || undefined}>
        {earlier > 0 && <caption className={styles.quiet}>{STRINGS.earlier(earlier)}</caption>}
        <thead>
          <tr>
            <th scope="col">{STRINGS.server}</th>
            {indices.map((index) => (
              <th key={index} scope="col">
                {index}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.server}
              row={row}
              leader={leader}
              end={(indices.at(-1) ?? 0) + 1}
              dense={indices.length > DENSE_FROM}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: LogRow;
  readonly leader: string | null;
  /** The place after the last one shown: where `next` stands when all is sent. */
  readonly end: number;
  readonly dense: boolean;
}

function Row({ row, leader, end, dense }: RowProps) {
  const { server, up, term, crown, cells, next } = row;
  const title = crown ? STRINGS[crown](server, term) : up ? undefined : STRINGS.down(server);
  return (
    <tr data-down={!up || undefined}>
      <th scope="row" title={title}>
        {crown === 'leads' ? '♛ ' : crown === 'stale' ? '♕ ' : ''}
        {server} <small className={styles.term}>t{term}</small>
      </th>
      {cells.map((cell) => (
        <Cell key={cell.index} cell={cell} leader={leader} dense={dense} />
      ))}
      <td className={styles.after}>{next === end && <Next leader={leader} index={end} />}</td>
    </tr>
  );
}

const sayCell = ({ index, entry, committed, clash }: EntryCell): string => {
  if (!entry) return STRINGS.nothing;
  const said = [
    STRINGS.entry({ index, ...entry }),
    committed ? STRINGS.committed : STRINGS.notCommitted,
    ...(clash ? [STRINGS.clash] : []),
  ];
  return said.join(', ');
};

interface CellProps extends Pick<RowProps, 'leader' | 'dense'> {
  readonly cell: EntryCell;
}

function Cell({ cell, leader, dense }: CellProps) {
  const { index, entry, committed, commitEnd, matchEnd, next, clash } = cell;
  return (
    <td
      title={[sayCell(cell), ...(matchEnd && leader ? [STRINGS.match(leader, index)] : [])].join('. ')}
      data-commit-end={commitEnd || undefined}
      data-match-end={matchEnd || undefined}
      data-clash={clash || undefined}
    >
      {next && <Next leader={leader} index={index} />}
      {entry && (
        <TermChip term={entry.term} pale={!committed} small={dense}>
          {clash && committed ? `☠${entry.term}` : entry.term}
        </TermChip>
      )}
    </td>
  );
}

function Next({ leader, index }: { readonly leader: string | null; readonly index: number }) {
  return (
    <span className={styles.next} title={leader ? STRINGS.next(leader, index) : undefined}>
      ▸
    </span>
  );
}
