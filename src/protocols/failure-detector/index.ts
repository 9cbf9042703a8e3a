/** A failure detector by ping and deadline. See README.md. */
export type { Message } from './messages.ts';
export {
  alarmNeedsMisses,
  answersTheQuestion,
  comesToRest,
  completeness,
  innocentCleared,
  pingIsAnswered,
  somebodyIsSuspected,
  strongAccuracy,
} from './properties.ts';
export { failureDetector, type Monitor, type Params, type Record } from './protocol.ts';
