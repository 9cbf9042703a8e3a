/** One way to speak to both kinds of queue. */
import * as classic from './classic.ts';
import type { Settled } from './hand.ts';
import type { Message } from './message.ts';
import type { Consumer, Queue, Stored, Unacked } from './queue.ts';
import * as quorum from './quorum.ts';
import { queueIn, type Turn } from './turn.ts';

export interface Kind {
  /** False = the queue refuses the message. */
  offer(turn: Turn, name: string, message: Message): boolean;
  fetchHead(turn: Turn, name: string): Stored | null;
  ack(turn: Turn, name: string, settled: Settled): void;
  reject(turn: Turn, name: string, settled: Settled): void;
  requeue(turn: Turn, name: string, settled: Settled): void;
  subscribe(turn: Turn, name: string, consumer: Consumer): void;
  leave(turn: Turn, name: string, consumers: readonly string[]): void;
  /** Takes back what a closed channel held, then serves whoever is left. */
  comeBack(turn: Turn, name: string, back: readonly Unacked[]): void;
  /** The timer of the head went off. */
  expire(turn: Turn, name: string): void;
}

const CLASSIC: Kind = {
  ...classic,
  comeBack: (turn, name, back) => classic.comeBack(turn, name, back),
  expire: classic.dropExpired,
};

const QUORUM: Kind = { ...quorum, expire: quorum.checkout };

/** The kind of a queue that is known to exist. */
export const kindOf = (turn: Turn, name: string): Kind =>
  queueIn(turn, name).settings.type === 'quorum' ? QUORUM : CLASSIC;

export const isUnused = (queue: Queue): boolean => queue.consumers.length === 0;
