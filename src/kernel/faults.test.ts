/** Goal: each fault does what it says, to what it names, once. Method: a quiet two-node world under the hand. */
import { describe, expect, test } from 'vitest';
import type { Act } from './act.ts';
import { advance, choices, start } from './choices.ts';
import { defineProtocol, role } from './protocol.ts';
import type { Scenario } from './scenario.ts';
import { ms } from './time.ts';
import type { World } from './world.ts';

interface Note {
  readonly pages: readonly string[];
  readonly draft: string;
  readonly written: string;
}
type Letter = { readonly type: 'letter'; readonly text: string };

const writer = role<Note, Letter>({
  title: 'writer',
  shape: 'square',
  durable: ['written'],
  persists: 'explicitly',
  init: () => ({ pages: [], draft: '', written: '' }),
  on: {
    letter: (state, { text }) => ({ ...state, pages: [...state.pages, text] }),
  },
  operations: {
    draft: (state, { text }) => ({ ...state, draft: String(text), written: String(text) }),
    save: (state, _, io) => {
      io.persist(state);
      return state;
    },
    send: (state, { text }, io) => {
      io.broadcast({ type: 'letter', text: String(text) });
      return state;
    },
    nap: (state, _, io) => {
      io.timer('wake', ms(10));
      return state;
    },
  },
  timers: { wake: (state, io) => ({ ...state, draft: `woke at ${io.now()}` }) },
  lies: { shout: (message) => ({ ...message, text: message.text.toUpperCase() }) },
});

const scenario: Scenario = {
  protocol: defineProtocol({
    id: 'letters',
    title: 'Letters',
    source: 'made for the tests',
    roles: { writer },
    rules: { checksum: 'damaged letters are thrown away' },
    words: {},
    corrupt: (message) => ({ ...message, text: '???' }) as Letter,
  }),
  nodes: [
    { id: 'A', role: 'writer' },
    { id: 'B', role: 'writer' },
  ],
  link: { latency: [ms(20)] },
  params: {},
  rulesOff: [],
  seed: 1,
  mode: 'hand',
};

const play = (acts: readonly Act[], setting: Scenario = scenario): World =>
  acts.reduce((world, act) => advance(setting, world, act), start(setting));
const stateOf = (world: World, node: string): Note =>
  world.nodes.find(({ id }) => id === node)?.state as Note;
const say = (text: string): Act => ({ do: 'operate', node: 'A', operation: { name: 'send', text } });
const arrive: Act = { do: 'deliver', message: 'A>B#1' };

