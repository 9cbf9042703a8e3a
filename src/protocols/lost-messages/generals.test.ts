/** Goal: played runs are the worlds of the table, and copies fail together with p^m. Method: every protocol in every run; many seeds. */
import { expect, test } from 'vitest';
import { History, type LogEntry, ms, type Scenario } from '#kernel';
import {
  agrees,
  allTables,
  disagreements,
  generalsIn,
  isUseful,
  isValid,
  lostMessages,
  type Policy,
  type Table,
  whoCannotTell,
  worldsOf,
} from './index.ts';

const scenario = (messages: number, policy: Policy, lossPpm = 0, seed = 1): Scenario => ({
  protocol: lostMessages,
  nodes: [
    { id: 'G1', role: 'general' },
    { id: 'G2', role: 'general' },
  ],
  link: { latency: [ms(50)], lossPpm },
  params: {
    begins: 'G1',
    messages,
    policies: { G1: policy, G2: policy },
    evening: ms(20),
    dawn: ms(100 + 60 * messages),
  },
  rulesOff: [],
  seed,
  mode: 'clock',
});

const letters = (table: Table): string => table.map((attacks) => (attacks ? 'a' : 's')).join('');

const follow = (node: string, table: Table): LogEntry => ({
  at: 0,
  act: { do: 'operate', node, operation: { name: 'follow', table: letters(table) } },
});

/** The message that is lost last: number `arrived` + 1 of the chain. */
const dropOf = (arrived: number): LogEntry => {
  const ordinal = Math.floor(arrived / 2) + 1;
  const message = arrived % 2 === 0 ? `G1>G2#${ordinal}` : `G2>G1#${ordinal}`;
  return { at: ms(30 + 50 * arrived), act: { do: 'drop', message } };
};

test.each([1, 2, 3, 4])(
  'with %i messages every protocol does in every run what its tables say',
  (messages) => {
    for (const tables of allTables(messages))
      for (const { arrived, first, second } of worldsOf(tables, messages)) {
        const log = [
          follow('G1', tables.first),
          follow('G2', tables.second),
          ...(arrived < messages ? [dropOf(arrived)] : []),
        ];
        const history = History.begin(scenario(messages, 'never'), log);
        history.playUntil(ms(1000));
        const played = generalsIn(history.worldAt(history.length)).map(({ attacks }) => attacks);
        expect(played).toEqual([first, second]);
      }
  },
);

test.each([1, 2, 3, 4, 5, 6, 7, 8])('with %i messages none of the protocols has all three', (messages) => {
  const all = allTables(messages);
  const useful = all.filter((tables) => isValid(tables) && isUseful(tables));
  expect(all).toHaveLength(2 ** (messages + 2));
  expect(useful.filter((tables) => disagreements(tables, messages) === 0)).toEqual([]);
  const fewest = Math.min(...useful.map((tables) => disagreements(tables, messages)));
  expect(fewest).toBe(messages === 1 ? Number.POSITIVE_INFINITY : 1);
});

test('neighbouring worlds look the same to one of the two: the sender of the last message', () => {
  for (const tables of allTables(4)) {
    const worlds = worldsOf(tables, 4);
    worlds.slice(1).forEach((world, at) => {
      expect(world[whoCannotTell(world.arrived)]).toBe(worlds[at]?.[whoCannotTell(world.arrived)]);
    });
    expect(worlds.every(agrees)).toBe(disagreements(tables, 4) === 0);
  }
});

test('m messengers at a loss of 30 % fail together in p^m of all dawns', () => {
  const runs = 1000;
  for (const messengers of [1, 2, 4]) {
    let alone = 0;
    for (let seed = 1; seed <= runs; seed++) {
      const hire = { do: 'operate', node: 'G1', operation: { name: 'hire', messengers } } as const;
      const log: LogEntry[] = [follow('G1', [true]), follow('G2', [false, true]), { at: 0, act: hire }];
      const history = History.begin(scenario(1, 'never', 300_000, seed), log);
      history.playUntil(ms(1000));
      const [first, second] = generalsIn(history.worldAt(history.length));
      if (first.attacks !== second.attacks) alone++;
    }
    expect(Math.abs(alone / runs - 0.3 ** messengers)).toBeLessThan(0.04);
  }
});
