/** The way of one message through the exchanges, and for each binding that it did not take, which clause was false. */
import {
  type Ask,
  type Binding,
  type Broker,
  everyRule,
  headerAgainst,
  type Message,
  matching,
} from './broker/index.ts';

/** Why a binding does not match: its key, its pattern, or a header (`null`: none of those that it names is there). */
export type Mismatch =
  | { readonly clause: 'key' | 'pattern'; readonly wanted: string; readonly found: string }
  | { readonly clause: 'header'; readonly name: string | null };

export interface TrailBinding {
  readonly binding: Binding;
  /** `null`: the message took it. */
  readonly mismatch: Mismatch | null;
}

/** What one exchange did with it. */
export interface TrailStop {
  readonly exchange: string;
  readonly bindings: readonly TrailBinding[];
  /** `missing`: named, but there is no such exchange; `null`: it names none. */
  readonly alternate: 'used' | 'unused' | 'missing' | null;
}

/** Exchanges in the order in which the message came to them, each once. The default exchange has no bindings to show. */
export type Trail = readonly TrailStop[];

type Exchanges = Pick<Broker, 'exchanges' | 'bindings'>;

const mismatchOf = (type: string, binding: Binding, message: Message): Mismatch => {
  if (type === 'headers') return { clause: 'header', name: headerAgainst(binding, message) };
  const clause = type === 'topic' ? 'pattern' : 'key';
  return { clause, wanted: binding.key, found: message.routingKeys[0] ?? '' };
};

const alternateOf = (
  { exchanges }: Exchanges,
  alternate: string | null,
  used: boolean,
): TrailStop['alternate'] => {
  if (alternate === null) return null;
  if (!exchanges.has(alternate)) return 'missing';
  return used ? 'used' : 'unused';
};

const stopAt = (broker: Exchanges, name: string, message: Message, ask: Ask): TrailStop | null => {
  const exchange = broker.exchanges.get(name);
  if (exchange === undefined) return null;
  const bindings = broker.bindings.get(name) ?? [];
  const matched = matching(exchange, bindings, message, ask);
  const used = matched.length === 0 || !ask('alternate-only-when-unmatched');
  return {
    exchange: name,
    bindings: bindings.map((binding) => ({
      binding,
      mismatch: matched.includes(binding) ? null : mismatchOf(exchange.type, binding, message),
    })),
    alternate: alternateOf(broker, exchange.alternate, used),
  };
};

const onwards = (
  { exchanges }: Exchanges,
  { exchange, bindings, alternate }: TrailStop,
): readonly string[] => [
  ...bindings.flatMap(({ binding, mismatch }) =>
    mismatch === null && binding.to === 'exchange' ? [binding.destination] : [],
  ),
  ...(alternate === 'used' ? [exchanges.get(exchange)?.alternate ?? ''] : []),
];

/** Follows `message` as the broker does; `ask` says which rules are on. */
export const trailOf = (broker: Exchanges, message: Message, ask: Ask = everyRule): Trail => {
  const line = [message.exchange];
  const trail: TrailStop[] = [];
  for (const name of line) {
    const stop = stopAt(broker, name, message, ask);
    if (stop === null) continue;
    trail.push(stop);
    line.push(...onwards(broker, stop).filter((next) => !line.includes(next)));
  }
  return trail;
};
