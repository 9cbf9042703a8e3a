/** Answers a recorded topology: which queues got how many copies of each message, and what came back. */
import {
  type Ask,
  type Broker,
  type Command,
  type Effect,
  emptyBroker,
  everyRule,
  step,
} from '../broker/index.ts';
import type { RecordedMessage, TopologyCase } from './case.ts';

const CHANNEL = 'recorder';

const declarations = (recorded: TopologyCase): Command[] => [
  ...recorded.exchanges
    .filter(({ name }) => name !== '')
    .map((exchange): Command => ({ do: 'declareExchange', channel: CHANNEL, ...exchange })),
  ...recorded.queues.map((name): Command => ({ do: 'declareQueue', channel: CHANNEL, name })),
  ...recorded.bindings.map(
    ({ routing_key: key, arguments: args = {}, ...ends }): Command => ({
      do: 'bind',
      channel: CHANNEL,
      ...ends,
      key,
      args,
    }),
  ),
];

const copiesOf = (effects: readonly Effect[]): Record<string, number> => {
  const copies: Record<string, number> = {};
  for (const effect of effects)
    if (effect.type === 'enqueued') copies[effect.queue] = (copies[effect.queue] ?? 0) + 1;
  return copies;
};

const headerNames = (effects: readonly Effect[]): Record<string, string[]> => {
  const names: Record<string, string[]> = {};
  for (const effect of effects)
    if (effect.type === 'enqueued') names[effect.queue] = Object.keys(effect.message.headers ?? {}).sort();
  return names;
};

const answer = (broker: Broker, message: RecordedMessage, ask: Ask): unknown => {
  const { effects } = step(
    broker,
    {
      do: 'publish',
      channel: CHANNEL,
      exchange: message.exchange,
      key: message.routing_key,
      headers: message.headers,
      body: 'm',
      mandatory: true,
      confirm: true,
    },
    0,
    ask,
  );
  const withNames = Object.hasOwn(message.observed as object, 'header_names_seen');
  return {
    copies: copiesOf(effects),
    returned: effects.some((effect) => effect.type === 'return'),
    ...(withNames ? { header_names_seen: headerNames(effects) } : {}),
  };
};

/** What this broker observes for each message of the case, in the recording's own form. */
export const answerTopology = (recorded: TopologyCase, ask: Ask = everyRule): unknown[] => {
  let broker = emptyBroker();
  for (const command of declarations(recorded)) broker = step(broker, command, 0).broker;
  return recorded.messages.map((message) => answer(broker, message, ask));
};
