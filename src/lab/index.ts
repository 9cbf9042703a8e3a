/** The open lab without React: see `session.ts` for what views may read and people may do. */
export { createSession, type SessionOptions, type TakeUp } from './create.ts';
export { flightsAt, type Told } from './flights.ts';
export {
  type Cabinet,
  clearProgress,
  isKept,
  type KeptSession,
  type Loaded,
  nothingKept,
  openCabinet,
  openKeptSession,
  type Shelf,
} from './keep/index.ts';
export type { ChallengeState, LearnerState, PredictionState, StepState } from './learner.ts';
export { deedWordsAt } from './operations.ts';
export type { Decoded, RunRecord } from './run-file/file.ts';
export type {
  Announcement,
  Branch,
  BranchId,
  Cursor,
  Deed,
  Frame,
  Granted,
  LabSession,
  LabState,
  Locks,
  Notice,
  Offer,
  Part,
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
