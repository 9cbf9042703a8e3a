/** Death of a message in a queue: to the dead letter exchange when there is one, else it is gone. */
import type { DeathReason, Message } from './message.ts';
import type { Queue } from './queue.ts';
import type { Turn } from './turn.ts';

/** Leaves a copy for the dead letter exchange, to be published at the end of the turn. False when there is none. */
export const sendLetter = (turn: Turn, queue: Queue, message: Message, reason: DeathReason): boolean => {
  const { deadLetterExchange: exchange, deadLetterKey: key } = queue.settings;
  if (exchange === null || !turn.exchanges.has(exchange) || !turn.ask('dead-letter')) return false;
  turn.letters.push({ message, reason, queue: queue.name, exchange, key });
  return true;
};

/** The message has already left the queue. */
export const die = (turn: Turn, queue: Queue, message: Message, reason: DeathReason): void => {
  const type = sendLetter(turn, queue, message, reason) ? 'died' : 'lost';
  turn.effects.push({ type, queue: queue.name, message, reason });
};
