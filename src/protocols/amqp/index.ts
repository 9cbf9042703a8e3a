/** AMQP 0-9-1 as RabbitMQ 3.10 runs it: a broker, publishers, consumers. See README.md. */
export {
  type Binding,
  type Broker,
  type Consumer,
  type Death,
  type Exchange,
  everyRule,
  type Field,
  type Message as Content,
  matching,
  type Queue,
  readyCount,
  type Stored,
  type Table,
} from './broker/index.ts';
export {
  type ConsumerItem,
  type DeadLetterItem,
  type ExchangeItem,
  type Graph,
  graphOf,
  type LinkItem,
  type MessageItem,
  QUEUES_SHOWN,
  type QueueItem,
} from './graph/graph.ts';
export { columnsOf, fitOf, type GraphLayout, layoutGraph, type Rect } from './graph/layout.ts';
export { flatTable, readTable, sayTable } from './graph/table.ts';
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
export { bodyOf, processedBy, storedIn } from './properties/sight.ts';
export { amqp } from './protocol.ts';
export { type Mismatch, type Trail, type TrailBinding, type TrailStop, trailOf } from './trail.ts';
