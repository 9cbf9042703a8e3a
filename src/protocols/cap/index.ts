/** One number on several replicas, four ways to behave while they cannot talk. See README.md. */
export type { Answer, Message, Question, Stamp, Talk, Write } from './messages.ts';
export { everyRequestAnswered, majorityHasIt, replicasAgree, writeIsSeen } from './properties.ts';
export { type Client, type Copy, cap, type Mode, type Params, type Replica } from './protocol.ts';
