/**
 * Commands of an operator as flat operations, so that they fit into a run: what in AMQP is a table is here a list of
 * names and values in turn, `['x-match', 'any', 'size', 1]`, and arguments of a queue stand beside its name.
 */
import type { NodeId, Operation } from '#kernel';
import type { Command, Field, Table } from './broker/index.ts';

/** The channel of the operator: no node of the world has this name. */
const OPERATOR: NodeId = 'operator';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const fieldOf = (value: unknown): Field => {
  if (typeof value === 'string') return { type: 'string', value };
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'int' : 'double', value };
  if (typeof value === 'boolean') return { type: 'bool', value };
  return Array.isArray(value) ? { type: 'list', value } : { type: 'void' };
};

/** Names and values in turn as a header table: `null`, or nothing, becomes a value without content. */
export const tableOf = (flat: unknown): Table => {
  const list: readonly unknown[] = Array.isArray(flat) ? flat : [];
  const names = list.flatMap((name, at) => (at % 2 === 0 ? [[String(name), list[at + 1]] as const] : []));
  return Object.fromEntries(names.map(([name, value]) => [name, fieldOf(value)]));
};

const argumentsOf = (operation: Operation): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(operation).filter(([name]) => name.startsWith('x-')));

type Translate = (operation: Operation) => Command;

const bind =
  (what: 'bind' | 'unbind'): Translate =>
  ({ exchange, queue, toExchange, key, arguments: args }) => ({
    do: what,
    channel: OPERATOR,
    source: text(exchange),
    to: toExchange === undefined ? 'queue' : 'exchange',
    destination: text(toExchange ?? queue),
    key: text(key),
    args: tableOf(args),
  });

/** By name of the operation. Exchanges and queues are durable unless `durable: false` is given. */
const COMMANDS: Readonly<Record<string, Translate>> = {
  declareExchange: ({ exchange, type, alternate, durable, internal }) => ({
    do: 'declareExchange',
    channel: OPERATOR,
    name: text(exchange),
    type: text(type),
    durable: durable !== false,
    internal: internal === true,
    ...(typeof alternate === 'string' && alternate !== '' ? { alternate } : {}),
  }),
  /** What a policy does: the alternate exchange of an exchange that is there already. Empty: none. */
  setAlternate: ({ exchange, alternate }) => ({
    do: 'setAlternate',
    channel: OPERATOR,
    name: text(exchange),
    alternate: text(alternate) === '' ? null : text(alternate),
  }),
  deleteExchange: ({ exchange }) => ({ do: 'deleteExchange', channel: OPERATOR, name: text(exchange) }),
  declareQueue: (operation) => ({
    do: 'declareQueue',
    channel: OPERATOR,
    name: text(operation.queue),
    durable: operation.durable !== false,
    args: argumentsOf(operation),
  }),
  deleteQueue: ({ queue }) => ({ do: 'deleteQueue', channel: OPERATOR, name: text(queue) }),
  purge: ({ queue }) => ({ do: 'purge', channel: OPERATOR, name: text(queue) }),
  bind: bind('bind'),
  unbind: bind('unbind'),
};

export const OPERATOR_COMMANDS: readonly string[] = Object.keys(COMMANDS);

/** The command of an operation; throws for a name that no operator knows (a mistake in a scenario). */
export const operatorCommand = (operation: Operation): Command => {
  const translate = COMMANDS[operation.name];
  if (translate === undefined) throw new Error(`there is no operator command "${operation.name}"`);
  return translate(operation);
};
