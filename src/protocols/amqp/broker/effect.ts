/** What the broker does to the outside, as data, in the order in which it does it. */
import type { DeathReason, Message } from './message.ts';
import type { Code } from './refusal.ts';

/** A message on its way to a consumer or to whoever asked with `get`. */
export interface Delivery {
  readonly channel: string;
  readonly tag: number;
  readonly queue: string;
  readonly message: Message;
  readonly redelivered: boolean;
  /** `x-delivery-count`; absent where the broker sends none. */
  readonly deliveryCount?: number;
}

/** Why a message is gone for good. */
export type Loss = DeathReason | 'purged' | 'deleted' | 'cycle' | 'unroutable' | 'refused' | 'closed';

export type Effect =
  | (Delivery & { readonly type: 'deliver'; readonly consumer: string; readonly autoAck: boolean })
  | (Delivery & { readonly type: 'got'; readonly left: number; readonly autoAck: boolean })
  | { readonly type: 'empty'; readonly channel: string; readonly queue: string }
  | { readonly type: 'confirm'; readonly channel: string; readonly ok: boolean }
  | { readonly type: 'return'; readonly channel: string; readonly code: 312; readonly message: Message }
  /** Messages removed by a purge or with their queue. */
  | { readonly type: 'count'; readonly channel: string; readonly messages: number }
  | { readonly type: 'depth'; readonly channel: string; readonly ready: number; readonly consumers: number }
  | { readonly type: 'enqueued'; readonly queue: string; readonly message: Message }
  | { readonly type: 'acked'; readonly queue: string; readonly message: Message }
  | { readonly type: 'died'; readonly queue: string; readonly message: Message; readonly reason: DeathReason }
  /** `queue` is null when the message never reached one. */
  | { readonly type: 'lost'; readonly queue: string | null; readonly message: Message; readonly reason: Loss }
  | { readonly type: 'cancelled'; readonly channel: string; readonly consumer: string }
  | {
      readonly type: 'channelClosed' | 'connectionClosed';
      readonly channel: string;
      readonly code: Code;
      readonly text: string;
    };
