/**
 * Where a message goes, written down once more and as plainly as the specification says it (AMQP 0-9-1 §3.1.3;
 * RabbitMQ: exchange-to-exchange bindings, alternate exchanges), to judge the broker's own way of finding it. Slow: a
 * pattern is tried word by word.
 */
import type { Binding, Exchange, Message, Topology } from '../broker/index.ts';
import { headersMatch } from '../broker/index.ts';

const wordsOf = (text: string): readonly string[] => (text === '' ? [] : text.split('.'));

const fits = ([wanted, ...pattern]: readonly string[], words: readonly string[]): boolean => {
  if (wanted === undefined) return words.length === 0;
  const [word, ...rest] = words;
  if (wanted === '#') return fits(pattern, words) || (word !== undefined && fits([wanted, ...pattern], rest));
  return word !== undefined && (wanted === '*' || wanted === word) && fits(pattern, rest);
};

const wants = ({ type }: Exchange, binding: Binding, message: Message): boolean => {
  switch (type) {
    case 'fanout':
      return true;
    case 'direct':
      return message.routingKeys.includes(binding.key);
    case 'topic':
      return message.routingKeys.some((key) => fits(wordsOf(binding.key), wordsOf(key)));
    case 'headers':
      return headersMatch(binding, message);
  }
};

interface Reached {
  readonly queues: ReadonlySet<string>;
  readonly exchanges: ReadonlySet<string>;
}

const visit = (topology: Topology, name: string, message: Message, sofar: Reached): Reached => {
  const exchange = topology.exchanges.get(name);
  if (exchange === undefined || sofar.exchanges.has(name)) return sofar;
  const matched = (topology.bindings.get(name) ?? []).filter((binding) => wants(exchange, binding, message));
  const queues = matched.flatMap(({ to, destination }) => (to === 'queue' ? [destination] : []));
  const further = matched.flatMap(({ to, destination }) => (to === 'exchange' ? [destination] : []));
  const next = matched.length > 0 || exchange.alternate === null ? further : [exchange.alternate];
  return next.reduce<Reached>((reached, one) => visit(topology, one, message, reached), {
    queues: new Set([...sofar.queues, ...queues]),
    exchanges: new Set([...sofar.exchanges, name]),
  });
};

/** Names of queues in order of the alphabet, each once; those that do not exist included. */
export const shouldReach = (topology: Topology, message: Message): readonly string[] => {
  const nowhere: Reached = { queues: new Set(), exchanges: new Set() };
  const queues =
    message.exchange === ''
      ? new Set(message.routingKeys)
      : visit(topology, message.exchange, message, nowhere).queues;
  return [...queues].sort();
};
