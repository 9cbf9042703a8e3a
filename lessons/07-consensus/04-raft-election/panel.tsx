/** Who voted for whom in which term, who leads, and whose timer runs out next. */
import { useMemo } from 'react';
import type { Plan } from '#kernel';
import { type Crown, type TermRow, type TimerBar, termRows, timerBars } from '#protocols/raft';
import {
  Note,
  Panel,
  PanelTable,
  Part,
  partyColour,
  partyOf,
  type TabProps,
  TermChip,
  useLab,
} from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

/** So many terms are shown; a server that is alone for long passes through many. */
const ROWS_MAX = 12;
const LONGEST_MS = 300;

export default function TermsPanel({ session }: TabProps) {
  const world = useLab(session, (state) => state.world);
  const plan = useLab(session, (state) => state.history).plan;
  const rows = useMemo(() => termRows(world), [world]);
  return (
    <Panel>
      <Part title={STRINGS.timers}>
        <Timers session={session} />
      </Part>
      <Part title={STRINGS.title}>
        {rows.length === 0 ? <Note>{STRINGS.empty}</Note> : <TermTable rows={rows} plan={plan} />}
      </Part>
    </Panel>
  );
}

function Timers({ session }: TabProps) {
  const world = useLab(session, (state) => state.world);
  const time = useLab(session, ({ cursor }) => cursor.time);
  return (
    <ul className={styles.timers}>
      {timerBars(world, time).map((bar) => (
        <Timer key={bar.server} bar={bar} />
      ))}
    </ul>
  );
}

const sayTimer = ({ server, is, left }: TimerBar): string => {
  const milliseconds = Math.round(left / 1000);
  if (is === 'election') return STRINGS.election(server, milliseconds);
  return is === 'heartbeat' ? STRINGS.heartbeat(server, milliseconds) : STRINGS.none(server);
};

function Timer({ bar }: { readonly bar: TimerBar }) {
  const { server, is, left } = bar;
  const milliseconds = Math.round(left / 1000);
  const waits = is === 'election' || is === 'heartbeat';
  return (
    <li className={styles.timer} data-is={is} title={is === 'down' ? STRINGS.down : sayTimer(bar)}>
      <span className={styles.name}>{server}</span>
      <span className={styles.track} aria-hidden="true">
        <span
          className={styles.bar}
          style={{ inlineSize: `${Math.min(100, (100 * milliseconds) / LONGEST_MS)}%` }}
        />
      </span>
      <span className={styles.left}>
        {waits ? STRINGS.left(milliseconds) : is === 'down' ? STRINGS.down : '—'}
      </span>
    </li>
  );
}

interface TableProps {
  readonly rows: readonly TermRow[];
  readonly plan: Plan;
}

function TermTable({ rows, plan }: TableProps) {
  const shown = rows.slice(0, ROWS_MAX);
  const servers = shown[0]?.cells.map(({ server }) => server) ?? [];
  return (
    <>
      <PanelTable columns={[STRINGS.term, ...servers, STRINGS.leader]} className={styles.table}>
        {shown.map((row) => (
          <Row key={row.term} row={row} plan={plan} />
        ))}
      </PanelTable>
      {rows.length > shown.length && <Note>{STRINGS.earlier(rows.length - shown.length)}</Note>}
      <Note>{STRINGS.legend}</Note>
    </>
  );
}

function Row({ row, plan }: { readonly row: TermRow; readonly plan: Plan }) {
  const { term, cells, crowns } = row;
  return (
    <tr>
      <th scope="row">
        <TermChip term={term} />
      </th>
      {cells.map(({ server, votes, here }) => (
        <td key={server} data-here={here || undefined} title={here ? STRINGS.here(server, term) : undefined}>
          {votes.length === 0 ? (
            <span className={styles.none} title={STRINGS.noVote}>
              ·
            </span>
          ) : (
            votes.map((candidate) => (
              <span
                key={candidate}
                className={styles.vote}
                data-self={candidate === server || undefined}
                title={STRINGS.voted(server, candidate, term)}
                style={{ ['--candidate' as string]: partyColour(partyOf(plan, candidate)) }}
              >
                {candidate}
              </span>
            ))
          )}
        </td>
      ))}
      <td>
        {crowns.length === 0 ? (
          <span className={styles.nobody}>{STRINGS.nobody}</span>
        ) : (
          crowns.map((crown) => <CrownMark key={crown.server} crown={crown} term={term} plan={plan} />)
        )}
      </td>
    </tr>
  );
}

const SIGNS = { leads: '♛', stale: '♕', led: '' } as const;

function CrownMark({
  crown,
  term,
  plan,
}: {
  readonly crown: Crown;
  readonly term: number;
  readonly plan: Plan;
}) {
  const { server, is } = crown;
  return (
    <span
      className={styles.crown}
      data-is={is}
      title={STRINGS[is](server, term)}
      style={{ ['--candidate' as string]: partyColour(partyOf(plan, server)) }}
    >
      {SIGNS[is]} {server}
    </span>
  );
}
