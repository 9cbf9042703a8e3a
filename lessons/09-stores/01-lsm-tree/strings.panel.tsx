/** Words of the picture of levels. */
import { strings } from '#lesson-kit';
import type { Instruction } from '#protocols/lsm';

const DOES: Readonly<Record<Instruction['do'], string>> = {
  append: 'append to the log',
  'sync-log': 'sync the log',
  insert: 'put into the table',
  ack: 'confirm',
  'write-file': 'write a file',
  'sync-file': 'sync a file',
  'edit-manifest': 'edit the manifest',
  'sync-manifest': 'sync the manifest',
  'delete-log': 'delete the log',
  'delete-files': 'delete old files',
};

export const STRINGS = strings('lessons/09-stores/01-lsm-tree', {
  title: 'Levels',
  write: 'write',
  read: 'read',
  space: 'space',
  writeHelp: 'Entries written to disk for each confirmed write',
  readHelp: 'Files opened by the last read',
  spaceHelp: 'Entries in files for each key that is there',
  down: 'The power is off. This is what the platter holds.',
  table: 'Table in memory',
  frozen: 'Frozen table, being written out',
  log: (number: number) => `Log ${number}`,
  level: (level: number) => `Level ${level}`,
  file: (id: number) => `File ${id}`,
  empty: 'empty',
  entry: (key: string, value: number | null, seq: number) =>
    value === null ? `${key} deleted, number ${seq}` : `${key} = ${value}, number ${seq}`,
  unsynced: 'in the cache only',
  unnamed: 'not named on the platter',
  strays: 'Files that no manifest names',
  opened: 'opened by the last read',
  spared: 'spared by its filter',
  next: 'Next instructions',
  does: DOES,
  idle: 'Nothing to do.',
});
