/** Goal: the badges say what the judges say, and the pair they point at is the one that offends. Method: the CAP lesson's own worlds. */
import { expect, test } from 'vitest';
import type { Request } from '#kernel';
import { at, type Lesson } from '#lesson-kit';
import { cut, read, write } from '../../../lessons/04-consistency/01-cap-partition/acts.ts';
import lesson from '../../../lessons/04-consistency/01-cap-partition/lesson.ts';
import { playHeadless } from '../../lesson-kit/machine/index.ts';
import { verdictsOn } from './index.ts';

const ladder: Lesson = {
  ...lesson,
  judges: ['linearizable', 'sequential', 'read-your-writes', 'monotonic-reads'],
};

const requestsAfter = (log: Parameters<typeof playHeadless>[1]['log'], mode = 'AP'): readonly Request[] => {
  const { history, index } = playHeadless(lesson, { of: 'two-copies', log }, { params: { mode } });
  return history.worldAt(index).requests;
};

const sayOf = (requests: readonly Request[], id: string | null): string => {
  const found = requests.find((request) => request.id === id);
  return `${found?.client} ${found?.operation.name} ${String(found?.operation.value ?? found?.outcome?.value)}`;
};

test('a stale read breaks linearizability alone, and stands against the write it did not see', () => {
  const requests = requestsAfter([at(0, cut), at(10, write('a', 1)), at(200, read('b')), at(400, read('b'))]);
  const [linearizable, ...weaker] = verdictsOn(ladder, requests);
  expect(linearizable?.verdict).toBe('fails');
  expect(sayOf(requests, linearizable?.blamed ?? null)).toBe('b read 0');
  expect(sayOf(requests, linearizable?.against ?? null)).toBe('a write 1');
  expect(weaker.map(({ verdict }) => verdict)).toEqual(['holds', 'holds', 'holds']);
});

test('what waits may still take effect: no verdict against it', () => {
  const requests = requestsAfter([at(0, cut), at(10, write('a', 1)), at(200, read('b'))], 'CP');
  expect(requests.some(({ outcome }) => outcome === null)).toBe(true);
  expect(verdictsOn(ladder, requests)[0]).toMatchObject({ verdict: 'holds', blamed: null });
});

test('a model that cannot judge this history says why, and no verdict is guessed', () => {
  const strange: Lesson = { ...ladder, judgedAs: { operations: { read: 'read', write: 'enqueue' } } };
  const [verdict] = verdictsOn(strange, requestsAfter([at(0, write('a', 1)), at(200, read('b'))]));
  expect(verdict?.verdict).toBe('unknown');
  expect(verdict?.reason).toMatch(/\w.*\.$/);
});

test('a long crowded history is judged or given up within a moment', () => {
  const crowd = Array.from(
    { length: 120 },
    (_, place): Request => ({
      id: `c${place % 12}.${place}`,
      client: `c${place % 12}`,
      operation: place % 3 === 0 ? { name: 'read' } : { name: 'write', value: place },
      invoked: place,
      invokedBy: place,
      completed: place + 400,
      completedBy: place + 400,
      outcome: place % 3 === 0 ? { ok: true, value: place + 1000 } : { ok: true },
    }),
  );
  const started = performance.now();
  for (const { verdict } of verdictsOn(ladder, crowd)) expect(['fails', 'unknown']).toContain(verdict);
  expect(performance.now() - started).toBeLessThan(4000);
});
