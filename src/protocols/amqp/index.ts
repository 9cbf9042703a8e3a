/** AMQP 0-9-1 as RabbitMQ 3.10 runs it: a broker, publishers, consumers. See README.md. */
export {
  type Binding,
  type Broker,
  type Exchange,
  everyRule,
  type Field,
  matching,
  type Queue,
  readyCount,
  type Table,
} from './broker/index.ts';
export type { Copy, Gone, Ledger } from './ledger.ts';
export type {
  BrokerState,
  ConsumerState,
  Held,
  Message,
  Params,
  PublisherState,
  Routed,
  Subscription,
} from './messages.ts';
export {
  againIsMarked,
  comesAgain,
  doneOnce,
  lostBodies,
  neverNowhere,
  queuesRunEmpty,
  repeatedBodies,
  workIsDone,
} from './properties/keeping.ts';
export {
  deadAreSent,
  everyoneInTurn,
  noCircles,
  oldestFirst,
  someoneDies,
  urgentFirst,
  withinDeliveries,
  withinLength,
  withinPrefetch,
} from './properties/queueing.ts';
export { shouldReach } from './properties/reference.ts';
export {
  copiesAreMade,
  mandatoryReturns,
  routedAsWritten,
  somethingIsReturned,
} from './properties/routing.ts';
export { processedBy, storedIn } from './properties/sight.ts';
export { amqp } from './protocol.ts';
