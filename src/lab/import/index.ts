/** Logs from elsewhere. */
export type { Execution, ImportedEvent, ImportedLog, Problem } from './log.ts';
export { readShiviz } from './shiviz.ts';
export { concurrentPairs, type ImportedSpace, spaceTimeOf } from './space-time.ts';
