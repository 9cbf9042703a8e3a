/** The `x-death` table (rabbit_dead_letter in RabbitMQ 3.10): what a message has died of, and the end of circles. */
import { type Death, headerKeys, type Message, withoutHeader } from './message.ts';
import type { Letter } from './turn.ts';

const deathOf = ({ message, reason, queue }: Letter): Death => ({
  reason,
  queue,
  exchange: message.exchange,
  routingKeys: [message.routingKeys[0] ?? '', ...headerKeys(message.headers)],
  count: 1,
  ...(message.expiration === null ? {} : { originalExpiration: message.expiration }),
});

/** The row of this death comes first; a row of the same queue and reason is moved there and counted up. */
const withDeath = (deaths: readonly Death[], death: Death): readonly Death[] => {
  const same = (row: Death) => row.queue === death.queue && row.reason === death.reason;
  const known = deaths.find(same);
  const row = known === undefined ? death : { ...known, count: known.count + 1 };
  return [row, ...deaths.filter((other) => !same(other))];
};

/** The message as it is published to the dead letter exchange. It lives on without a time to live of its own. */
export const deadLetterOf = (letter: Letter): Message => {
  const { message, exchange, key } = letter;
  const death = deathOf(letter);
  return {
    ...message,
    exchange,
    // With a key of the queue's own, the copies that the sender asked for are not made again.
    routingKeys: key === null ? message.routingKeys : [key],
    headers: key === null ? message.headers : withoutHeader(message.headers, 'CC'),
    mandatory: false,
    expiration: null,
    deaths: withDeath(message.deaths, death),
    firstDeath: message.firstDeath ?? death,
  };
};

/**
 * Whether putting the dead letter into `queue` closes a circle without any consumer in it: it died there before, and
 * no death since then was a rejection. Such a copy is dropped silently.
 */
export const closesCycle = (message: Message, queue: string): boolean => {
  const before = message.deaths.findIndex((death) => death.queue === queue);
  return before >= 0 && message.deaths.slice(0, before + 1).every((death) => death.reason !== 'rejected');
};
