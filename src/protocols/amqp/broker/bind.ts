/** Binding queues and exchanges to exchanges. */
import { findExchange, findQueue, refuseDefault } from './access.ts';
import type { Bind } from './command.ts';
import { type Binding, sameBinding } from './exchange.ts';
import { isValidMatch } from './headers.ts';
import { refuse } from './refusal.ts';
import type { Turn } from './turn.ts';
import { dropBinding } from './unbinding.ts';

const checkedBinding = (turn: Turn, command: Bind): Binding => {
  const { source, to, destination, key, args = {} } = command;
  refuseDefault(source);
  if (to === 'exchange') refuseDefault(destination);
  if (to === 'queue') findQueue(turn, destination, command.connection);
  else findExchange(turn, destination);
  const exchange = findExchange(turn, source);
  if (exchange.type === 'headers' && !isValidMatch(args)) refuse(406, 'invalid x-match field value');
  return { source, to, destination, key, args };
};

/** Binding the same twice is one binding. */
export const bind = (turn: Turn, command: Bind): void => {
  const binding = checkedBinding(turn, command);
  const bindings = turn.bindings.get(binding.source) ?? [];
  if (bindings.some((other) => sameBinding(other, binding))) return;
  turn.bindings.set(binding.source, [...bindings, binding]);
};

/** Unbinding what is not there, or from or to what is not there, is no error (RabbitMQ since 3.2). */
export const unbind = (turn: Turn, command: Bind): void => {
  const { source, to, destination, key, args = {} } = command;
  refuseDefault(source);
  if (to === 'exchange') refuseDefault(destination);
  dropBinding(turn, { source, to, destination, key, args });
};
