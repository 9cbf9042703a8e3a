/**
 * Goal: every merge is a join, and the merges that the rules switch off are not. Method: random worlds are played by
 * updates and merges; the laws are tried on all copies that came about.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DataType } from './datatypes/data-type.ts';
import { TYPES } from './datatypes/index.ts';
import { type Law, lawsOn } from './laws.ts';
import type { TypeName, Update, UpdateName } from './messages.ts';
import type { RULES } from './words.ts';

const NODES = ['A', 'B', 'C'];
type Step = readonly [from: number, to: number, update: number, what: number, stamp: number];

const steps = fc.array(
  fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(3)) as fc.Arbitrary<Step>,
  { minLength: 4, maxLength: 12 },
);

const VALUES: Readonly<Record<UpdateName, readonly (number | string)[]>> = {
  inc: [1],
  withdraw: [1, 2],
  write: ['red', 'blue', 'green'],
  add: ['x', 'y'],
  remove: ['x', 'y'],
};

interface World {
  readonly copies: readonly object[];
  readonly updates: readonly Update[];
}

/** Replicas that do something or take over what another one holds, as the steps say. */
const play = (type: DataType, list: readonly Step[], off: readonly string[]): World => {
  const rule = (name: string): boolean => !off.includes(name);
  const now: object[] = NODES.map(() => type.empty);
  const seen: Update[][] = NODES.map(() => []);
  const copies: object[] = [type.empty];
  const updates: Update[] = [];
  for (const [from, to, choice, what, stamp] of list) {
    const io = { self: NODES[to] as string, rule };
    if (choice === 0) {
      now[to] = type.join(now[to] as object, now[from] as object, io);
      seen[to] = [...new Set([...(seen[to] ?? []), ...(seen[from] ?? [])])];
    } else {
      const name = type.updates[what % type.updates.length] as UpdateName;
      const values = VALUES[name];
      const update: Update = {
        id: `${io.self}${updates.filter(({ by }) => by === io.self).length + 1}`,
        by: io.self,
        name,
        value: values[stamp % values.length] as number | string,
        // One clock never shows the same twice.
        stamp: type.usesClock ? 10 * updates.filter(({ by }) => by === io.self).length + stamp : 0,
        after: (seen[to] ?? []).map(({ id }) => id),
      };
      updates.push(update);
      seen[to]?.push(update);
      now[to] = type.apply(now[to] as object, update, io);
    }
    copies.push(now[to] as object);
  }
  NODES.forEach((_, node) => {
    const { value, means } = type;
    if (off.length === 0) expect(value(now[node] as object)).toBe(means(seen[node] ?? []));
  });
  return { copies, updates };
};

const brokenLaws = (type: DataType, list: readonly Step[], off: readonly string[] = []): readonly Law[] => {
  const { copies, updates } = play(type, list, off);
  const io = { self: 'A', rule: (name: string) => !off.includes(name) };
  return lawsOn(type, copies, updates, io)
    .filter(({ brokenBy }) => brokenBy !== null)
    .map(({ law }) => law);
};

describe.each(Object.keys(TYPES) as TypeName[])('%s', (name) => {
  test('merges by a join, is never moved down by an update, and shows what its updates stand for', () => {
    fc.assert(
      fc.property(steps, (list) => brokenLaws(TYPES[name], list).length === 0),
      { numRuns: 60 },
    );
  });
});

test.each<[keyof typeof RULES, TypeName, Law]>([
  ['larger-of-each', 'g-counter', 'idempotent'],
  ['count-down-apart', 'pn-counter', 'inflationary'],
  ['later-stamp-wins', 'lww-register', 'commutative'],
  ['keep-both-when-concurrent', 'mv-register', 'commutative'],
  ['keep-tombstones', 'or-set', 'inflationary'],
])('without %s the %s is not %s', (rule, type, law) => {
  const samples = fc.sample(steps, { numRuns: 100, seed: 7 });
  expect(samples.some((list) => brokenLaws(TYPES[type], list, [rule]).includes(law))).toBe(true);
});
