/**
 * The inside of the server: its instructions with what a crash after each would do (tried, not told), its table in memory
 * and on disk, and the account over the run.
 */
import { useMemo } from 'react';
import type { History, World } from '#kernel';
import {
  FULL,
  type Gap,
  gapsOf,
  type Instruction,
  type Server,
  stateOf,
} from '#protocols/duplicate-messages';
import { Note, Panel, PanelTable, Part, type TabProps, useLab } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

export default function ServerPanel({ session }: TabProps) {
  const history = useLab(session, (state) => state.history);
  const world = useLab(session, (state) => state.world);
  const { scenario } = history.plan;
  const gaps = useMemo(() => gapsOf(scenario), [scenario]);
  return (
    <Panel>
      {gaps.length > 0 && <Instructions gaps={gaps} next={nextIn(world)} />}
      <Table world={world} />
      {gaps.length > 0 ? <Account history={history} index={world.index} /> : <X world={world} />}
    </Panel>
  );
}

/** What the server does next; nothing while it is down. */
const nextIn = ({ nodes }: World): Instruction | null =>
  (nodes.find(({ role }) => role === 'server')?.state as Server | null)?.todo[0] ?? null;

interface InstructionsProps {
  readonly gaps: readonly Gap[];
  readonly next: Instruction | null;
}

function Instructions({ gaps, next }: InstructionsProps) {
  return (
    <Part title={STRINGS.instructions}>
      <ol className={styles.instructions}>
        {gaps.map(({ done, taken }) => {
          const instruction = done.at(-1);
          if (instruction === undefined) return null;
          const isNext = next === instruction;
          return (
            <li key={done.join()}>
              <span className={styles.instruction} data-next={isNext || undefined}>
                {STRINGS.does(instruction)}
                {isNext && <small>{STRINGS.next}</small>}
              </span>
              <span className={styles.gap} data-hurts={taken !== 1 || undefined}>
                {STRINGS.crashHere(taken)}
              </span>
            </li>
          );
        })}
      </ol>
      <Note>{STRINGS.tried}</Note>
    </Part>
  );
}

/** What the server knows of each id, and where it knows it. */
const entriesOf = (world: World) => {
  const node = world.nodes.find(({ role }) => role === 'server');
  const memory = (node?.state as Server | null)?.table ?? [];
  const disk = (node?.disk as Server | null)?.table ?? [];
  return [...new Set([...disk, ...memory])].map((id) => ({
    id,
    inMemory: memory.includes(id),
    onDisk: disk.includes(id),
  }));
};

function Table({ world }: { readonly world: World }) {
  const entries = entriesOf(world);
  const { mark } = stateOf<Server>(world, 'server');
  const isDown = world.nodes.some(({ role, status }) => role === 'server' && status === 'down');
  return (
    <Part title={STRINGS.table}>
      {entries.length === 0 ? (
        <Note>{STRINGS.empty}</Note>
      ) : (
        <PanelTable columns={[STRINGS.id, STRINGS.memory, STRINGS.disk]} className={styles.table}>
          {entries.map(({ id, inMemory, onDisk }) => (
            <tr key={id}>
              <th scope="row">{id}</th>
              <td data-there={inMemory || undefined}>{inMemory ? STRINGS.yes : STRINGS.no}</td>
              <td data-there={onDisk || undefined}>{onDisk ? STRINGS.yes : STRINGS.no}</td>
            </tr>
          ))}
        </PanelTable>
      )}
      {mark > 0 && <Note>{STRINGS.above(mark)}</Note>}
      {isDown && <Note>{STRINGS.down}</Note>}
    </Part>
  );
}

const balancesOf = (history: History, index: number): number[] =>
  Array.from({ length: index + 1 }, (_, at) => stateOf<Server>(history.worldAt(at), 'server').balance);

const WIDTH = 320;
const HEIGHT = 64;
const MARGIN = 4;
/** What the plot has room for below a full account. */
const DEPTH = 40;

function Account({ history, index }: { readonly history: History; readonly index: number }) {
  const balances = useMemo(() => balancesOf(history, index), [history, index]);
  const stair = balances.filter((balance, at) => balance !== balances[at - 1]);
  const x = (at: number): number => MARGIN + (at / Math.max(1, index)) * (WIDTH - 2 * MARGIN);
  const y = (balance: number): number => MARGIN + ((FULL - balance) / DEPTH) * (HEIGHT - 2 * MARGIN);
  const path = balances.map(
    (balance, at) => `${at === 0 ? 'M' : 'H'}${x(at)}${at === 0 ? ` ${y(balance)}` : ` V${y(balance)}`}`,
  );
  return (
    <Part title={`${STRINGS.account}: ${STRINGS.balance(balances.at(-1) ?? FULL)}`}>
      <svg
        className={styles.plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={STRINGS.plot(stair)}
      >
        <path d={path.join('')} />
      </svg>
    </Part>
  );
}

function X({ world }: { readonly world: World }) {
  const { x, version } = stateOf<Server>(world, 'server');
  return <p className={styles.x}>{STRINGS.x(x, version)}</p>;
}
