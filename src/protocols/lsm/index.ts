/** One store from the inside. See README.md. */
export type { Client } from './client.ts';
export { type Disk, entriesOf, type FileId, type Manifest } from './disk.ts';
export type { Engine, Instruction } from './engine.ts';
export type { Entry } from './entry.ts';
export type { Message, Params } from './messages.ts';
export {
  answersAreLatest,
  clientIn,
  compacted,
  engineIn,
  fileIsWritten,
  levelsDisjoint,
  type Meters,
  manifestNamesFiles,
  metersOf,
  readsFindLatest,
  snapshotStays,
  staleAnswers,
  wrongKeys,
} from './properties.ts';
export { lsm } from './protocol.ts';
