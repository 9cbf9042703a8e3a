/** Declaring and deleting exchanges and queues. */
import { findExchange, findQueue, rearmUnused, refuseDefault, refuseReserved } from './access.ts';
import type { DeclareExchange, DeclareQueue, DeleteExchange, DeleteQueue, LookAtQueue } from './command.ts';
import type { Loss } from './effect.ts';
import { EXCHANGE_TYPES, type Exchange, type ExchangeType } from './exchange.ts';
import { consumerCount, type Queue, readyCount } from './queue.ts';
import { refuse } from './refusal.ts';
import { checkArguments, sameArguments, settingsOf } from './settings.ts';
import { put, type Turn } from './turn.ts';
import { dropBindings, isBound } from './unbinding.ts';

const exchangeOf = (command: DeclareExchange): Exchange => ({
  name: command.name,
  type: command.type as ExchangeType,
  durable: command.durable ?? false,
  autoDelete: command.autoDelete ?? false,
  internal: command.internal ?? false,
  alternate: command.alternate ?? null,
});

export const declareExchange = (turn: Turn, command: DeclareExchange): void => {
  if (command.passive === true) {
    findExchange(turn, command.name);
    return;
  }
  if (!EXCHANGE_TYPES.includes(command.type)) refuse(503, `unknown exchange type '${command.type}'`);
  refuseDefault(command.name);
  const declared = exchangeOf(command);
  const known = turn.exchanges.get(command.name);
  if (known === undefined) refuseReserved('exchange', command.name);
  else if (JSON.stringify(known) !== JSON.stringify(declared))
    refuse(406, `inequivalent declaration of exchange '${command.name}'`);
  turn.exchanges.set(command.name, known ?? declared);
};

export const deleteExchange = (turn: Turn, command: DeleteExchange): void => {
  refuseDefault(command.name);
  refuseReserved('exchange', command.name);
  if (command.ifUnused === true && isBound(turn, command.name))
    refuse(406, `exchange '${command.name}' in use`);
  turn.exchanges.delete(command.name);
  turn.bindings.delete(command.name);
  dropBindings(turn, 'exchange', command.name);
};

const queueOf = (command: DeclareQueue): Queue => ({
  name: command.name,
  // What belongs to a connection never outlives it.
  durable: command.exclusive !== true && (command.durable ?? command.args?.['x-queue-type'] === 'quorum'),
  autoDelete: command.autoDelete ?? false,
  exclusiveTo: command.exclusive === true ? (command.connection ?? 'main') : null,
  args: command.args ?? {},
  settings: settingsOf(command.args ?? {}),
  ready: [],
  returned: [],
  unacked: [],
  nextPosition: 1,
  consumers: [],
  line: [],
  blocked: [],
  active: null,
  hadConsumers: false,
  refusing: false,
  expiryTimer: null,
  unusedTimer: null,
});

const isEquivalent = (known: Queue, declared: Queue): boolean =>
  known.durable === declared.durable &&
  known.autoDelete === declared.autoDelete &&
  sameArguments(known.args, declared.args);

export const declareQueue = (turn: Turn, command: DeclareQueue): void => {
  const declared = queueOf(command);
  if (turn.queues.has(command.name)) {
    const known = findQueue(turn, command.name, command.connection);
    if (known.exclusiveTo !== declared.exclusiveTo)
      refuse(405, `queue '${command.name}' is not as exclusive as it is declared`);
    if (!isEquivalent(known, declared)) refuse(406, `inequivalent declaration of queue '${command.name}'`);
    rearmUnused(turn, known);
    return;
  }
  refuseReserved('queue', command.name);
  checkArguments(command.name, declared.args);
  const shared = declared.durable && declared.exclusiveTo === null && !declared.autoDelete;
  if (declared.settings.type === 'quorum' && !shared)
    refuse(406, `a quorum queue is durable and shared: '${command.name}'`);
  rearmUnused(turn, put(turn, declared));
};

/** Everything in the queue is lost, nothing is dead-lettered; its bindings go and its consumers are told. */
export const removeQueue = (turn: Turn, queue: Queue, reason: Loss): void => {
  turn.queues.delete(queue.name);
  dropBindings(turn, 'queue', queue.name);
  for (const { message } of [...queue.returned, ...queue.ready, ...queue.unacked])
    turn.effects.push({ type: 'lost', queue: queue.name, message, reason });
  for (const { channel, tag } of queue.consumers)
    turn.effects.push({ type: 'cancelled', channel, consumer: tag });
};

export const deleteQueue = (turn: Turn, command: DeleteQueue): void => {
  const { name, channel } = command;
  // Deleting what is not there is no error in RabbitMQ.
  if (!turn.queues.has(name)) {
    turn.effects.push({ type: 'count', channel, messages: 0 });
    return;
  }
  const queue = findQueue(turn, name, command.connection);
  if (queue.settings.type === 'quorum' && (command.ifUnused || command.ifEmpty))
    refuse(540, `a quorum queue cannot be deleted on a condition: '${name}'`);
  if (command.ifUnused === true && queue.consumers.length > 0) refuse(406, `queue '${name}' in use`);
  if (command.ifEmpty === true && readyCount(queue) > 0) refuse(406, `queue '${name}' is not empty`);
  turn.effects.push({ type: 'count', channel, messages: readyCount(queue) });
  removeQueue(turn, queue, 'deleted');
};

export const purge = (turn: Turn, { name, channel, connection }: LookAtQueue): void => {
  const queue = findQueue(turn, name, connection);
  for (const { message } of [...queue.returned, ...queue.ready])
    turn.effects.push({ type: 'lost', queue: name, message, reason: 'purged' });
  put(turn, { ...queue, returned: [], ready: [], refusing: false });
  turn.effects.push({ type: 'count', channel, messages: readyCount(queue) });
};

export const depth = (turn: Turn, { name, channel, connection }: LookAtQueue): void => {
  const queue = rearmUnused(turn, findQueue(turn, name, connection));
  turn.effects.push({ type: 'depth', channel, ready: readyCount(queue), consumers: consumerCount(queue) });
};
