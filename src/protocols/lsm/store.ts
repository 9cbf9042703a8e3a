/** The store as pure functions: reading, rotating, choosing a compaction, recovering. No time, no network. */
import { makeBloom, mayContain } from './bloom.ts';
import { type Disk, entriesOf, type FileId, LEVELS, logsToReplay, type Manifest } from './disk.ts';
import { type Entry, overlaps, versionIn } from './entry.ts';

export interface Shape {
  /** Entries of a memory table, and of a file below level 0. */
  readonly table: number;
  /** Files of level 0 (tiered: runs of a level) that start a compaction. */
  readonly trigger: number;
  /** Entries of level 1; each level below holds `fanOut` times more. */
  readonly levelOne: number;
  readonly fanOut: number;
  /** 0: no filters. */
  readonly bitsPerKey: number;
  readonly style: 'leveled' | 'tiered';
}

export interface Memory {
  readonly table: readonly Entry[];
  /** The one that is being written to a file. */
  readonly frozen: readonly Entry[] | null;
  readonly seq: number;
  /** The log that is written to. */
  readonly log: number;
}

export interface Found {
  readonly entry: Entry | undefined;
  /** Files that were opened, and files that a filter ruled out. */
  readonly opened: readonly FileId[];
  readonly spared: readonly FileId[];
}

const canHold = (entries: readonly Entry[], key: string): boolean =>
  entries.length > 0 && (entries[0] as Entry).key <= key && key <= (entries.at(-1) as Entry).key;

/** Newest first: level 0 by age, and below it level by level. Each level below 0 has one file for a key, if it is leveled. */
const searchOrder = (disk: Disk, newestFirst: boolean): FileId[] => {
  const [first = [], ...below] = disk.manifest.levels;
  const zero = newestFirst ? first.toReversed() : first;
  return [...zero, ...below.flatMap((level) => level.toReversed())];
};

export interface Reading {
  readonly snapshot: number;
  readonly newestFirst: boolean;
}

/** The first version that is met counts (LevelDB, DBImpl::Get). */
export const find = (memory: Memory, disk: Disk, key: string, shape: Shape, reading: Reading): Found => {
  const { snapshot, newestFirst } = reading;
  const held = versionIn(memory.table, key, snapshot) ?? versionIn(memory.frozen ?? [], key, snapshot);
  const opened: FileId[] = [];
  const spared: FileId[] = [];
  if (held) return { entry: held, opened, spared };
  for (const id of searchOrder(disk, newestFirst)) {
    const entries = entriesOf(disk, id);
    if (!canHold(entries, key)) continue;
    if (shape.bitsPerKey > 0 && !mayContain(filterOf(entries, shape.bitsPerKey), key)) {
      spared.push(id);
      continue;
    }
    opened.push(id);
    const entry = versionIn(entries, key, snapshot);
    if (entry) return { entry, opened, spared };
  }
  return { entry: undefined, opened, spared };
};

const filters = new WeakMap<readonly Entry[], Map<number, ReturnType<typeof makeBloom>>>();

/** A function of the file alone, computed once. */
const filterOf = (entries: readonly Entry[], bitsPerKey: number) => {
  const known = filters.get(entries) ?? new Map<number, ReturnType<typeof makeBloom>>();
  filters.set(entries, known);
  const filter = known.get(bitsPerKey) ?? makeBloom([...new Set(entries.map(({ key }) => key))], bitsPerKey);
  known.set(bitsPerKey, filter);
  return filter;
};

/** What memory holds after a start: the logs, replayed in order. */
export const recovered = (disk: Disk): Memory => {
  const table = logsToReplay(disk).flat();
  const all = [...table, ...Object.values(disk.files).flat()];
  const numbers = Object.keys(disk.logs).map(Number);
  return {
    table,
    frozen: null,
    seq: Math.max(0, ...all.map(({ seq }) => seq)),
    log: Math.max(disk.manifest.log, ...numbers),
  };
};

export interface Compaction {
  readonly level: number;
  readonly inputs: readonly FileId[];
  /** Level of the output. */
  readonly into: number;
}

const sizeOf = (disk: Disk, level: number): number =>
  (disk.manifest.levels[level] ?? []).reduce((sum, id) => sum + entriesOf(disk, id).length, 0);

const limitOf = ({ levelOne, fanOut }: Shape, level: number): number => levelOne * fanOut ** (level - 1);

const overlapping = (disk: Disk, level: number, entries: readonly Entry[]): FileId[] =>
  (disk.manifest.levels[level] ?? []).filter((id) => overlaps(entriesOf(disk, id), entries));

/** Runs of one level go to the next, all together. */
const pickTiered = ({ manifest: { levels } }: Disk, { trigger }: Shape): Compaction | null => {
  const level = levels.findIndex((runs, at) => at < LEVELS - 1 && runs.length >= trigger);
  return level < 0 ? null : { level, inputs: levels[level] ?? [], into: level + 1 };
};

/** The level that is most over its limit; of level 0 everything, of others one file; and all that overlaps below. */
const pickLeveled = (disk: Disk, shape: Shape, wholeOverlap: boolean): Compaction | null => {
  const scores = Array.from({ length: LEVELS - 1 }, (_, level) =>
    level === 0
      ? (disk.manifest.levels[0] ?? []).length / shape.trigger
      : sizeOf(disk, level) / (limitOf(shape, level) + 1),
  );
  const score = Math.max(...scores);
  if (score < 1) return null;
  const level = scores.indexOf(score);
  const files = disk.manifest.levels[level] ?? [];
  // Without the rule only the newest file of level 0 is taken, and older ones stay above it.
  const chosen = level > 0 ? files.slice(0, 1) : wholeOverlap ? files : files.slice(-1);
  const entries = chosen.flatMap((id) => entriesOf(disk, id));
  return { level, inputs: [...overlapping(disk, level + 1, entries), ...chosen], into: level + 1 };
};

export const pickCompaction = (disk: Disk, shape: Shape, wholeOverlap: boolean): Compaction | null =>
  shape.style === 'tiered' ? pickTiered(disk, shape) : pickLeveled(disk, shape, wholeOverlap);

/** May a level below the output, or another run of it, hold an older version? */
export const mayBeBelow =
  (disk: Disk, { into, inputs }: Compaction) =>
  (key: string): boolean =>
    disk.manifest.levels
      .slice(into)
      .flat()
      .some((id) => !inputs.includes(id) && canHold(entriesOf(disk, id), key));

/** Files of a level's output: cut between keys, so that no key is in two of them. */
export const cut = (entries: readonly Entry[], { table, style }: Shape): (readonly Entry[])[] => {
  if (entries.length === 0) return [];
  if (style === 'tiered') return [entries];
  const files: Entry[][] = [];
  for (const entry of entries) {
    const last = files.at(-1);
    if (!last || (last.length >= table && last.at(-1)?.key !== entry.key)) files.push([entry]);
    else last.push(entry);
  }
  return files;
};

/** Inputs out, outputs in, at once. Below level 0 files stand in order of their keys. */
export const afterCompaction = (
  disk: Disk,
  { inputs, into }: Compaction,
  outputs: readonly FileId[],
  style: Shape['style'],
): Manifest => {
  const levels = disk.manifest.levels.map((level, at) => {
    const left = level.filter((id) => !inputs.includes(id));
    if (at !== into) return left;
    const files = [...left, ...outputs];
    const firstKey = (id: FileId): string => entriesOf(disk, id)[0]?.key ?? '';
    return style === 'tiered' ? files : files.sort((a, b) => (firstKey(a) < firstKey(b) ? -1 : 1));
  });
  return { ...disk.manifest, levels };
};
