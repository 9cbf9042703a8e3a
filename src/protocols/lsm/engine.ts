/**
 * The store, one instruction at a time: writes and background work each have a list of instructions, and a timer that
 * does the next one, so that a power cut can fall between any two (O'Neil et al. 1996; LevelDB).
 */
import { type Io, ms, type NodeId, role } from '#kernel';
import { type Disk, EMPTY, entriesOf, type FileId, type Manifest, withoutKey } from './disk.ts';
import { type Entry, inOrder, merge } from './entry.ts';
import type { Message, Params } from './messages.ts';
import {
  afterCompaction,
  type Compaction,
  cut,
  type Found,
  find,
  type Memory,
  mayBeBelow,
  pickCompaction,
  recovered,
} from './store.ts';

type EngineIo = Io<Message, Params>;

type Write = Extract<Message, { type: 'write' }> & { readonly client: NodeId };

export type Instruction =
  | { readonly do: 'append' | 'sync-log' | 'insert' | 'ack'; readonly entry: Entry; readonly write: Write }
  | { readonly do: 'write-file'; readonly file: FileId; readonly entries: readonly Entry[] }
  | { readonly do: 'sync-file'; readonly file: FileId }
  | {
      readonly do: 'edit-manifest';
      readonly files: readonly FileId[];
      readonly compaction: Compaction | null;
      readonly log: number;
    }
  | { readonly do: 'sync-manifest' }
  | { readonly do: 'delete-log'; readonly log: number }
  | { readonly do: 'delete-files'; readonly files: readonly FileId[] };

export interface Counts {
  /** Writes that were confirmed; entries written to logs and files. */
  readonly accepted: number;
  readonly written: number;
}

export interface Engine {
  /** What survives a power cut. */
  readonly platter: Disk;
  /** What the operating system shows: all that was written. */
  readonly cache: Disk;
  readonly memory: Memory;
  readonly writing: readonly Instruction[];
  readonly working: readonly Instruction[];
  /** Writes that wait for room. */
  readonly stalled: readonly Write[];
  /** Numbers at which readers stand. */
  readonly snapshots: readonly number[];
  readonly lastRead: Found | null;
  /** For the meters alone. */
  readonly counts: Counts;
}

const begin = (disk: Disk, counts: Counts): Engine => ({
  platter: disk,
  cache: disk,
  memory: recovered(disk),
  writing: [],
  working: [],
  stalled: [],
  snapshots: [],
  lastRead: null,
  counts,
});

/* Writing ------------------------------------------------------------------------------------------------------- */

const isFull = ({ memory: { table } }: Engine, { table: limit }: Params): boolean => table.length >= limit;

const enqueue = (engine: Engine, write: Write, io: EngineIo): Engine => {
  const seq = engine.memory.seq + 1;
  const entry: Entry = { key: write.key, seq, value: write.value };
  const steps = (
    io.rule('sync-before-ack') ? ['append', 'sync-log', 'insert', 'ack'] : ['append', 'insert', 'ack']
  ) as readonly ('append' | 'sync-log' | 'insert' | 'ack')[];
  io.note('write-comes', { key: write.key });
  if (engine.writing.length === 0) io.timer('write', ms(io.params.stepMs));
  const writing = [...engine.writing, ...steps.map((step): Instruction => ({ do: step, entry, write }))];
  return { ...engine, writing, memory: { ...engine.memory, seq } };
};

/** A full table is frozen and becomes a file; if one is frozen already, the write has to wait. */
const accept = (engine: Engine, write: Write, io: EngineIo): Engine => {
  if (!isFull(engine, io.params)) return enqueue(engine, write, io);
  if (engine.memory.frozen || engine.writing.length > 0) {
    io.note('stalls', { key: write.key });
    return { ...engine, stalled: [...engine.stalled, write] };
  }
  return enqueue(rotate(engine, io), write, io);
};

const rotate = (engine: Engine, io: EngineIo): Engine => {
  const { memory, cache } = engine;
  const log = memory.log + 1;
  io.note('rotates', { log });
  const empty = { logs: { ...cache.logs, [log]: [] } };
  const next: Engine = {
    ...engine,
    memory: { ...memory, table: [], frozen: memory.table, log },
    cache: { ...cache, ...empty },
    platter: { ...engine.platter, logs: { ...engine.platter.logs, [log]: [] } },
  };
  return startWork(next, io);
};

