/**
 * Goal: the runs of the curriculum (part 2, §9.5) and its known answers (§9.8) hold in the protocol that people play.
 * Method: play this lesson's own recorded runs, and count what happened as the reference models count it.
 */
import { expect, test } from 'vitest';
import { ms } from '#kernel';
import { arrive, kill, picks, sceneOf } from '#lesson-kit';
import { playHeadless } from '#lesson-kit/machine';
import { chosenValues, learnersOf, paxos } from '#protocols/paxos';
import { propose } from './acts.ts';
import { challenges } from './challenges.ts';
import lesson from './lesson.ts';
import { scenario } from './world.ts';

/** Notes that are one step of a model: a ballot is opened, promised, asked for, voted in. */
const STEP = /^(opens|promises|promises-reporting|proposes-.*|votes)$/;

/** By hand, so that nobody takes a step that is not needed. */
const sceneFor = (id: string) => ({ ...sceneOf(lesson, id), mode: 'hand' as const });

/** Steps of a run as the models count them: what is delivered and changes nothing is none, a restart is one. */
const stepsOf = (
  id: string,
  log = challenges.find((candidate) => candidate.id === id)?.nextAction ?? [],
): { readonly steps: number; readonly faults: number } => {
  const { history, index, faults, reachedAt } = playHeadless(lesson, { of: id, log }, sceneFor(id));
  expect(reachedAt, id).not.toBeNull();
  let steps = 0;
  for (let at = 0; at < index; at++) {
    const { notes, row } = history.explain(at);
    steps += notes.filter(({ key }) => STEP.test(key)).length + (row.kind === 'restart' ? 1 : 0);
  }
  return { steps, faults };
};

test.each([
  { id: 'quorum-of-one', steps: 8, faults: 0 },
  { id: 'two-of-four', steps: 12, faults: 0 },
  { id: 'forgetful', steps: 13, faults: 1 },
  { id: 'any-report', steps: 17, faults: 0 },
  { id: 'a-promise-is-only-words', steps: 12, faults: 0 },
])('$id: $steps steps and $faults faults', ({ id, steps, faults }) => {
  expect(stepsOf(id)).toEqual({ steps, faults });
});

test('own-way: 12 steps and no fault, when only two acceptors are asked', () => {
  const log = picks(
    propose('P1'),
    arrive('P1>A1#1 P1>A2#1 A1>P1#1 A2>P1#1 P1>A1#2 P1>A2#2'),
    propose('P2'),
    arrive('P2>A1#1 P2>A2#1 A1>P2#1 A2>P2#1 P2>A1#2 P2>A2#2'),
  );
  expect(stepsOf('own-way', log)).toEqual({ steps: 12, faults: 0 });
});

test('the livelock needs no fault', () => {
  expect(stepsOf('livelock').faults).toBe(0);
});

const learnedAt = (
  params: Record<string, number | boolean | string>,
  log: readonly string[],
): number | null => {
  const all = Object.fromEntries(
    Object.entries(lesson.parameters).map(([name, { default: usual }]) => [name, usual]),
  );
  const history = playHeadless(
    { ...lesson, steps: [{ id: 'try', scene: { params: { ...all, ...params } } }], challenges: [] },
    {
      of: 'try',
      log: [...log.map((node) => ({ at: 0, act: kill(node) })), { at: 0, act: propose('P1') }],
    },
  ).history;
  for (let index = 0; index <= history.length; index++) {
    const world = history.worldAt(index);
    if (learnersOf(world)[0]?.learned) return world.time;
  }
  return null;
};

test('a value is learned four message delays after it was proposed', () => {
  expect(learnedAt({}, [])).toBe(ms(4 * 20));
});

test.each([
  { acceptors: 3, bearable: 1 },
  { acceptors: 4, bearable: 1 },
  { acceptors: 5, bearable: 2 },
])('$acceptors acceptors bear $bearable crashes and no more', ({ acceptors, bearable }) => {
  const dead = (count: number) => Array.from({ length: count }, (_, place) => `A${place + 1}`);
  expect(learnedAt({ acceptors }, dead(bearable))).not.toBeNull();
  expect(learnedAt({ acceptors }, dead(bearable + 1))).toBeNull();
});

test('random waits ended the duel for every one of 50 seeds', () => {
  const { scene } = lesson.steps.find(({ id }) => id === 'backoff') ?? {};
  for (let seed = 1; seed <= 50; seed++) {
    const { reachedAt, history } = playHeadless(lesson, { of: 'backoff', log: [] }, { ...scene, seed });
    expect(reachedAt, `seed ${seed}`).not.toBeNull();
    expect(chosenValues(history.worldAt(reachedAt ?? 0))).toHaveLength(1);
  }
});

const defaults = Object.fromEntries(
  Object.entries(lesson.parameters).map(([name, { default: usual }]) => [name, usual]),
);

test('quorums that cannot be are refused in words', () => {
  expect(() => scenario({ ...defaults, quorums: 'sizes', prepare: 4 })).toThrow(
    'a quorum of phase 1 cannot have 4 of 3 acceptors',
  );
  expect(() => scenario({ ...defaults, quorums: 'grid' })).toThrow(
    'a quorum of phase 1 names A4, which is no acceptor',
  );
  expect(scenario({ ...defaults, quorums: 'grid', acceptors: 4 }).nodes).toHaveLength(7);
});

test('every rule of the protocol is switched off by a challenge', () => {
  expect(challenges.flatMap(({ rule }) => rule ?? []).sort()).toEqual(Object.keys(paxos.rules).sort());
});
