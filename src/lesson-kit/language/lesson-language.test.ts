/** Goal: a lesson in another language runs the same and only speaks otherwise. */
import { expect, test } from 'vitest';
import { hashWorld } from '#kernel';
import lesson from '../../../lessons/04-consistency/01-cap-partition/lesson.ts';
import { defaultSetup, historyOf } from '../setup.ts';
import type { Story } from '../words.ts';
import { inWordsOf, spokenLesson } from './index.ts';

const runOf = (one: typeof lesson) =>
  historyOf(one, {
    seed: 1,
    setup: defaultSetup(one),
    log: [
      { at: 0, act: { do: 'operate', node: 'a', operation: { name: 'write', value: 1 } } },
      { at: 1, act: { do: 'cut', from: 'R0', to: 'R1' } },
    ],
  });

test('same world, other words', () => {
  const spoken = spokenLesson(
    lesson,
    { words: {}, titles: { replica: 'réplica' }, facts: { stamp: 'sello' } },
    { cut: 'Se corta el enlace entre {a} y {b}.' },
  );
  const [english, spanish] = [runOf(lesson), runOf(spoken)];
  english.playUntil(100_000);
  spanish.playUntil(100_000);
  const sentences = (run: typeof english) =>
    Array.from({ length: run.length }, (_, index) => run.explain(index).sentence);
  expect(hashWorld(spanish.worldAt(spanish.length))).toBe(hashWorld(english.worldAt(english.length)));
  expect(sentences(english)).toContain('The link between R0 and R1 is cut.');
  expect(sentences(spanish)).toContain('Se corta el enlace entre R0 y R1.');
  expect(spoken.protocol.roles.replica?.title).toBe('réplica');
  const state = spanish.worldAt(0).nodes[0]?.state ?? {};
  expect(spoken.protocol.roles.replica?.facts?.(state).map(({ label }) => label)).toContain('sello');
});

test('what is asked and promised is said as the story says it, and judged as before', () => {
  const story = {
    operations: { 'write-1': ['escribir ', '1'] },
    properties: { 'replicas-agree': { says: ['las copias coinciden'], expected: null } },
  } as unknown as Story;
  const spoken = inWordsOf(lesson, story);
  expect(spoken.operations?.a?.map(({ says }) => says)).toContain('escribir 1');
  const promise = spoken.properties.find(({ property }) => property.id === 'replicas-agree')?.property;
  expect(promise?.says).toBe('las copias coinciden.');
  const world = runOf(lesson).worldAt(0);
  expect(promise?.holds(world)).toBe(true);
});
