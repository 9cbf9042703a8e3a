/** What nodes say to each other: processes that only count, and lockers that take turns. */

/** An event's name: its process and its place there. `Q2` is the second event of Q. */
export type EventName = string;

export interface Note {
  readonly type: 'note';
  readonly event: EventName;
  /** Number of the event that sent it. */
  readonly number: number;
}

/** Between lockers every message has its place in the row from this sender to this receiver, from 1 on. */
interface Placed {
  readonly place: number;
}

export interface Request extends Placed {
  readonly type: 'request';
  readonly number: number;
}

export interface Ack extends Placed {
  readonly type: 'ack';
}

export interface Release extends Placed {
  readonly type: 'release';
}

export type LockMessage = Request | Ack | Release;
export type Message = Note | LockMessage;

/** What stands on a message's pill. */
export const labelOf = (message: Message): string => {
  if (message.type === 'note') return `${message.event}: ${message.number}`;
  return message.type === 'request' ? `request ${message.number}` : message.type;
};
