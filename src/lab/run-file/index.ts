/** Runs as files: what the lab saves and opens, and the command line replays. Pure; nothing of the open session. */
export { type AskedRun, eventsAsked, runsOf } from './asked.ts';
export { type Decoded, decodeRunFile, encodeRunFile, RUN_FILE_VERSION, type RunRecord } from './file.ts';
export { LIMITS } from './limits.ts';
export { endOf, marksOf, type Parting, partingOf, recordAt } from './marks.ts';
export { type Marks, recordSchema, treeSchema } from './run-schema.ts';
