/**
 * Goal: the answers of the curriculum (part 2, §30.3, §30.5 and §30.8) hold in the protocol that people play. Method: play
 * this lesson's own recorded runs, and count what happened as the reference models count it.
 */
import { describe, expect, test } from 'vitest';
import { at } from '#lesson-kit';
import { playHeadless } from '#lesson-kit/machine';
import { amqp } from '#protocols/amqp';
import { bind, command, publish } from './acts.ts';
import { challenges } from './challenges.ts';
import { doneBy, lastReached } from './goals.ts';
import lesson from './lesson.ts';
import { WIRINGS } from './topologies.ts';

/** Notes and events that are one step of a model: handed out, worked on, killed or lost sight of. */
const HANDED = /^delivers/;
const WORKED = /^processes/;

/** Steps up to the goal; of a consumer that was cut off, giving it up is what a kill is in the model. */
const stepsOf = (id: string): { readonly steps: number; readonly faults: number } => {
  const log = challenges.find((challenge) => challenge.id === id)?.nextAction ?? [];
  const { history, reachedAt, faults } = playHeadless(lesson, { of: id, log });
  expect(reachedAt, id).not.toBeNull();
  let steps = 0;
  for (let index = 0; index < (reachedAt ?? 0); index++) {
    const { notes, row } = history.explain(index);
    const told = notes.filter(({ key }) => HANDED.test(key) || WORKED.test(key) || key === 'finds-silent');
    steps += told.length + (row.kind === 'crash' ? 1 : 0);
  }
  return { steps, faults };
};

test.each([
  { id: 'done-twice', steps: 5, faults: 1 },
  { id: 'lost-by-haste', steps: 2, faults: 1 },
])('$id: $steps steps and $faults fault', ({ id, steps, faults }) => {
  expect(stepsOf(id)).toEqual({ steps, faults });
});

test('losing before the disk without confirms takes one fault, and so does another order', () => {
  expect(stepsOf('without-confirms').faults).toBe(1);
  expect(stepsOf('wrong-order').faults).toBe(1);
});

test('every rule of the protocol is switched off by a challenge', () => {
  expect(challenges.flatMap(({ rule }) => rule ?? []).sort()).toEqual(Object.keys(amqp.rules).sort());
});

const DEFAULTS = Object.fromEntries(
  Object.entries(lesson.parameters).map(([name, { default: usual }]) => [name, usual]),
);

const played = (params: object, ...log: Parameters<typeof at>[]) => {
  const entries = log.map(([time, act]) => at(time, act));
  const { history } = playHeadless(
    { ...lesson, steps: [{ id: 'try', scene: { params: { ...DEFAULTS, ...params } } }], challenges: [] },
    { of: 'try', log: entries },
  );
  history.playUntil(lesson.horizon, 5000);
  return { history, index: history.length, world: history.worldAt(history.length) };
};

const view = (params: object, ...log: Parameters<typeof at>[]) => ({
  ...played(params, ...log),
  log: [],
  faults: 0,
  params: { ...DEFAULTS, ...params },
});

describe('the misconceptions of §30.3', () => {
  test('a queue bound twice, both matching, gets one copy', () => {
    expect(lastReached(view({ wiring: 'topic' }, [0, publish('user.new')]))).toEqual(['audit']);
  });

  test('two consumers of one queue compete; a queue for each makes copies', () => {
    const run = view({ wiring: 'fanout', consumers: 3 }, [100, publish('a')], [101, publish('b')]);
    expect([...doneBy(run, 'C2'), ...doneBy(run, 'C3')].sort()).toEqual(['P1.1', 'P1.2']);
    expect(doneBy(run, 'C1')).toEqual(['P1.1', 'P1.2']);
  });

  test.each([
    { pattern: 'audit.#', matches: true },
    { pattern: 'audit.*', matches: false },
  ])('$pattern matches "audit": $matches', ({ pattern, matches }) => {
    const bound = command(bind('post', 'paid', pattern));
    const copies = lastReached(view({ wiring: 'topic' }, [0, bound], [10, publish('audit')]));
    expect(copies.includes('paid')).toBe(matches);
  });
});

test.each(Object.keys(WIRINGS))('the broker accepts the wiring "%s"', (wiring) => {
  expect(() => played({ wiring })).not.toThrow();
});
