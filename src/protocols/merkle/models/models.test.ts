/** Goal: of all short lists, those that share a root are the ones that the curriculum counts (part 2, §17.7). */
import { expect, test } from 'vitest';
import { type Construction, rootOfList } from './lists.ts';

const longer = (lists: readonly string[]): string[] => lists.flatMap((list) => [`${list}x`, `${list}y`]);

const all = (() => {
  const levels = [longer([''])];
  while (levels.length < 4) levels.push(longer(levels.at(-1) ?? []));
  return levels.flat();
})();

const rootsOf = (construction: Construction) => {
  const lists = new Map<string, string[]>();
  for (const list of all) {
    const root = rootOfList(list, construction);
    lists.set(root, [...(lists.get(root) ?? []), list]);
  }
  return lists;
};

test('30 lists of one to four entries have 22 roots where the last is repeated, and 30 where not', () => {
  expect(all).toHaveLength(30);
  expect(rootsOf('repeats-last').size).toBe(22);
  expect(rootsOf('rfc-6962').size).toBe(30);
});

test('the eight collisions are a list of three and the same with its end repeated', () => {
  const collisions = [...rootsOf('repeats-last').values()].filter((lists) => lists.length > 1);
  expect(collisions).toHaveLength(8);
  for (const [short = '', long] of collisions) expect(long).toBe(short + short.slice(-1));
});
