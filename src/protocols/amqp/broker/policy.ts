/** What an operator may change about an exchange that is there already, as a policy does in RabbitMQ. */
import { findExchange, refuseDefault } from './access.ts';
import type { SetAlternate } from './command.ts';
import type { Turn } from './turn.ts';

export const setAlternate = (turn: Turn, { name, alternate }: SetAlternate): void => {
  refuseDefault(name);
  turn.exchanges.set(name, { ...findExchange(turn, name), alternate });
};
