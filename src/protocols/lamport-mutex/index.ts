/** Logical clocks and Lamport's lock. See README.md. */
export { type QueueRow, queuesOf, type RowEvent, rowOf } from './ledger.ts';
export type { Locker, Wish } from './locker.ts';
export type { EventName } from './messages.ts';
export type { Judgement, Observer, Verdict } from './observer.ts';
export type { Numbered, Process } from './process.ts';
export { clockCondition, everybodyGetsIn, mutex, numbersMislead, somebodyEnters } from './properties.ts';
export { lamportMutex, type Params } from './protocol.ts';
