/** What lasts between visits: the learner's work, lesson by lesson. */
export { type Cabinet, openCabinet, type Shelf } from './cabinet.ts';
export { type KeepOptions, type KeptSession, openKeptSession } from './keep-session.ts';
export { clearProgress, isKept, type Loaded, nothingKept } from './progress.ts';
export { type ProgressSummary, readSummary } from './summary.ts';
