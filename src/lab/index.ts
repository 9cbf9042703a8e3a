/** The open lab without React: see `session.ts` for what views may read and people may do. */
export type { ChallengeState, LearnerState, PredictionState, StepState } from './learner.ts';
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
export { type Fate, type FlightShape, placeAt } from './shapes.ts';
