/**
 * Goal: whatever is wrong with a model is one clear sentence, what is not known is unknown, and a wrong protocol is never
 * said to hold. Method: models that are wrong in one way each, and a canary.
 */
import { describe, expect, test } from 'vitest';
import {
  cell,
  defineProtocol,
  type ModelAction,
  type ModelProperty,
  type Property,
  role,
  type Scenario,
} from '#kernel';
import { oneValueChosen } from '#protocols/paxos';
import { propose, scenarioOf } from '../protocols/paxos/testing/worlds.ts';
import { check, netModel } from './index.ts';
import type { NetSetting } from './net/setting.ts';
import { Search } from './search.ts';

const count = cell('count', 0);

const counting = (run: ModelAction['run'], holds: ModelProperty['holds'] = () => true) => ({
  id: 'counting',
  title: 'Counting',
  source: 'made for the tests',
  cells: [count],
  actions: [{ name: 'count', run }],
  properties: [{ id: 'fine', kind: 'always', says: 'It is fine.', holds }] as const,
});

const endless = counting((step) => {
  step.set(count, step.get(count) + 1);
  return true;
});

describe('models that cannot be answered', () => {
  test('a model without end: unknown, and how far it got', () => {
    const result = check(endless, { states: 1_000 });
    expect(result.verdict).toBe('unknown');
    expect(result.why).toMatch(/^Unknown: the budget of 1,000 states is spent\. 1,0\d\d states were seen/);
  });

  test('a budget of zero', () => {
    const result = check(endless, { states: 0 });
    expect(result).toMatchObject({ verdict: 'unknown', distinct: 0 });
    expect(result.why).toContain('the budget is zero states');
  });

  test('cancelled in the middle, and its memory given back', () => {
    const search = new Search(endless);
    search.step(5_000);
    const before = search.space.bytes;
    search.cancel();
    expect(search.step()).toBe(true);
    expect(search.result()).toMatchObject({ verdict: 'unknown', complete: false });
    expect(search.result().why).toContain('the search was cancelled');
    search.space.clear();
    expect(search.space.bytes).toBeLessThan(before);
  });

  test('a property that throws', () => {
    const broken = counting(
      () => false,
      () => {
        throw new Error('it has no idea');
      },
    );
    const result = check(broken);
    expect(result.verdict).toBe('unknown');
    expect(result.why).toContain('property "fine" failed: it has no idea');
  });

  test('an action that is not pure', () => {
    let calls = 0;
    const impure = counting((step) => {
      step.set(count, (step.get(count) + 1 + (calls++ % 2)) % 5_000);
      return true;
    });
    const result = check(impure);
    expect(result.verdict).toBe('unknown');
    expect(result.why).toContain('not a pure function of the state');
  });

  test('options that change their order', () => {
    let calls = 0;
    const shuffling = counting((step) => {
      const now = step.get(count);
      step.set(count, (now + step.choose(calls++ % 3 === 0 ? [1, 2] : [2, 1])) % 5_000);
      return true;
    });
    const result = check(shuffling);
    expect(result).toMatchObject({ verdict: 'unknown', complete: false });
    expect(result.why).toContain('action "count" answered the same situation in two ways');
  });

  test('a promise that is not pure', () => {
    const met = new Set<number>();
    const moody = counting(
      (step) => {
        step.set(count, (step.get(count) + 1) % 5_000);
        return true;
      },
      (view) => {
        const isNew = !met.has(view.get(count));
        met.add(view.get(count));
        return isNew;
      },
    );
    const result = check(moody);
    expect(result.verdict).toBe('unknown');
    expect(result.why).toContain('property "fine" answered the same situation in two ways');
  });
});

interface State {
  readonly n: number;
  readonly list: readonly number[];
}

/** One node with a timer whose handler is given. */
const ticking = (handler: (state: State, io: { now(): number }) => State): Scenario => ({
  protocol: defineProtocol({
    id: 'ticking',
    title: 'Ticking',
    source: 'made for the tests',
    roles: {
      clock: role<State, { readonly type: 'none' }>({
        title: 'clock',
        shape: 'circle',
        client: true,
        init: () => ({ n: 0, list: [] }),
        start(state, io) {
          io.timer('tick', 10);
          return state;
        },
        timers: { tick: handler },
      }),
    },
    rules: {},
    words: {},
  }),
  nodes: [{ id: 'N', role: 'clock' }],
  link: { latency: [1] },
  params: {},
  rulesOff: [],
  seed: 1,
  mode: 'hand',
});

const still: Property = { id: 'still', kind: 'always', says: 'It is still.', holds: () => true };

const checkNet = (scenario: Scenario, setting: NetSetting = {}, property = still) =>
  check(netModel({ id: 'net', title: '', source: '', scenario, setting, properties: [property] }).model);

describe('protocols that cannot be checked', () => {
  test('a handler that is not pure', () => {
    let calls = 0;
    const result = checkNet(ticking((state) => ({ ...state, n: calls++ })));
    expect(result.verdict).toBe('unknown');
    expect(result.why).toContain('the handler for timer tick answered the same situation in two ways');
  });

  test('a handler that changes the state that it was given', () => {
    const result = checkNet(
      ticking((state) => {
        (state as { n: number }).n = 7;
        return state;
      }),
    );
    expect(result.verdict).toBe('unknown');
    expect(result.why).toContain('changed the state that it was given');
  });

  test('a handler that looks at its clock is refused, unless the model says which moments there are', () => {
    const scenario = ticking((state, io) => ({ ...state, n: io.now() }));
    const refused = checkNet(scenario);
    expect(refused.verdict).toBe('unknown');
    expect(refused.why).toContain('does not say which moments there are');
    const answered = checkNet(scenario, { moments: [0, 5, 9] });
    // The timer fires at one of three moments, or has not fired yet: 3 + 3 + 2 + 1 states.
    expect(answered).toMatchObject({ verdict: 'holds', distinct: 9 });
  });

  test.each([
    ['the time', { ...still, holds: (world) => world.time > 0 }],
    ['the name of a message', { ...still, holds: (world) => world.flights.every((one) => one.ordinal > 0) }],
    ['a clock', { ...still, holds: (world) => world.nodes.every((node) => node.clock.base > 0) }],
  ] satisfies [string, Property][])('a promise that looks at %s', (what, property) => {
    const scenario = scenarioOf({});
    const setting = { operations: [{ node: 'P1', operation: { name: 'propose' } }] };
    const result = checkNet(scenario, setting, property);
    expect(result.verdict).toBe('unknown');
    expect(result.why).toContain(`it looks at ${what}, which the checker does not keep`);
  });
});

test('a promise that is broken before anything happens', () => {
  const result = check(counting(endless.actions[0]?.run ?? (() => false), () => false));
  expect(result.properties[0]).toMatchObject({
    verdict: 'fails',
    why: 'Fails: it is broken where the search begins.',
    witness: { steps: [] },
  });
});

describe('a canary', () => {
  test('Paxos without quorums is known to be wrong, and is never said to hold', () => {
    const operations = ['P1', 'P2'].map((node) => ({ node, operation: { name: 'propose' } }));
    expect(propose('P1')).toMatchObject(operations[0] ?? {});
    const wrong = checkNet(scenarioOf({ rulesOff: ['quorum'] }), { operations }, oneValueChosen);
    expect(wrong.verdict).toBe('fails');
    expect(wrong.properties[0]?.witness?.steps.length).toBe(10);
  });
});
