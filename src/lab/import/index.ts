/** What people bring from elsewhere: runs, links, logs, histories, traces. */
export { DRAWN_MAX } from './history.ts';
export type {
  Execution,
  Imported,
  ImportedLog,
  ItfState,
  ItfTrace,
  Picture,
  PicturedHistory,
  Problem,
} from './log.ts';
export { LOG_BYTES_MAX, readForeign, unread } from './read.ts';
export { readShiviz } from './shiviz.ts';
export { concurrentPairs, spaceTimeOf } from './space-time.ts';
