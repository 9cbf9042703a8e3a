/** Goal: every host and event of real logs, and happened-before as their vectors say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBefore, type SpaceTime } from '../space-time/index.ts';
import { readShiviz } from './shiviz.ts';
import { concurrentPairs, spaceTimeOf } from './space-time.ts';

const SHARED = join(import.meta.dirname, '../../../../shared/ground-truth/shiviz');
const SMALL = `ask b
a {"a":1}
hear question
b {"b":1, "a":1}
answer
b {"b":2, "a":1}
hear answer
a {"a":2, "b":2}
alone
c {"c":1}
`;

const before = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  [...a].every(([host, count]) => count <= (b.get(host) ?? 0)) &&
  [...b].some(([host, count]) => count > (a.get(host) ?? 0));

/** What the picture itself says: everything from which lines and arrows lead to each event. */
const drawnPasts = ({ events, arrows }: SpaceTime): ReadonlySet<number>[] => {
  const last = new Map<number, number>();
  const pasts: Set<number>[] = [];
  events.forEach(({ lane }, index) => {
    const causes = [last.get(lane) ?? -1, ...arrows.filter(({ to }) => to === index).map(({ from }) => from)];
    pasts.push(
      new Set(causes.filter((cause) => cause >= 0).flatMap((cause) => [...(pasts[cause] ?? []), cause])),
    );
    last.set(lane, index);
  });
  return pasts;
};

/** On all pairs of events: the clocks of the log, the lines and arrows drawn, and what the diagram lights agree. */
const checkDrawn = (text: string): number => {
  let pairs = 0;
  for (const execution of readShiviz(text).executions) {
    const { space, events } = spaceTimeOf(execution);
    expect(space.lanes).toEqual(execution.hosts);
    expect(events).toHaveLength(execution.events.length);
    const pasts = drawnPasts(space);
    events.forEach((right, b) => {
      const wrong = events.flatMap((left, a) => {
        if (a === b) return [];
        pairs++;
        const really = before(left.clock, right.clock);
        return pasts[b]?.has(a) === really && isBefore(space, a, b) === really ? [] : [left.line];
      });
      expect(wrong, `events that stand otherwise to that of line ${right.line}`).toEqual([]);
    });
  }
  return pairs;
};

describe('ShiViz logs', () => {
  test('a small log: hosts, events, messages, concurrent pairs', () => {
    const log = readShiviz(SMALL);
    expect(log.problems).toEqual([]);
    const [execution] = log.executions;
    expect(execution?.hosts).toEqual(['a', 'b', 'c']);
    const { space } = spaceTimeOf(execution as NonNullable<typeof execution>);
    expect(space.arrows.map(({ from, to }) => [space.events[from]?.label, space.events[to]?.label])).toEqual([
      ['ask b', 'hear question'],
      ['answer', 'hear answer'],
    ]);
    expect(concurrentPairs(space)).toBe(4);
    expect(checkDrawn(SMALL)).toBe(20);
  });

  test('a log with its own expression and delimiter', () => {
    const text = `(?<host>\\w+)\\|(?<clock>{.*})\\|(?<event>.*)\n^--- (?<trace>.*)$\n\n--- one\na|{"a":1}|x\n--- two\nb|{"b":1}|y\n`;
    const log = readShiviz(text);
    expect(log).toMatchObject({ ownExpression: true, problems: [] });
    expect(log.executions.map(({ label, hosts }) => [label, hosts])).toEqual([
      ['one', ['a']],
      ['two', ['b']],
    ]);
  });

  test.each([
    ['an empty log', ' \n', 0, 'empty'],
    ['text without clocks', 'hello\nworld\n', 1, 'no event was found'],
    ['a broken clock', 'x\na {"a":1}\ny\na {"a":\n', 3, ''],
    ['a clock that goes backwards', 'x\na {"a":2}\n', 1, 'counts 2 where 1 comes next'],
    [
      'an entry of another host that falls',
      'x\nb {"b":1}\ny\na {"a":1,"b":1}\nz\na {"a":2}\n',
      5,
      'goes backwards',
    ],
    [
      'news without what it rests on',
      'x\nc {"c":1}\ny\nb {"b":1,"c":1}\nz\na {"a":1,"b":1}\n',
      5,
      'but not event 1 of c, which that one knew',
    ],
    ['two hosts of one name', 'x\na {"a":1}\ny\na {"a":1}\n', 3, 'second host of that name'],
    ['a message from nowhere', 'x\na {"a":1,"b":7}\n', 1, 'knows event 7 of b'],
    [
      'two events that know of each other',
      'x\na {"a":1,"b":1}\ny\nb {"a":1,"b":1}\n',
      1,
      'already knows of this one',
    ],
    ['an event without a host', 'x\n {"":1}\n', 1, 'names no host'],
    ['a count that is a text', 'x\na {"a":"1"}\n', 1, 'counts "1" for a'],
    [
      'a count that is deeper than a stack',
      `x\na {"a":${'['.repeat(40_000)}${']'.repeat(40_000)}}\n`,
      1,
      'counts […] for a',
    ],
    ['a clock without its own host', 'x\na {"b":1}\n', 1, 'does not count a itself'],
    ['an expression that is none', '(?<host>(?<clock>(?<event>\nx\n', 1, 'cannot be used'],
    ['an expression that matches nothing', '(?<host>Q)(?<clock>Q)(?<event>Q)\nx\n', 1, 'matches nothing'],
  ])('%s names its line', (_, text, line, says) => {
    const { problems } = readShiviz(text);
    if (says === '') expect(readShiviz(text).executions[0]?.events).toHaveLength(1);
    else expect(problems.find((problem) => problem.says.includes(says))?.line).toBe(line);
  });

  test('host names that are names of object properties', () => {
    const log = readShiviz('x\n__proto__ {"__proto__":1}\ny\nconstructor {"constructor":1,"__proto__":1}\n');
    expect(log.executions[0]?.hosts).toEqual(['__proto__', 'constructor']);
    expect(log.problems).toEqual([]);
  });

  const shared = existsSync(SHARED) ? readdirSync(SHARED) : [];
  test(`logs of real systems (${shared.length === 0 ? 'not at hand here: nothing was read' : shared.length})`, () => {
    for (const name of shared) {
      const text = readFileSync(join(SHARED, name), 'utf8');
      const log = readShiviz(text);
      expect(log.problems, name).toEqual([]);
      expect(log.executions.length, name).toBeGreaterThan(0);
      const clocks = [...text.matchAll(/\{\s*"[^"]+"\s*:\s*\d/g)].length;
      expect(
        log.executions.reduce((sum, { events }) => sum + events.length, 0),
        name,
      ).toBe(clocks);
      expect(checkDrawn(text), name).toBeGreaterThan(0);
    }
  });
});