describe('faults', () => {
  test('a crash empties memory, and disk keeps what was persisted, not what was only written', () => {
    const kept = play([
      { do: 'operate', node: 'A', operation: { name: 'draft', text: 'one' } },
      { do: 'operate', node: 'A', operation: { name: 'save' } },
      { do: 'operate', node: 'A', operation: { name: 'draft', text: 'two' } },
      { do: 'crash', node: 'A' },
    ]);
    expect(kept.nodes[0]).toMatchObject({
      status: 'down',
      state: null,
      disk: { written: 'one' },
      timers: [],
    });
    expect(stateOf(advance(scenario, kept, { do: 'restart', node: 'A' }), 'A')).toEqual({
      pages: [],
      draft: '',
      written: 'one',
    });
    expect(stateOf(advance(scenario, kept, { do: 'restart', node: 'A', disk: 'lost' }), 'A').written).toBe(
      '',
    );
  });

  test('a message to a node that is down is lost; a paused node keeps its mailbox', () => {
    const down = play([say('hi'), { do: 'crash', node: 'B' }, arrive, { do: 'restart', node: 'B' }]);
    expect(down.flights).toHaveLength(0);
    expect(stateOf(down, 'B').pages).toEqual([]);
    const paused = play([say('hi'), { do: 'pause', node: 'B' }, arrive]);
    expect(paused.nodes[1]?.mailbox).toHaveLength(1);
    const awake = advance(scenario, advance(scenario, paused, { do: 'resume', node: 'B' }), arrive);
    expect(stateOf(awake, 'B').pages).toEqual(['hi']);
  });

  test('cutting loses what is in flight, one way or both, until healed', () => {
    const cut: Act = { do: 'cut', from: 'A', to: 'B' };
    expect(play([say('hi'), cut]).flights).toHaveLength(0);
    expect(play([cut, say('hi')]).flights).toHaveLength(0);
    expect(play([{ do: 'cut', from: 'B', to: 'A', oneWay: true }, say('hi')]).flights).toHaveLength(1);
    expect(play([cut, { do: 'heal', from: 'A', to: 'B' }, say('hi')]).flights).toHaveLength(1);
    expect(
      play([{ do: 'partition', groups: [['A'], ['B']] }, { do: 'healAll' }, say('hi')]).flights,
    ).toHaveLength(1);
  });

  test('drop, duplicate, hold, release', () => {
    const message = 'A>B#1';
    expect(play([say('hi'), { do: 'drop', message }]).flights).toHaveLength(0);
    const twice = play([
      say('hi'),
      { do: 'duplicate', message },
      arrive,
      { do: 'deliver', message: 'A>B#1+1' },
    ]);
    expect(stateOf(twice, 'B').pages).toEqual(['hi', 'hi']);
    const held = play([say('hi'), { do: 'hold', message }]);
    expect(choices(scenario, held)).toEqual([]);
    expect(choices(scenario, advance(scenario, held, { do: 'release', message }))).toEqual([arrive]);
  });

  test('a damaged message is thrown away by its checksum, and read wrong without that rule', () => {
    const damage: Act = { do: 'corrupt', message: 'A>B#1', draw: 3 };
    expect(stateOf(play([say('hi'), damage, arrive]), 'B').pages).toEqual([]);
    const careless = { ...scenario, rulesOff: ['checksum'] };
    expect(stateOf(play([say('hi'), damage, arrive], careless), 'B').pages).toEqual(['???']);
  });

  test('a traitor lies in what it sends, and only there', () => {
    const world = play([{ do: 'lie', node: 'A', lie: 'shout' }, say('hi'), arrive]);
    expect(stateOf(world, 'B').pages).toEqual(['HI']);
  });

  test('a fast clock shows more and fires its timers early', () => {
    const nap: Act = { do: 'operate', node: 'A', operation: { name: 'nap' } };
    const fast = play([{ do: 'drift', node: 'A', ppm: 250_000 }, { do: 'skew', node: 'A', by: 500 }, nap]);
    expect(fast.nodes[0]?.timers[0]?.due).toBe(ms(8));
    expect(stateOf(advance(scenario, fast, { do: 'fire', node: 'A', timer: 'wake' }), 'A').draft).toBe(
      'woke at 500',
    );
  });

  test('an act on what is gone does nothing and says so', () => {
    const world = play([say('hi'), arrive]);
    expect(advance(scenario, world, arrive)).toMatchObject({ index: world.index + 1, flights: [] });
  });

  test('choices come in a fixed order and never beyond the budget', () => {
    const world = play([say('hi')]);
    expect(choices(scenario, world, { crash: 1, cut: 1, drop: 1 })).toEqual([
      { do: 'crash', node: 'A' },
      { do: 'crash', node: 'B' },
      { do: 'cut', from: 'A', to: 'B' },
      arrive,
      { do: 'drop', message: 'A>B#1' },
    ]);
    expect(choices(scenario, world)).toEqual([arrive]);
  });

  test('mistakes are named in one sentence', () => {
    expect(() => play([{ do: 'crash', node: 'Z' }])).toThrow('there is no node "Z" in this world');
    expect(() => start({ ...scenario, rulesOff: ['nope'] })).toThrow('has no rule "nope" to switch off');
    expect(() => start({ ...scenario, nodes: [{ id: 'A', role: 'king' }] })).toThrow(
      'node "A" has role "king"',
    );
    expect(() => play([{ do: 'operate', node: 'A', operation: { name: 'dance' } }])).toThrow(
      'protocol "letters", writer A: its handler for operation "dance" failed: there is no operation "dance"',
    );
  });
});
