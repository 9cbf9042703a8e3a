/** What a lesson is, without a screen: declaration, set-up, goals, predictions, the learner's machine, head-less play. */

export {
  layOver,
  type Overlay,
  type PluralForm,
  plural,
  type Strings,
  sayAmount,
  sayCount,
  sayFixed,
  speakAs,
  strings,
  type Tongue,
  type Translated,
  type Translation,
} from '#kernel';
export {
  arrive,
  at,
  cut,
  cutOneWay,
  delay,
  deliver,
  drop,
  duplicate,
  fire,
  heal,
  healAll,
  hold,
  honest,
  inTurn,
  kill,
  lie,
  operate,
  partition,
  pause,
  picks,
  picksFrom,
  release,
  restart,
  resume,
  skew,
} from './acts.ts';
export { breaks, without } from './challenges.ts';
export type { LearnerActor, LearnerEvent, Settled, StartedLearner } from './chart.ts';
export { onCircle } from './circle.ts';
export { type ClientOperation, clientHistory } from './client-history.ts';
export { defineLesson, LessonError } from './define.ts';
export { startEarly } from './early.ts';
export { FAULTS } from './fault-sets.ts';
export {
  answeredOf,
  isCut,
  isQuiet,
  later,
  now,
  pendingOf,
  playAhead,
  readsOf,
  refusedOf,
  requestsOf,
  statusOf,
} from './goals.ts';
export { inWordsOf, type ProtocolTranslation, spokenLesson, spokenModel } from './language/index.ts';
export {
  isDone,
  type Learner,
  newLearner,
  openQuestion,
  type Place,
  type PredictionRecord,
  predictionKey,
  questionRaised,
  recordOf,
  solves,
} from './learner.ts';
export type {
  Challenge,
  Goal,
  JudgedAs,
  Lesson,
  LessonDefinition,
  LessonModel,
  Minimum,
  Parameter,
  ParameterValues,
  Positions,
  Prediction,
  RunView,
  Scene,
  ShownProperty,
  Step,
  Twin,
} from './lesson.ts';
export { isLinearizable, linearizable } from './linearizable.ts';
export type { Played, Recorded, Solution, Variation } from './machine/play.ts';
export { type Files, pairingProblems } from './pairing.ts';
export { type Judged, judgePrediction } from './predict.ts';
export { byTheHint, inOtherParts, scenesOf, vary, way } from './recording.ts';
export { openingIndex, sceneOf } from './scene-of.ts';
export { defaultSetup, historyOf, historyOfScene, runOfScene, scenarioOf, setupOf } from './setup.ts';
export { arrivedAfter, COUNTS, countOption, downNow, firedAfter, lostAfter } from './stretch.ts';
export { localView, type Seen, type TwoWorlds, twinOf } from './twin.ts';
export { type Origin, viewOf } from './view.ts';
export { relationOf, type Witnessed, witnessedAt } from './witnessed.ts';
export {
  type Block,
  type Blocks,
  type ChallengeWords,
  type ExplainWords,
  type HonestyWords,
  type Inline,
  type ModelWords,
  type OptionWords,
  type ParameterWords,
  type PredictionWords,
  type PropertyWords,
  plainText,
  type StepWords,
  type Story,
  type Words,
} from './words.ts';
