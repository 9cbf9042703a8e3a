/** Logs from elsewhere. */
export type { Execution, ImportedLog, Picture, PicturedLog, Problem } from './log.ts';
export { LOG_BYTES_MAX, readInWorker } from './read-in-worker.ts';
export { readShiviz } from './shiviz.ts';
export { concurrentPairs, spaceTimeOf } from './space-time.ts';
