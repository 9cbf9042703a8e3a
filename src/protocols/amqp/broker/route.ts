/** Where a message goes: from its exchange through bindings, other exchanges and alternates to a set of queues. */
import { type Binding, type Exchange, matching } from './exchange.ts';
import type { Message } from './message.ts';
import type { Ask } from './rules.ts';

export interface Topology {
  readonly exchanges: ReadonlyMap<string, Exchange>;
  /** By source exchange, in order of declaration. */
  readonly bindings: ReadonlyMap<string, readonly Binding[]>;
}

const NO_BINDINGS: readonly Binding[] = [];

interface Stop {
  readonly queues: readonly string[];
  readonly exchanges: readonly string[];
}

/** What one exchange does with the message, its alternate included. */
const stopAt = (topology: Topology, exchange: Exchange, message: Message, ask: Ask): Stop => {
  const bindings = topology.bindings.get(exchange.name) ?? NO_BINDINGS;
  const matched = matching(exchange, bindings, message, ask);
  const to = (kind: Binding['to']) =>
    matched.filter((binding) => binding.to === kind).map((binding) => binding.destination);
  const useAlternate = matched.length === 0 || !ask('alternate-only-when-unmatched');
  const alternate = useAlternate && exchange.alternate !== null ? [exchange.alternate] : [];
  return { queues: to('queue'), exchanges: [...alternate, ...to('exchange')] };
};

/** A message visits an exchange once, so a circle of bindings ends. */
const walk = (topology: Topology, first: Exchange, message: Message, ask: Ask): readonly string[] => {
  const queues: string[] = [];
  const seen = new Set([first.name]);
  const line = [first];
  for (const exchange of line) {
    const stop = stopAt(topology, exchange, message, ask);
    queues.push(...stop.queues);
    for (const name of stop.exchanges) {
      const next = topology.exchanges.get(name);
      if (next !== undefined && !seen.has(name)) line.push(next);
      seen.add(name);
    }
  }
  return queues;
};

/**
 * Names of the queues that get a copy. The default exchange (`""`) takes the routing keys for names of queues;
 * whoever asks must check that those exist.
 */
export const route = (topology: Topology, exchange: Exchange, message: Message, ask: Ask): string[] => {
  const queues = exchange.name === '' ? message.routingKeys : walk(topology, exchange, message, ask);
  return ask('one-copy-per-queue') ? [...new Set(queues)] : [...queues];
};
