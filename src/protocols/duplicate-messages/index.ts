/** Asked again and again, applied once. See README.md. */
export type { Client, Params } from './client.ts';
export { type Gap, gapsOf } from './gaps.ts';
export type { Message, Order } from './messages.ts';
export {
  anOrderIsAnswered,
  answeredIsTaken,
  atMostOnce,
  everyOrderAnswered,
  lastSetStays,
  stateOf,
} from './properties.ts';
export { duplicateMessages } from './protocol.ts';
export { FULL, type Instruction, PRICE, type Server } from './server.ts';
