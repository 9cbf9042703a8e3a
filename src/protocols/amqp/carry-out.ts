/** Around the pure broker: time passes, a command is carried out, the outcome is stored and told. */
import { type Io, ms } from '#kernel';
import {
  type Ask,
  type Broker,
  type Command,
  durablePart,
  type Effect,
  elapse,
  nextTimer,
  type Stepped,
  step,
} from './broker/index.ts';
import { entered } from './ledger.ts';
import type { BrokerState, Message, Params, PublishMessage, Routed } from './messages.ts';
import { watchSilence } from './silence.ts';
import { sayRoute, tell } from './tell.ts';

type AmqpIo = Io<Message, Params>;

export const askOf =
  (io: AmqpIo): Ask =>
  (rule) =>
    io.rule(rule);

/** Time matters only where something expires; elsewhere the clock is not read, and the checker may ignore it. */
export const nowMs = ({ broker }: BrokerState, io: AmqpIo, command?: Command): number => {
  const timed = [...broker.queues.values()].some(
    ({ settings }) => settings.ttlMs !== null || settings.expiresMs !== null,
  );
  const expires = command?.do === 'publish' && command.expiration !== undefined;
  return timed || expires || nextTimer(broker) !== null ? Math.floor(io.now() / 1000) : 0;
};

const isFresh = (effect: Effect): effect is Extract<Effect, { type: 'enqueued' | 'lost' }> =>
  (effect.type === 'enqueued' ||
    (effect.type === 'lost' && (effect.reason === 'refused' || effect.reason === 'unroutable'))) &&
  effect.message.deaths.length === 0;

/** Where the published message went: the queues that it reached, also those that refused it. */
const routedBy = (effects: readonly Effect[]): Routed | null => {
  const copies = effects.filter(isFresh);
  const [first] = copies;
  if (first === undefined) return null;
  return { message: first.message, queues: copies.flatMap(({ queue }) => (queue === null ? [] : [queue])) };
};

/** Nobody asks where a message went once a queue is there that was not, or the other way round. */
const routedAfter = (state: BrokerState, { broker, effects }: Stepped): Routed | null => {
  const fresh = routedBy(effects);
  if (fresh !== null) return fresh;
  return broker.queues.size === state.broker.queues.size ? state.routed : null;
};

const armExpiry = (broker: Broker, now: number, io: AmqpIo): void => {
  const due = nextTimer(broker);
  if (due === null) io.cancel('expire');
  else io.timer('expire', ms(Math.max(0, due - now)));
};

const STORE_DELAY = ms(100);

/** The next state is on disk before anybody is told of it; without that rule it gets there only later. */
export const become = (
  state: BrokerState,
  stepped: Stepped,
  now: number,
  io: AmqpIo,
  about?: PublishMessage,
): BrokerState => {
  const { broker, effects } = stepped;
  const next: BrokerState = {
    ...state,
    broker,
    disk: durablePart(broker),
    routed: routedAfter(state, stepped),
    ledger: entered(state.ledger, broker, effects),
  };
  if (io.rule('confirm-after-store')) io.persist(next);
  else io.timer('store', STORE_DELAY);
  if (about !== undefined) sayRoute(next.routed, io);
  for (const effect of effects) tell(effect, io, about);
  armExpiry(broker, now, io);
  return watchSilence(state, next, io);
};

/** Carries out one command: first what time has done meanwhile, then the command itself. Each node is a connection. */
export const carryOut = (
  state: BrokerState,
  command: Command,
  io: AmqpIo,
  about?: PublishMessage,
): BrokerState => {
  const now = nowMs(state, io, command);
  const elapsed = elapse(state.broker, now, askOf(io));
  const own = { ...command, connection: command.channel };
  const stepped = step(elapsed.broker, own, now, askOf(io));
  const effects = [...elapsed.effects, ...stepped.effects];
  return become(state, { broker: stepped.broker, effects }, now, io, about);
};