/** The next stalled write, when there is room. */
const admit = (engine: Engine, io: EngineIo): Engine => {
  const [write, ...stalled] = engine.stalled;
  if (!write || engine.writing.length > 0 || (isFull(engine, io.params) && engine.memory.frozen))
    return engine;
  return accept({ ...engine, stalled }, write, io);
};

/* Background ---------------------------------------------------------------------------------------------------- */

/** In which order a new file, the manifest and what becomes needless are dealt with. */
const program = (
  files: readonly { readonly file: FileId; readonly entries: readonly Entry[] }[],
  edit: Extract<Instruction, { do: 'edit-manifest' }>,
  last: Instruction,
  io: EngineIo,
): Instruction[] => {
  const writes = files.map((one): Instruction => ({ do: 'write-file', ...one }));
  const syncs = files.map(({ file }): Instruction => ({ do: 'sync-file', file }));
  const names: Instruction[] = [edit, { do: 'sync-manifest' }];
  const ordered = io.rule('file-before-manifest') ? [...syncs, ...names] : [...names, ...syncs];
  const early = last.do === 'delete-log' && !io.rule('log-until-flushed');
  return early ? [...writes, last, ...ordered] : [...writes, ...ordered, last];
};

const flush = ({ memory, cache }: Engine, io: EngineIo): Instruction[] => {
  const file = cache.manifest.nextFile;
  const edit = { do: 'edit-manifest', files: [file], compaction: null, log: memory.log } as const;
  const old = memory.log - 1;
  return program([{ file, entries: inOrder(memory.frozen ?? []) }], edit, { do: 'delete-log', log: old }, io);
};

const compact = ({ cache, snapshots }: Engine, compaction: Compaction, io: EngineIo): Instruction[] => {
  const { level, into, inputs } = compaction;
  io.note('begins-compaction', { count: inputs.length, level, into });
  const merged = merge(
    inputs.map((id) => entriesOf(cache, id)),
    {
      oldestSnapshot: Math.min(Number.POSITIVE_INFINITY, ...snapshots),
      mayBeBelow: mayBeBelow(cache, compaction),
      keepsForSnapshots: io.rule('keep-for-snapshots'),
      keepsTombstones: io.rule('keep-tombstones'),
    },
  );
  const files = cut(merged, io.params).map((entries, at) => ({
    file: cache.manifest.nextFile + at,
    entries,
  }));
  const edit = {
    do: 'edit-manifest',
    files: files.map(({ file }) => file),
    compaction,
    log: cache.manifest.log,
  } as const;
  return program(files, edit, { do: 'delete-files', files: inputs }, io);
};

/** One piece of work at a time; a flush goes first. */
const startWork = (engine: Engine, io: EngineIo): Engine => {
  if (engine.working.length > 0) return engine;
  const compaction = pickCompaction(engine.cache, io.params, io.rule('whole-overlap'));
  const working = engine.memory.frozen
    ? flush(engine, io)
    : compaction
      ? compact(engine, compaction, io)
      : [];
  if (working.length === 0) return engine;
  io.timer('work', ms(io.params.stepMs));
  return { ...engine, working };
};

/* Instructions -------------------------------------------------------------------------------------------------- */

const edited = (
  engine: Engine,
  edit: Extract<Instruction, { do: 'edit-manifest' }>,
  io: EngineIo,
): Manifest => {
  const { manifest } = engine.cache;
  const nextFile = Math.max(manifest.nextFile, ...edit.files.map((file) => file + 1));
  if (edit.compaction)
    return { ...afterCompaction(engine.cache, edit.compaction, edit.files, io.params.style), nextFile };
  const [zero = [], ...below] = manifest.levels;
  return { levels: [[...zero, ...edit.files], ...below], log: edit.log, nextFile };
};

const written = (engine: Engine, count: number): Counts => ({
  ...engine.counts,
  written: engine.counts.written + count,
});

