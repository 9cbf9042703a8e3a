/**
 * Topic matching: words are separated by dots, `*` stands for one word, `#` for any number of words, none included.
 * The patterns of one exchange form a trie that is walked with all of its live nodes at once, so that the cost is
 * words × nodes and a pattern such as `#.#.#.#` cannot make it explode.
 */
import type { Ask } from './rules.ts';

/** The words of a key or pattern. The empty text is no word at all; `a.` and `..` do hold empty words. */
export const wordsOf = (text: string, ask: Ask): readonly string[] =>
  text === '' && ask('empty-key-is-zero-words') ? [] : text.split('.');

export interface Trie<Value> {
  readonly next: Map<string, Trie<Value>>;
  readonly values: Value[];
  /** Reached through `#`: may swallow further words. */
  readonly loops: boolean;
}

const emptyNode = <Value>(loops: boolean): Trie<Value> => ({ next: new Map(), values: [], loops });

/** A trie of all patterns; equal patterns share a node. */
export const makeTrie = <Value>(entries: Iterable<readonly [string, Value]>, ask: Ask): Trie<Value> => {
  const root = emptyNode<Value>(false);
  for (const [pattern, value] of entries) {
    let node = root;
    for (const word of wordsOf(pattern, ask)) {
      const child = node.next.get(word) ?? emptyNode<Value>(word === '#');
      node.next.set(word, child);
      node = child;
    }
    node.values.push(value);
  }
  return root;
};

/** Adds what is reachable through `#` standing for no word. */
const skipHashes = <Value>(nodes: Set<Trie<Value>>): Set<Trie<Value>> => {
  for (const node of nodes) {
    const hash = node.next.get('#');
    if (hash !== undefined) nodes.add(hash);
  }
  return nodes;
};

const consume = <Value>(live: Set<Trie<Value>>, word: string): Set<Trie<Value>> => {
  const next = new Set<Trie<Value>>();
  for (const node of live) {
    if (node.loops) next.add(node);
    for (const label of [word, '*', '#']) {
      const child = node.next.get(label);
      if (child !== undefined) next.add(child);
    }
  }
  return next;
};

/** Values of every pattern that matches the key, each pattern once. */
export const matchTrie = <Value>(root: Trie<Value>, key: string, ask: Ask): readonly Value[] => {
  const settle = ask('hash-matches-zero-words') ? skipHashes<Value> : (nodes: Set<Trie<Value>>) => nodes;
  let live = settle(new Set([root]));
  for (const word of wordsOf(key, ask)) live = settle(consume(live, word));
  return [...live].flatMap((node) => node.values);
};
