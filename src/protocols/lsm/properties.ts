/** What a store promises, as predicates over one world. Each `always` can be broken by switching off a rule. */
import type { Operation, Property, World } from '#kernel';
import { type Client, filledKeys, type Values } from './client.ts';
import { entriesOf, missingFiles } from './disk.ts';
import type { Engine } from './engine.ts';
import type { Entry } from './entry.ts';
import { find, recovered, type Shape } from './store.ts';

const stateOf = <State>(world: World, role: string): State | null => {
  const node = world.nodes.find((one) => one.role === role);
  return ((node?.state ?? node?.disk) as State | undefined) ?? null;
};

/** While it is down: what it will be after a restart. */
export const engineIn = (world: World): Engine => {
  const node = world.nodes.find((one) => one.role === 'store');
  const found = (node?.state ?? node?.disk) as Engine;
  if (node?.state) return found;
  const { platter, counts } = found;
  return {
    platter,
    cache: platter,
    memory: recovered(platter),
    writing: [],
    working: [],
    stalled: [],
    snapshots: [],
    lastRead: null,
    counts,
  };
};

export const clientIn = (world: World): Client | null => stateOf<Client>(world, 'client');

/** Filters never change what is found, so the judge does without. */
const PLAIN: Shape = { table: 4, trigger: 4, levelOne: 8, fanOut: 4, bitsPerKey: 0, style: 'leveled' };

/** What a read would find now. */
const valueAt = (engine: Engine, key: string, snapshot: number): number | null =>
  find(engine.memory, engine.cache, key, PLAIN, { snapshot, newestFirst: true }).entry?.value ?? null;

const brokenIn = (engine: Engine, values: Values, snapshot: number): string[] =>
  Object.entries(values)
    .filter(([key, { value, maybe }]) => ![value, ...maybe].includes(valueAt(engine, key, snapshot)))
    .map(([key]) => key);

/** Keys of which a read would find neither the newest confirmed value nor a later one. */
export const wrongKeys = (world: World): readonly string[] =>
  brokenIn(engineIn(world), clientIn(world)?.values ?? {}, Number.POSITIVE_INFINITY);

const blameStore = (world: World): string[] =>
  world.nodes.filter(({ role }) => role === 'store').map(({ id }) => id);

export const readsFindLatest: Property = {
  id: 'reads-find-latest',
  kind: 'always',
  says: 'For every key the newest confirmed value can be found, after a power cut too.',
  holds: (world) => wrongKeys(world).length === 0,
  blames: (world) => (wrongKeys(world).length === 0 ? [] : blameStore(world)),
};

/** What was answered, rather than what could be found. */
export const answersAreLatest: Property = {
  id: 'answers-are-latest',
  kind: 'always',
  says: 'A read is answered with the newest confirmed value.',
  holds: (world) => staleAnswers(world) === 0,
  blames: (world) => (staleAnswers(world) === 0 ? [] : blameStore(world)),
};

type Value = number | null;

/** What the writes of a request put where, in order. */
const writesOf = (
  operation: Operation,
  puts: number,
  fills: number,
): readonly (readonly [string, Value])[] => {
  switch (operation.name) {
    case 'put':
      return [[String(operation.key), puts + 1]];
    case 'delete':
      return [[String(operation.key), null]];
    case 'fill':
      return filledKeys(fills).map((key, place) => [key, puts + 1 + place]);
    default:
      return [];
  }
};

/** Reads of the newest state that were answered otherwise than the writes before them say. One client, one request at a time. */
export const staleAnswers = (world: World): number => {
  const known = new Map<string, readonly Value[]>();
  let [puts, fills, stale] = [0, 0, 0];
  for (const { operation, outcome } of world.requests) {
    const writes = writesOf(operation, puts, fills);
    for (const [key, value] of writes)
      known.set(key, outcome?.ok ? [value] : [...(known.get(key) ?? [null]), value]);
    puts += writes.filter(([, value]) => value !== null).length;
    if (operation.name === 'fill') fills++;
    if (operation.name !== 'get' || !outcome?.ok) continue;
    if (!(known.get(String(operation.key)) ?? [null]).includes((outcome.value ?? null) as Value)) stale++;
  }
  return stale;
};

export const snapshotStays: Property = {
  id: 'snapshot-stays',
  kind: 'always',
  says: 'A reader at a snapshot finds what was there when it was taken.',
  holds: (world) => {
    const engine = engineIn(world);
    const at = clientIn(world)?.atSnapshot;
    const [snapshot] = engine.snapshots;
    return !at || snapshot === undefined || brokenIn(engine, at, snapshot).length === 0;
  },
  blames: blameStore,
};

export const manifestNamesFiles: Property = {
  id: 'manifest-names-files',
  kind: 'always',
  says: 'Every file that the manifest on the platter names is on the platter.',
  holds: (world) => missingFiles(engineIn(world).platter).length === 0,
  blames: blameStore,
};

const rangesMeet = (files: readonly (readonly Entry[])[]): boolean => {
  const ranges = files
    .filter((entries) => entries.length > 0)
    .map((entries) => [entries[0]?.key ?? '', entries.at(-1)?.key ?? ''] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return ranges.some(([from], at) => at > 0 && from <= (ranges[at - 1]?.[1] ?? ''));
};

export const levelsDisjoint: Property = {
  id: 'levels-disjoint',
  kind: 'always',
  says: 'Below level 0 no two files of a level overlap.',
  holds: (world) => {
    const { cache } = engineIn(world);
    return !cache.manifest.levels
      .slice(1)
      .some((level) => rangesMeet(level.map((id) => entriesOf(cache, id))));
  },
  blames: blameStore,
};

export const fileIsWritten: Property = {
  id: 'file-is-written',
  kind: 'sometimes',
  says: 'A memory table becomes a file.',
  holds: (world) => engineIn(world).cache.manifest.levels.some((level) => level.length > 0),
};

export const compacted: Property = {
  id: 'compacted',
  kind: 'sometimes',
  says: 'Files are merged into level 1.',
  holds: (world) => (engineIn(world).cache.manifest.levels[1] ?? []).length > 0,
};

export interface Meters {
  /** Entries written to the disk for each one that was confirmed. */
  readonly write: number;
  /** Files opened by the last read. */
  readonly read: number;
  /** Entries on the disk for each key that is there. */
  readonly space: number;
}

export const metersOf = (world: World): Meters => {
  const { counts, lastRead, cache } = engineIn(world);
  const stored = cache.manifest.levels.flat().flatMap((id) => entriesOf(cache, id));
  const keys = new Set(stored.map(({ key }) => key));
  const live = [...keys].filter((key) => {
    const newest = stored.filter((entry) => entry.key === key).reduce((a, b) => (a.seq > b.seq ? a : b));
    return newest.value !== null;
  });
  return {
    write: counts.accepted === 0 ? 0 : counts.written / counts.accepted,
    read: lastRead?.opened.length ?? 0,
    space: live.length === 0 ? 0 : stored.length / live.length,
  };
};
