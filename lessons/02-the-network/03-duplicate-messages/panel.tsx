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
import { type TabProps, useLab } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

export default function ServerPanel({ session }: TabProps) {
  const history = useLab(session, (state) => state.history);
  const world = useLab(session, (state) => state.world);
  const { scenario } = history.plan;
  const gaps = useMemo(() => gapsOf(scenario), [scenario]);
  return (
    <section className={styles.panel}>
      {gaps.length > 0 && <Instructions gaps={gaps} next={nextIn(world)} />}
      <Table world={world} />
      {gaps.length > 0 ? <Account history={history} index={world.index} /> : <X world={world} />}
    </section>
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
    <section aria-label={STRINGS.instructions}>
      <h2 className={styles.title}>{STRINGS.instructions}</h2>
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
      <p className={styles.quiet}>{STRINGS.tried}</p>
    </section>
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
    <section aria-label={STRINGS.table}>
      <h2 className={styles.title}>{STRINGS.table}</h2>
      {entries.length === 0 ? (
        <p className={styles.quiet}>{STRINGS.empty}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{STRINGS.id}</th>
              <th scope="col">{STRINGS.memory}</th>
              <th scope="col">{STRINGS.disk}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ id, inMemory, onDisk }) => (
              <tr key={id}>
                <th scope="row">{id}</th>
                <td data-there={inMemory || undefined}>{inMemory ? STRINGS.yes : STRINGS.no}</td>
                <td data-there={onDisk || undefined}>{onDisk ? STRINGS.yes : STRINGS.no}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mark > 0 && <p className={styles.quiet}>{STRINGS.above(mark)}</p>}
      {isDown && <p className={styles.quiet}>{STRINGS.down}</p>}
    </section>
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
    <section aria-label={STRINGS.account}>
      <h2 className={styles.title}>
        {STRINGS.account}: {STRINGS.balance(balances.at(-1) ?? FULL)}
      </h2>
      <svg
        className={styles.plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={STRINGS.plot(stair)}
      >
        <path d={path.join('')} />
      </svg>
    </section>
  );
}

function X({ world }: { readonly world: World }) {
  const { x, version } = stateOf<Server>(world, 'server');
  return <p className={styles.x}>{STRINGS.x(x, version)}</p>;
}
