/**
 * A disk behind a cache. What is written is in the cache at once and read from there; it is on the platter after a sync
 * of that very file. A power cut takes the cache away.
 */
import type { Entry } from './entry.ts';

export type FileId = number;

/** Which files make up the store: levels from 0, in each the oldest file first; and the oldest log that is still needed. */
export interface Manifest {
  readonly levels: readonly (readonly FileId[])[];
  readonly log: number;
  readonly nextFile: FileId;
}

export interface Disk {
  /** Logs by number: writes in order. */
  readonly logs: Readonly<Record<number, readonly Entry[]>>;
  /** Tables by number: sorted, never changed. */
  readonly files: Readonly<Record<FileId, readonly Entry[]>>;
  readonly manifest: Manifest;
}

export const LEVELS = 4;

export const EMPTY: Disk = {
  logs: { 1: [] },
  files: {},
  manifest: { levels: Array.from({ length: LEVELS }, () => []), log: 1, nextFile: 1 },
};

export const withoutKey = <Value>(record: Readonly<Record<number, Value>>, gone: readonly number[]) =>
  Object.fromEntries(Object.entries(record).filter(([id]) => !gone.includes(Number(id)))) as Record<
    number,
    Value
  >;

/** Logs that a restart has to replay, oldest first. */
export const logsToReplay = ({ logs, manifest }: Disk): readonly (readonly Entry[])[] =>
  Object.keys(logs)
    .map(Number)
    .filter((number) => number >= manifest.log)
    .sort((a, b) => a - b)
    .map((number) => logs[number] as readonly Entry[]);

/** Files that the manifest names and the disk does not have. */
export const missingFiles = ({ files, manifest }: Disk): readonly FileId[] =>
  manifest.levels.flat().filter((id) => !Object.hasOwn(files, id));

export const entriesOf = ({ files }: Disk, id: FileId): readonly Entry[] => files[id] ?? [];
