/** A RabbitMQ 3.10 broker as plain data and pure functions. */
export { type Broker, type Channel, emptyBroker, type Unsettled } from './broker.ts';
export type { Command, Publish } from './command.ts';
export type { Delivery, Effect, Loss } from './effect.ts';
export { elapse, nextTimer } from './elapse.ts';
export {
  type Binding,
  type Exchange,
  type ExchangeType,
  headerAgainst,
  headersMatch,
  matching,
} from './exchange.ts';
export type { Field, Table } from './field.ts';
export { waitingBytes } from './limits.ts';
export type { Death, DeathReason, Message } from './message.ts';
export { type Consumer, consumerId, type Queue, readyCount, type Stored, type Unacked } from './queue.ts';
export { recoverFrom } from './recovery.ts';
export { route, type Topology } from './route.ts';
export { type Ask, BROKER_RULES, type BrokerRule, everyRule } from './rules.ts';
export type { Arguments } from './settings.ts';
export { type Stepped, step } from './step.ts';
export { durablePart } from './store.ts';
export { makeTrie, matchTrie, wordsOf } from './topic.ts';
