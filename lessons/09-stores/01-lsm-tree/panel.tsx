/** The store from the inside: memory, logs, levels, what is synced, what comes next. A function of the world at the cursor. */
import type { ReactNode } from 'react';
import type { World } from '#kernel';
import { type Engine, type Entry, engineIn, entriesOf, type FileId, metersOf } from '#protocols/lsm';
import { Note, Panel, PanelTitle, Part, Quiet, type TabProps, useLab } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

/** Written, and not yet named, or merged away and not yet deleted. */
const straysOf = ({ cache }: Engine): FileId[] =>
  Object.keys(cache.files)
    .map(Number)
    .filter((id) => !cache.manifest.levels.flat().includes(id));

const shelvesOf = ({ cache }: Engine) => cache.manifest.levels.map((files, level) => ({ level, files }));

export default function LevelsPanel({ session }: TabProps) {
  const world = useLab(session, (state) => state.world);
  const engine = engineIn(world);
  const isDown = world.nodes.some(({ role, status }) => role === 'store' && status === 'down');
  return (
    <Panel label={STRINGS.title}>
      <MeterRow world={world} />
      {isDown && <p className={styles.down}>{STRINGS.down}</p>}
      <Shelf title={STRINGS.table}>
        <Entries entries={engine.memory.table} />
      </Shelf>
      {engine.memory.frozen && (
        <Shelf title={STRINGS.frozen}>
          <Entries entries={engine.memory.frozen} />
        </Shelf>
      )}
      {Object.keys(engine.cache.logs).map((log) => (
        <Shelf key={log} title={STRINGS.log(Number(log))} isDisk>
          <Entries
            entries={engine.cache.logs[Number(log)] ?? []}
            safe={engine.platter.logs[Number(log)]?.length ?? 0}
          />
        </Shelf>
      ))}
      {shelvesOf(engine).map(({ level, files }) => (
        <Shelf key={level} title={STRINGS.level(level)} isDisk>
          {files.length === 0 ? (
            <Quiet>{STRINGS.empty}</Quiet>
          ) : (
            files.map((id) => <File key={id} engine={engine} id={id} />)
          )}
        </Shelf>
      ))}
      {straysOf(engine).length > 0 && (
        <Shelf title={STRINGS.strays} isDisk>
          {straysOf(engine).map((id) => (
            <File key={id} engine={engine} id={id} />
          ))}
        </Shelf>
      )}
      <Program engine={engine} />
    </Panel>
  );
}

function MeterRow({ world }: { readonly world: World }) {
  const { write, read, space } = metersOf(world);
  const meters = [
    { name: STRINGS.write, help: STRINGS.writeHelp, value: `${write.toFixed(1)}×` },
    { name: STRINGS.read, help: STRINGS.readHelp, value: String(read) },
    { name: STRINGS.space, help: STRINGS.spaceHelp, value: `${space.toFixed(1)}×` },
  ];
  return (
    <dl className={styles.meters}>
      {meters.map(({ name, help, value }) => (
        <div key={name} title={help}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ShelfProps {
  readonly title: string;
  readonly isDisk?: boolean;
  readonly children: ReactNode;
}

function Shelf({ title, isDisk = false, children }: ShelfProps) {
  return (
    <div className={styles.shelf} data-disk={isDisk || undefined}>
      <PanelTitle>{title}</PanelTitle>
      <div className={styles.files}>{children}</div>
    </div>
  );
}

interface EntriesProps {
  readonly entries: readonly Entry[];
  /** So many of them, from the first, are on the platter; default: all. */
  readonly safe?: number;
}

function Entries({ entries, safe = entries.length }: EntriesProps) {
  if (entries.length === 0) return <Quiet>{STRINGS.empty}</Quiet>;
  return (
    <span className={styles.entries}>
      {entries.map(({ key, value, seq }, at) => (
        <span
          key={`${key} ${seq}`}
          className={styles.entry}
          data-tombstone={value === null || undefined}
          data-unsynced={at >= safe || undefined}
          title={`${STRINGS.entry(key, value, seq)}${at >= safe ? `, ${STRINGS.unsynced}` : ''}`}
        >
          {key} <small>{value === null ? '✝' : value}</small>
        </span>
      ))}
    </span>
  );
}

interface FileProps {
  readonly engine: Engine;
  readonly id: FileId;
}

const FIRST = 'a'.charCodeAt(0);
const LETTERS = 26;
const placeOf = (key: string): number => Math.min(LETTERS - 1, Math.max(0, key.charCodeAt(0) - FIRST));

/** A bar over the keys from a to z shows its range. */
function File({ engine, id }: FileProps) {
  const entries = entriesOf(engine.cache, id);
  const isSafe = Object.hasOwn(engine.platter.files, id);
  const isNamed = engine.platter.manifest.levels.flat().includes(id);
  const { opened = [], spared = [] } = engine.lastRead ?? {};
  const notes = [
    ...(isSafe ? [] : [STRINGS.unsynced]),
    ...(isNamed ? [] : [STRINGS.unnamed]),
    ...(opened.includes(id) ? [STRINGS.opened] : []),
    ...(spared.includes(id) ? [STRINGS.spared] : []),
  ];
  const from = placeOf(entries[0]?.key ?? 'a');
  const to = placeOf(entries.at(-1)?.key ?? 'a');
  return (
    <div className={styles.file} data-unsynced={!isSafe || undefined}>
      <span className={styles.range} aria-hidden="true">
        <i style={{ left: `${(100 * from) / LETTERS}%`, width: `${(100 * (to - from + 1)) / LETTERS}%` }} />
      </span>
      <Quiet>{[STRINGS.file(id), ...notes].join(' · ')}</Quiet>
      <Entries entries={entries} />
    </div>
  );
}

function Program({ engine }: { readonly engine: Engine }) {
  const lists = [engine.writing, engine.working].filter((steps) => steps.length > 0);
  return (
    <Part title={STRINGS.next}>
      {lists.length === 0 && <Note>{STRINGS.idle}</Note>}
      {lists.map((steps) => (
        <p key={steps[0]?.do} className={styles.program}>
          {steps.map((step) => STRINGS.does[step.do]).join(' → ')}
        </p>
      ))}
    </Part>
  );
}
