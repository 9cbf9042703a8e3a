/** Exchanges and bindings, and which bindings of one exchange a message matches. */
import type { Table } from './field.ts';
import { tableKey } from './field.ts';
import { headerMissing, matchesHeaders } from './headers.ts';
import { headersOf, type Message } from './message.ts';
import type { Ask } from './rules.ts';
import { makeTrie, matchTrie, type Trie } from './topic.ts';

export type ExchangeType = 'direct' | 'fanout' | 'topic' | 'headers';

export const EXCHANGE_TYPES: readonly string[] = ['direct', 'fanout', 'topic', 'headers'];

export interface Exchange {
  readonly name: string;
  readonly type: ExchangeType;
  readonly durable: boolean;
  readonly autoDelete: boolean;
  /** Only other exchanges may publish to it. */
  readonly internal: boolean;
  /** Where a message goes that no binding of this exchange matches; need not exist. */
  readonly alternate: string | null;
}

export interface Binding {
  readonly source: string;
  readonly to: 'queue' | 'exchange';
  readonly destination: string;
  readonly key: string;
  readonly args: Table;
}

/** Two bindings of one source with the same ends, key and arguments are one binding. */
export const sameBinding = (a: Binding, b: Binding): boolean =>
  a.destination === b.destination &&
  a.to === b.to &&
  a.key === b.key &&
  tableKey(a.args) === tableKey(b.args);

/** Tries by the list of bindings that they were made from: bindings are immutable, so a trie never grows stale. */
const tries = new WeakMap<readonly Binding[], Map<boolean, Trie<Binding>>>();

const trieOf = (bindings: readonly Binding[], ask: Ask): Trie<Binding> => {
  const made = tries.get(bindings) ?? new Map<boolean, Trie<Binding>>();
  tries.set(bindings, made);
  const variant = ask('empty-key-is-zero-words');
  const trie =
    made.get(variant) ??
    makeTrie(
      bindings.map((binding) => [binding.key, binding] as const),
      ask,
    );
  made.set(variant, trie);
  return trie;
};

/** Of a headers exchange. */
export const headersMatch = (binding: Binding, message: Message): boolean =>
  matchesHeaders(binding.args, headersOf(message));

/** The header that keeps this binding of a headers exchange from matching; null when it is not for one alone. */
export const headerAgainst = (binding: Binding, message: Message): string | null =>
  headerMissing(binding.args, headersOf(message));

const byKeys = (message: Message, one: (key: string) => readonly Binding[]): readonly Binding[] =>
  message.routingKeys.flatMap(one);

/** The bindings that match, possibly one of them twice (several routing keys). */
export const matching = (
  exchange: Exchange,
  bindings: readonly Binding[],
  message: Message,
  ask: Ask,
): readonly Binding[] => {
  switch (exchange.type) {
    case 'fanout':
      return bindings;
    case 'direct':
      return byKeys(message, (key) => bindings.filter((binding) => binding.key === key));
    case 'topic':
      return byKeys(message, (key) => matchTrie(trieOf(bindings, ask), key, ask));
    case 'headers':
      return bindings.filter((binding) => headersMatch(binding, message));
  }
};
