/** The open lab without React: see `session.ts` for what views may read and people may do. */
export { createSession, type SessionOptions } from './create.ts';
export { flightsAt, type Told } from './flights.ts';
export {
  type Cabinet,
  clearProgress,
  type KeptSession,
  openCabinet,
  openKeptSession,
  type Shelf,
} from './keep/index.ts';
export type { ChallengeState, LearnerState, PredictionState, StepState } from './learner.ts';
export { deedWordsAt } from './offers.ts';
export { type Decoded, decodeRunFile, encodeRunFile, type RunRecord } from './run-file/index.ts';
export type {
  Announcement,
  Branch,
  BranchId,
  Cursor,
  Frame,
  Granted,
  LabSession,
  LabState,
  Locks,
  NewRun,
  Notice,
  Offer,
  Playback,
  PropertyState,
  SavedBranch,
  SavedSession,
  SavedTree,
  Selection,
  StepUnit,
  Stop,
} from './session.ts';
export { type Fate, type FlightShape, fadeAt, placeAt } from './shapes.ts';
export { type Silence, silenceAt } from './silence.ts';
export { SPEEDS, saySpeed } from './speed.ts';
export { type Telling, tellWorld } from './telling.ts';
