/** What the broker did, as messages to whom it concerns and as sentences for people. */
import type { Io } from '#kernel';
import type { Effect } from './broker/index.ts';
import type { Message, Params, PublishMessage, Routed } from './messages.ts';

type AmqpIo = Io<Message, Params>;
type HandOut = Extract<Effect, { type: 'deliver' | 'got' }>;

export const sayExchange = (name: string): string => (name === '' ? 'the default exchange' : name);

export const sayRoute = (routed: Routed | null, io: AmqpIo): void => {
  if (routed === null) return;
  const { message, queues } = routed;
  const { body, exchange } = message;
  if (queues.length > 0) io.note('routes', { body, queues });
  else io.note('unroutable', { body, exchange: sayExchange(exchange) });
};

const handOut = (effect: HandOut, io: AmqpIo): void => {
  const { message, tag, queue, redelivered, autoAck, channel } = effect;
  const { body, deaths } = message;
  io.note(redelivered ? 'delivers-again' : 'delivers', { body, consumer: channel });
  const consumer = effect.type === 'deliver' ? effect.consumer : null;
  io.send(channel, { type: 'deliver', tag, consumer, queue, body, redelivered, autoAck, deaths });
};

/** What only an onlooker of the broker sees. */
const sayFate = (effect: Effect, io: AmqpIo): void => {
  if (effect.type !== 'acked' && effect.type !== 'died' && effect.type !== 'lost') return;
  const { message, queue } = effect;
  if (effect.type === 'acked') io.note('acked', { body: message.body, queue });
  else if (effect.type === 'died') io.note('dies', { body: message.body, queue, reason: effect.reason });
  else if (queue !== null) io.note('loses', { body: message.body, queue, reason: effect.reason });
  else if (message.deaths.length > 0) io.note('goes-nowhere', { body: message.body, reason: effect.reason });
};

/** `about` is the publish that is being carried out, for confirms and returns. */
export const tell = (effect: Effect, io: AmqpIo, about?: PublishMessage): void => {
  const request = about?.request ?? '';
  switch (effect.type) {
    case 'deliver':
    case 'got':
      handOut(effect, io);
      break;
    case 'empty':
      io.note('is-empty', { queue: effect.queue });
      io.send(effect.channel, { type: 'empty', queue: effect.queue });
      break;
    case 'confirm':
      io.note(effect.ok ? 'confirms' : 'rejects', { body: about?.body, publisher: effect.channel });
      io.send(effect.channel, { type: 'confirm', request, ok: effect.ok });
      break;
    case 'return':
      io.note('returns', { body: effect.message.body, publisher: effect.channel });
      io.send(effect.channel, { type: 'return', request, body: effect.message.body });
      break;
    case 'cancelled':
      io.note('cancels-consumer', { channel: effect.channel, consumer: effect.consumer });
      io.send(effect.channel, { type: 'cancelled', consumer: effect.consumer });
      break;
    case 'channelClosed':
    case 'connectionClosed':
      io.note('closes-channel', { channel: effect.channel, text: effect.text });
      io.send(effect.channel, { type: 'closed', code: effect.code, text: effect.text });
      break;
    default:
      sayFate(effect, io);
  }
};
