/** What travels between publishers, broker and consumers, and what a scenario may set. Names as in AMQP 0-9-1. */
import type { Micros, NodeId, Operation, RequestId } from '#kernel';
import type { Broker, Message as Content, Death, Table } from './broker/index.ts';
import type { Copy, Ledger } from './ledger.ts';

export interface PublishMessage {
  readonly type: 'publish';
  readonly request: RequestId;
  readonly exchange: string;
  readonly key: string;
  readonly body: string;
  readonly headers: Table | null;
  readonly mandatory: boolean;
  readonly persistent: boolean;
  readonly priority: number;
  /** Milliseconds as text; null = lives for ever. */
  readonly expiration: string | null;
}

export interface Subscription {
  readonly queue: string;
  readonly tag: string;
  /** 0 = no limit. */
  readonly prefetch: number;
  readonly autoAck: boolean;
  readonly priority: number;
  readonly exclusive: boolean;
}

export interface DeliverMessage {
  readonly type: 'deliver';
  /** Numbers the deliveries of a channel. */
  readonly tag: number;
  /** Tag of the consumer; null = the answer to a `get`. */
  readonly consumer: string | null;
  readonly queue: string;
  readonly body: string;
  readonly redelivered: boolean;
  readonly autoAck: boolean;
  /** `x-death`, newest first. */
  readonly deaths: readonly Death[];
}

/** `closed`: the broker closed the channel; 320 = it restarted, 504 = nothing was heard for too long. */
export type Message =
  | PublishMessage
  | { readonly type: 'confirm'; readonly request: RequestId; readonly ok: boolean }
  | { readonly type: 'return'; readonly request: RequestId; readonly body: string }
  | { readonly type: 'open' }
  | ({ readonly type: 'consume' } & Subscription)
  | { readonly type: 'cancel'; readonly tag: string }
  | { readonly type: 'get'; readonly queue: string; readonly autoAck: boolean }
  | { readonly type: 'empty'; readonly queue: string }
  | DeliverMessage
  | { readonly type: 'ack'; readonly tag: number; readonly multiple: boolean }
  | { readonly type: 'nack'; readonly tag: number; readonly multiple: boolean; readonly requeue: boolean }
  | { readonly type: 'recover' }
  | { readonly type: 'close' }
  | { readonly type: 'cancelled'; readonly consumer: string }
  | { readonly type: 'closed'; readonly code: number; readonly text: string };

export interface Params {
  readonly broker: NodeId;
  /** Operator commands that are already carried out when the world begins. */
  readonly topology: readonly Operation[];
  /** What each consumer subscribes to at the start. */
  readonly subscriptions: Readonly<Record<NodeId, readonly Subscription[]>>;
  /** Publishers ask for confirms; without, a publish counts as done when it was sent. */
  readonly confirms: boolean;
  /** An unconfirmed message is published again after this long; 0 = never. */
  readonly resend: Micros;
  /** How long a consumer works on one message; 0 = until a person acknowledges. */
  readonly work: Micros;
  /** The broker closes a channel that holds messages and was silent for this long (once to twice); 0 = never. */
  readonly silence: Micros;
  /** No consumer can process a message whose body begins so: it rejects it, and asks for it back or not. */
  readonly poison: string;
  readonly requeuePoison: boolean;
}

/** Where the last published message went; null after a change of the topology. */
export interface Routed {
  readonly message: Content;
  readonly queues: readonly string[];
}

export interface BrokerState {
  readonly broker: Broker;
  /** The durable part of `broker`, as written last. */
  readonly disk: Broker;
  readonly routed: Routed | null;
  /** What an onlooker wrote down. No handler decides by it. */
  readonly ledger: Ledger;
  /** Channels from which or to which something came since the broker last looked for silent ones. */
  readonly heard: readonly NodeId[];
}

/** A confirm that a publisher waits for. */
export interface Waiting {
  readonly message: PublishMessage;
  /** It came back as unroutable; the confirm is still to come. */
  readonly returned: boolean;
}

export interface PublisherState {
  readonly waiting: readonly Waiting[];
  readonly told: string;
}

/** A message in a consumer's hands. */
export interface Held {
  readonly delivery: DeliverMessage;
  /** Nothing more is to be sent: acknowledged automatically, or before the work was done. */
  readonly settled: boolean;
}

export interface ConsumerState {
  readonly subscriptions: readonly Subscription[];
  readonly held: readonly Held[];
  /** What it has worked on, in order. On disk: work that was done is done. */
  readonly processed: readonly Copy[];
  readonly told: string;
}

/** What stands on the pill. */
export const labelOf = (message: Message): string => {
  switch (message.type) {
    case 'publish':
      return `publish ${message.body}${message.key === '' ? '' : ` · ${message.key}`}`;
    case 'deliver':
      return `deliver ${message.body}${message.redelivered ? ' · again' : ''}`;
    case 'confirm':
      return message.ok ? 'confirm' : 'confirm: refused';
    case 'return':
      return `return ${message.body}`;
    case 'consume':
      return `consume ${message.queue}`;
    case 'get':
    case 'empty':
      return `${message.type} ${message.queue}`;
    case 'ack':
      return `ack ${message.tag}${message.multiple ? ' and older' : ''}`;
    case 'nack':
      return `nack ${message.tag}${message.requeue ? ' · requeue' : ''}`;
    case 'closed':
      return `closed ${message.code}`;
    default:
      return message.type;
  }
};
