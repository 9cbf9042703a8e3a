/** Logs from elsewhere. */
export type { Execution, ImportedEvent, ImportedLog, Problem } from './log.ts';
export { LOG_BYTES_MAX, readInWorker } from './read-in-worker.ts';
export { readShiviz } from './shiviz.ts';
export { concurrentPairs, type ImportedSpace, spaceTimeOf } from './space-time.ts';
