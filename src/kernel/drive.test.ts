/** Goal: at one instant faults come before deliveries, deliveries before timers, timers before client operations. */
import { describe, expect, test } from 'vitest';
import { History } from './history.ts';
import { defineProtocol, role } from './protocol.ts';
import type { Scenario } from './scenario.ts';
import { ms } from './time.ts';

const clock = role<{ ticks: number }, { readonly type: 'tick' }>({
  title: 'clock',
  shape: 'circle',
  client: true,
  init: () => ({ ticks: 0 }),
  start(state, io) {
    if (io.self === 'A') io.send('B', { type: 'tick' });
    io.timer('alarm', ms(20));
    return state;
  },
  on: { tick: (state) => ({ ticks: state.ticks + 1 }) },
  timers: { alarm: (state) => state },
  operations: {
    ask: (state, { request }, io) => {
      io.complete(request, { ok: true });
      return state;
    },
  },
});

const scenario: Scenario = {
  protocol: defineProtocol({
    id: 'ties',
    title: 'Ties',
    source: 'tests',
    roles: { clock },
    rules: {},
    words: {},
  }),
  nodes: ['A', 'B'].map((id) => ({ id, role: 'clock' })),
  link: { latency: [ms(20)] },
  operations: [{ client: 'A', operation: { name: 'ask' }, at: ms(20) }],
  params: {},
  rulesOff: [],
  seed: 0,
  mode: 'clock',
};
const kinds = (history: History): string[] => {
  history.extendTo(20);
  return Array.from({ length: history.length }, (_, index) => history.row(index)?.kind ?? '');
};

describe('ties', () => {
  test('the order at one instant', () => {
    const history = History.begin(scenario, [{ at: ms(20), act: { do: 'skew', node: 'A', by: 5 } }]);
    expect(kinds(history)).toEqual(['skew', 'deliver', 'timer', 'timer', 'operation']);
  });

  test('an entry may say after how many of them it comes', () => {
    const history = History.begin(scenario, [
      { at: ms(20), after: 2, act: { do: 'skew', node: 'A', by: 5 } },
    ]);
    expect(kinds(history)).toEqual(['deliver', 'timer', 'skew', 'timer', 'operation']);
  });

  test('under the hand nothing happens by itself, and time never runs backwards', () => {
    const history = History.begin({ ...scenario, mode: 'hand' }, [
      { at: ms(7), act: { do: 'fire', node: 'B', timer: 'alarm' } },
      { at: ms(3), act: { do: 'deliver', message: 'A>B#1' } },
      { at: ms(9), act: { do: 'script', index: 0 } },
    ]);
    expect(kinds(history)).toEqual(['timer', 'deliver', 'operation']);
    expect([0, 1, 2].map((index) => history.row(index)?.time)).toEqual([ms(7), ms(7), ms(9)]);
    expect(history.worldAt(3).requests).toMatchObject([{ id: 'A.1', invoked: ms(9), outcome: { ok: true } }]);
  });
});
