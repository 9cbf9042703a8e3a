/** Logical clocks, causal broadcast and versions. See README.md. */
export { happenedBefore, type Judged, judgedEvents } from './lines.ts';
export type { Line, Member } from './member.ts';
export { type EventName, sayVector, type Vector, type Version } from './messages.ts';
export type { Judgement, Observer, Verdict } from './observer.ts';
export type { Process, Stamped } from './process.ts';
export {
  causalDelivery,
  clockCondition,
  concurrentEvents,
  everyLineIsShown,
  noWriteVanishes,
  numbersMislead,
  strongClockCondition,
} from './properties.ts';
export { type Params, vectorClocks } from './protocol.ts';
export type { Server } from './server.ts';
export { compare, type Relation } from './vectors.ts';
