/** Goal: a translation replaces exactly what it may. Method: parts declared before and after it is laid over. */
import { expect, test } from 'vitest';
import { layOver, strings } from './index.ts';

test('a translation reaches parts declared before and after it, and nothing that English does not say', () => {
  const before = strings('test/before', {
    play: 'Play',
    at: (ms: number) => `at ${ms} ms`,
    units: { event: 'event', round: 'round' },
  });
  const hostile = JSON.parse('{ "__proto__": { "polluted": "yes" }, "play": "Reproducir" }');
  layOver((part) =>
    part === 'test/before'
      ? {
          ...hostile,
          at: (ms: number) => `a los ${ms} ms`,
          units: { event: 'suceso', extra: 'x' },
          other: 'x',
        }
      : part === 'test/after'
        ? { stop: () => 'not a plain sentence', go: 'Seguir' }
        : undefined,
  );
  const after = strings('test/after', { stop: 'Stop', go: 'Go' });
  const untouched = strings('test/untouched', { stop: 'Stop' });
  expect(before.play).toBe('Reproducir');
  expect(before.at(3)).toBe('a los 3 ms');
  expect(before.units).toEqual({ event: 'suceso', round: 'round' });
  expect(before).not.toHaveProperty('other');
  expect({}).not.toHaveProperty('polluted');
  expect(after).toEqual({ stop: 'Stop', go: 'Seguir' });
  expect(untouched).toEqual({ stop: 'Stop' });
});

test('what fills a gap is shown as it is: nothing unseen is left, in English and in any other language', () => {
  layOver((part) => (part === 'test/laid' ? { no: (name: string) => `no hay «${name}»` } : undefined));
  const says = { no: (name: string, count: number) => `no “${name}”, ${count} times` };
  const english = strings('test/gaps', says);
  const spanish = strings('test/laid', { no: (name: string) => `no “${name}”` });
  expect(english.no('a\u202eb', 2)).toBe('no “a⟨U+202E⟩b”, 2 times');
  expect(spanish.no('a\u200bb')).toBe('no hay «a⟨U+200B⟩b»');
});