const perform = (engine: Engine, step: Instruction, io: EngineIo): Engine => {
  const { cache, platter, memory } = engine;
  switch (step.do) {
    case 'append': {
      const logs = { ...cache.logs, [memory.log]: [...(cache.logs[memory.log] ?? []), step.entry] };
      io.note('appends-log', { log: memory.log });
      return { ...engine, cache: { ...cache, logs }, counts: written(engine, 1) };
    }
    case 'sync-log': {
      const logs = { ...platter.logs, [memory.log]: cache.logs[memory.log] ?? [] };
      io.note('syncs-log', { log: memory.log });
      return { ...engine, platter: { ...platter, logs } };
    }
    case 'insert':
      io.note('inserts', { key: step.entry.key });
      return { ...engine, memory: { ...memory, table: [...memory.table, step.entry] } };
    case 'ack':
      io.note('acks', { key: step.entry.key });
      io.send(step.write.client, { type: 'done', request: step.write.request });
      return { ...engine, counts: { ...engine.counts, accepted: engine.counts.accepted + 1 } };
    case 'write-file':
      io.note('writes-file', { file: step.file });
      return {
        ...engine,
        cache: { ...cache, files: { ...cache.files, [step.file]: step.entries } },
        counts: written(engine, step.entries.length),
      };
    case 'sync-file':
      io.note('syncs-file', { file: step.file });
      return {
        ...engine,
        platter: { ...platter, files: { ...platter.files, [step.file]: entriesOf(cache, step.file) } },
      };
    case 'edit-manifest': {
      io.note('edits-manifest', { files: step.files });
      const frozen = step.compaction ? memory.frozen : null;
      return {
        ...engine,
        cache: { ...cache, manifest: edited(engine, step, io) },
        memory: { ...memory, frozen },
      };
    }
    case 'sync-manifest':
      io.note('syncs-manifest');
      return { ...engine, platter: { ...platter, manifest: cache.manifest } };
    case 'delete-log':
      io.note('deletes-log', { log: step.log });
      return forget(engine, { logs: [step.log], files: [] });
    case 'delete-files':
      io.note('deletes-files', { files: step.files });
      return forget(engine, { logs: [], files: step.files });
  }
};

/** Deleting reaches cache and platter: a name that is gone is not found again. Logs go with all before them. */
const forget = (
  engine: Engine,
  { logs, files }: { readonly logs: readonly number[]; readonly files: readonly FileId[] },
): Engine => {
  const upTo = Math.max(0, ...logs);
  const without = (disk: Disk): Disk => ({
    ...disk,
    logs: withoutKey(
      disk.logs,
      Object.keys(disk.logs)
        .map(Number)
        .filter((log) => log <= upTo),
    ),
    files: withoutKey(disk.files, files),
  });
  return { ...engine, cache: without(engine.cache), platter: without(engine.platter) };
};

const tableOf = ({ memory: { table, frozen } }: Engine): string =>
  frozen ? `${table.length} + ${frozen.length}` : String(table.length);

const levelsOf = ({ cache: { manifest } }: Engine): string =>
  manifest.levels.map((level) => level.length).join(' ');

export const engine = role<Engine, Message, Params>({
  title: 'store',
  shape: 'square',
  durable: ['platter', 'counts'],
  init: () => begin(EMPTY, { accepted: 0, written: 0 }),
  restart(engine, io) {
    const { platter, counts } = engine;
    const next = begin(platter, counts);
    io.note('recovers', { count: next.memory.table.length });
    return next.memory.table.length >= io.params.table ? rotate(next, io) : startWork(next, io);
  },
  facts: (engine) => [
    { label: 'log', value: String(Object.values(engine.platter.logs).flat().length), where: 'disk' },
    { label: 'files', value: levelsOf(engine), where: 'disk' },
    { label: 'table', value: tableOf(engine), where: 'memory' },
  ],

  on: {
    write(engine, message, io) {
      return accept(engine, { ...message, client: io.from }, io);
    },
    read(engine, { request, key, old }, io) {
      const snapshot = old ? (engine.snapshots[0] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
      const lastRead = find(engine.memory, engine.cache, key, io.params, {
        snapshot,
        newestFirst: io.rule('newest-first'),
      });
      const { entry, opened, spared } = lastRead;
      io.note(entry ? 'answers' : 'has-not', { key, opened: opened.length, spared: spared.length });
      io.reply({ type: 'found', request, value: entry?.value ?? null });
      return { ...engine, lastRead };
    },
    snapshot(engine, { request }, io) {
      const { seq } = engine.memory;
      io.note('holds-snapshot', { seq });
      io.reply({ type: 'done', request });
      return { ...engine, snapshots: [...engine.snapshots, seq] };
    },
  },

  timers: {
    write(engine, io) {
      const [step, ...writing] = engine.writing;
      if (!step) return io.ignore(engine, 'idle');
      if (writing.length > 0) io.timer('write', ms(io.params.stepMs));
      return admit(perform({ ...engine, writing }, step, io), io);
    },
    work(engine, io) {
      const [step, ...working] = engine.working;
      if (!step) return io.ignore(engine, 'idle');
      const next = perform({ ...engine, working }, step, io);
      if (working.length > 0) {
        io.timer('work', ms(io.params.stepMs));
        return admit(next, io);
      }
      return admit(startWork(next, io), io);
    },
  },
});
