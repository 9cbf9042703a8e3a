/**
 * Goal: the runs of the curriculum (part 2, §8.5) and its known answers (§8.8) hold in the protocol that people play.
 * Method: play this lesson's own recorded runs, and count what happened as the reference models count it.
 */
import { expect, test } from 'vitest';
import { ms } from '#kernel';
import { at, historyOfScene, kill, restart } from '#lesson-kit';
import { playHeadless } from '#lesson-kit/machine';
import { commitment, costsOf, VARIANTS } from '#protocols/two-phase-commit';
import { models } from '../../../src/protocols/two-phase-commit/models/index.ts';
import { begin } from './acts.ts';
import { challenges } from './challenges.ts';
import lesson from './lesson.ts';
import { sidesOf } from './sides.ts';

/** What is one step of a model, or two where the manager hears and acts on it in one go. */
const STEPS: Readonly<Record<string, number>> = {
  'votes-yes': 1,
  'counts-vote': 1,
  'commit-point': 2,
  'precommits-all': 2,
  precommits: 1,
  'times-out-abort': 1,
  'times-out-commit': 1,
  commits: 1,
};

const hint = (id: string) => challenges.find((challenge) => challenge.id === id)?.nextAction ?? [];

test.each([
  { id: 'alone', steps: 7, model: 'two-phase-2-timeout-abort' },
  { id: 'three-by-luck', steps: 8, model: 'three-phase-2-timeouts' },
])('$id: $steps steps and no fault, as many as the model needs', ({ id, steps, model }) => {
  const { history, index, faults } = playHeadless(lesson, { of: id, log: hint(id) });
  let counted = 0;
  for (let event = 0; event < index; event++)
    for (const { key } of history.explain(event).notes) counted += STEPS[key] ?? 0;
  expect({ counted, faults }).toEqual({ counted: steps, faults: 0 });
  expect(models.find((one) => one.model.id === model)?.expected.fails?.steps).toBe(steps);
});

/** The lesson's own world with the manager dead at 45 ms and back a second later. */
const run = (log = [at(0, begin), at(45, kill('TM')), at(1045, restart('TM'))], until = 1200) => {
  const history = historyOfScene(lesson, {}, log);
  history.playUntil(ms(until));
  const { params } = playHeadless(lesson, { of: 'two-phases', log: [] }).run.setup;
  const view = {
    history,
    index: history.length,
    world: history.worldAt(history.length),
    log,
    faults: 1,
    params: params as Parameters<typeof sidesOf>[0]['params'],
  };
  return sidesOf(view, ms(until));
};

test('the same death: one waits for it, one decides by the clock, one finds the votes', () => {
  const sides = run();
  expect(VARIANTS.map((variant) => sides[variant].outcome)).toEqual(['aborted', 'committed', 'committed']);
  expect(sides['two-phase'].locked).toBe(ms(1045));
  expect(sides['three-phase'].locked).toBe(ms(190));
  expect(sides.paxos.locked).toBe(ms(270));
});

test('nothing fails: messages, delays and writes before anybody knows', () => {
  const sides = run([at(0, begin)], 150);
  expect(
    VARIANTS.map((variant) => [sides[variant].messages, sides[variant].delays, sides[variant].writesBefore]),
  ).toEqual([
    [9, 3, 4],
    [15, 5, 8],
    [18, 4, 6],
  ]);
});

test('the record is on the disk before anybody is told', () => {
  const history = historyOfScene(lesson, {}, [at(0, begin)]);
  history.playUntil(ms(100));
  expect(costsOf(history, ms(100)).decided).toEqual({ at: ms(50), as: 'committed' });
});

test('every rule of the protocol is switched off by a challenge', () => {
  expect(challenges.flatMap(({ rule }) => rule ?? []).sort()).toEqual(Object.keys(commitment.rules).sort());
});
