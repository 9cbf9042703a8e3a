/**
 * The generals' tables, the worlds that can be with what the tables make of them, and the space of all protocols. Every
 * change is an operation of the run.
 */
import { useMemo } from 'react';
import type { NodeId, Operation } from '#kernel';
import {
  agrees,
  disagreements,
  generalsIn,
  isUseful,
  isValid,
  messagesIn,
  type Table,
  tablesIn,
  whoCannotTell,
  worldsOf,
} from '#protocols/lost-messages';
import { doTyped, Panel, Part, type TabProps, useLab } from '#views/kit';
import styles from './panel.module.css';
import { type Send, Space } from './space.panel.tsx';
import { STRINGS } from './strings.panel.tsx';

const NAMES = ['G1', 'G2'] as const;

export default function WorldsPanel({ session }: TabProps) {
  const world = useLab(session, (state) => state.world);
  const loss = useLab(session, (state) => Number(state.history.plan.links[1]?.lossPpm ?? 0) / 10_000);
  // What the space shows is asked for before it is seen.
  const seen = useLab(session, (state) => state.history.length > 0);
  const send = (node: NodeId, operation: Operation): void => {
    doTyped(session, { do: 'operate', node, operation });
  };
  const [first, second] = generalsIn(world);
  const tables = useMemo(() => ({ first: first.table, second: second.table }), [first.table, second.table]);
  const messages = messagesIn(world);
  return (
    <Panel label={STRINGS.title} className={styles.panel} onStage>
      <div className={styles.orders}>
        {[first, second].map(({ table }, at) => (
          <Orders key={NAMES[at]} name={NAMES[at] ?? ''} table={table} send={send} />
        ))}
        <Part title={STRINGS.wishes} className={styles.wishes}>
          <ul>
            <Wish met={disagreements(tables, messages) === 0}>
              {STRINGS.agree(disagreements(tables, messages))}
            </Wish>
            <Wish met={isValid(tables)}>{STRINGS.valid(isValid(tables))}</Wish>
            <Wish met={isUseful(tables)}>{STRINGS.useful(isUseful(tables))}</Wish>
          </ul>
          {loss > 0 && <Messengers messengers={first.messengers} loss={loss} send={send} />}
        </Part>
      </div>
      <Worlds world={world} send={send} />
      <Space tables={tables} messages={messages} seen={seen} send={send} />
    </Panel>
  );
}

function Wish({ met, children }: { readonly met: boolean; readonly children: string }) {
  return (
    <li data-met={met || undefined}>
      <span aria-hidden="true">{met ? '✓' : '✗'}</span> {children}
    </li>
  );
}

interface OrdersProps {
  readonly name: NodeId;
  readonly table: Table;
  readonly send: Send;
}

function Orders({ name, table, send }: OrdersProps) {
  return (
    <Part title={STRINGS.orders(name)}>
      <div className={styles.table}>
        {[...table.entries()].map(([heard, attacks]) => (
          <button
            key={heard}
            type="button"
            data-attacks={attacks || undefined}
            onClick={() => send(name, { name: 'toggle', heard })}
          >
            <span>{STRINGS.heard(heard)}</span> <strong>{attacks ? STRINGS.attack : STRINGS.stay}</strong>
          </button>
        ))}
      </div>
    </Part>
  );
}

interface MessengersProps {
  readonly messengers: number;
  /** In per cent. */
  readonly loss: number;
  readonly send: Send;
}

const MOST = 100;

function Messengers({ messengers, loss, send }: MessengersProps) {
  const hire = (count: number): void => send('G1', { name: 'hire', messengers: count });
  return (
    <div className={styles.messengers}>
      <span>{STRINGS.messengers}</span>
      <button
        type="button"
        aria-label={STRINGS.fewer}
        disabled={messengers <= 1}
        onClick={() => hire(messengers - 1)}
      >
        −
      </button>
      <output>{messengers}</output>
      <button
        type="button"
        aria-label={STRINGS.more}
        disabled={messengers >= MOST}
        onClick={() => hire(messengers + 1)}
      >
        +
      </button>
      <span>{STRINGS.chance(loss, messengers, (loss / 100) ** messengers)}</span>
    </div>
  );
}

interface WorldsProps {
  readonly world: Parameters<typeof generalsIn>[0];
  readonly send: Send;
}

function Worlds({ world, send }: WorldsProps) {
  const generals = generalsIn(world);
  const messages = messagesIn(world);
  const arrived = generals[0].heard.length + generals[1].heard.length;
  const isOver = generals.every(({ attacks }) => attacks !== null);
  return (
    <Part title={STRINGS.worlds}>
      <ol className={styles.worlds}>
        {worldsOf(tablesIn(world), messages).map((row) => {
          const isHere = isOver && row.arrived === arrived;
          const red = !agrees(row);
          return (
            <li key={row.arrived}>
              {row.arrived > 0 && <CannotTell word={row.arrived} world={world} send={send} />}
              <article
                className={styles.world}
                data-red={red || undefined}
                data-here={isHere || undefined}
                aria-label={STRINGS.world(row.arrived, red, isHere)}
              >
                <h3>{STRINGS.arrived(row.arrived, messages)}</h3>
                <p>{STRINGS.does('G1', row.first)}</p>
                <p>{STRINGS.does('G2', row.second)}</p>
                <p className={styles.verdict}>
                  {red ? STRINGS.parts : STRINGS.agrees}
                  {isHere && <small>{STRINGS.here}</small>}
                </p>
              </article>
            </li>
          );
        })}
      </ol>
    </Part>
  );
}

interface CannotTellProps extends WorldsProps {
  readonly word: number;
}

/** Between two neighbouring worlds: to whom are they the same? Right and wrong marks look different. */
function CannotTell({ word, world, send }: CannotTellProps) {
  const generals = generalsIn(world);
  const right = whoCannotTell(word) === 'first' ? 'G1' : 'G2';
  return (
    <fieldset className={styles.tell} aria-label={STRINGS.who(word)}>
      <span aria-hidden="true">{STRINGS.same}</span>
      {NAMES.map((name, at) => {
        const marked = generals[at]?.record.cannotTell.includes(word) === true;
        return (
          <button
            key={name}
            type="button"
            aria-pressed={marked}
            aria-label={STRINGS.mark(name, word)}
            data-wrong={(marked && name !== right) || undefined}
            onClick={() => send(name, { name: 'cannot-tell', word })}
          >
            {name}
            {marked && <span aria-hidden="true">{name === right ? ' ✓' : ' ✗'}</span>}
          </button>
        );
      })}
    </fieldset>
  );
}
