/** Topic matching against RabbitMQ's published table and against a matcher too simple to be wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyRule } from './rules.ts';
import { makeTrie, matchTrie, wordsOf } from './topic.ts';

const PATTERNS: Readonly<Record<string, string>> = {
  t1: 'a.b.c',
  t2: 'a.*.c',
  t3: 'a.#.b',
  t4: 'a.b.b.c',
  t5: '#',
  t6: '#.#',
  t7: '#.b',
  t8: '*.*',
  t9: 'a.*',
  t10: '*.b.c',
  t11: 'a.#',
  t12: 'a.#.#',
  t13: 'b.b.c',
  t14: 'a.b.b',
  t15: 'a.b',
  t16: 'b.c',
  t17: '',
  t18: '*.*.*',
  t19: 'vodka.martini',
  t20: 'a.b.c',
  t21: '*.#',
  t22: '#.*.#',
  t23: '*.#.#',
  t24: '#.#.#',
  t25: '*',
  t26: '#.b.#',
};

const KEYS: Readonly<Record<string, readonly number[]>> = {
  'a.b.c': [1, 2, 5, 6, 10, 11, 12, 18, 20, 21, 22, 23, 24, 26],
  'a.b': [3, 5, 6, 7, 8, 9, 11, 12, 15, 21, 22, 23, 24, 26],
  'a.b.b': [3, 5, 6, 7, 11, 12, 14, 18, 21, 22, 23, 24, 26],
  '': [5, 6, 17, 24],
  'b.c.c': [5, 6, 18, 21, 22, 23, 24, 26],
  'a.a.a.a.a': [5, 6, 11, 12, 21, 22, 23, 24],
  'vodka.gin': [5, 6, 8, 21, 22, 23, 24],
  'vodka.martini': [5, 6, 8, 19, 21, 22, 23, 24],
  'b.b.c': [5, 6, 10, 13, 18, 21, 22, 23, 24, 26],
  'nothing.here.at.all': [5, 6, 21, 22, 23, 24],
  oneword: [5, 6, 21, 22, 23, 24, 25],
};

const match = (patterns: readonly string[], key: string): readonly string[] =>
  matchTrie(
    makeTrie(
      patterns.map((pattern) => [pattern, pattern] as const),
      everyRule,
    ),
    key,
    everyRule,
  );

/** Straight from the definition, without any sharing. */
const naive = (pattern: readonly string[], key: readonly string[]): boolean => {
  const [first, ...rest] = pattern;
  if (first === undefined) return key.length === 0;
  if (first === '#') return naive(rest, key) || (key.length > 0 && naive(pattern, key.slice(1)));
  return key.length > 0 && (first === '*' || first === key[0]) && naive(rest, key.slice(1));
};

describe('topic matching', () => {
  it.each(Object.entries(KEYS))('RabbitMQ table: %j', (key, numbers) => {
    const trie = makeTrie(
      Object.entries(PATTERNS).map(([name, pattern]) => [pattern, name] as const),
      everyRule,
    );
    expect([...matchTrie(trie, key, everyRule)].sort()).toEqual(numbers.map((n) => `t${n}`).sort());
  });

  it('counts words: the empty text has none, a final dot adds an empty one', () => {
    expect(['', '.', 'a.', 'a', '..'].map((text) => wordsOf(text, everyRule).length)).toEqual([
      0, 2, 2, 1, 3,
    ]);
    expect(match(['a.*', 'a', '*.*', 'a.#'], 'a.')).toEqual(expect.arrayContaining(['a.*', '*.*', 'a.#']));
    expect(match(['a'], 'a.')).toEqual([]);
  });

  it('audit.# matches audit, audit.* does not', () => {
    expect(match(['audit.#', 'audit.*'], 'audit')).toEqual(['audit.#']);
  });

  it('agrees with the naive matcher on any patterns and key', () => {
    const words = fc.array(fc.constantFrom('a', 'b', '*', '#', ''), { maxLength: 5 });
    const text = words.map((list) => list.join('.'));
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 8 }), text, (patterns, key) => {
        const words = (value: string) => wordsOf(value, everyRule);
        const wanted = patterns.filter((pattern) => naive(words(pattern), words(key)));
        expect(match(patterns, key).toSorted()).toEqual(wanted.toSorted());
      }),
      { numRuns: 2000 },
    );
  });

  it('a pattern of sixty hashes against a key of a hundred words ends', () => {
    const pattern = `${'#.'.repeat(60)}x`;
    expect(match([pattern], Array(100).fill('a').join('.'))).toEqual([]);
  });
});
