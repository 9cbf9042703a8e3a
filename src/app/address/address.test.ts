import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE, UNSEEN } from '#lab/testing';
import { layOver } from '#lesson-kit';
import { readParameters } from './address.ts';

describe('the query part of an address', () => {
  test('good values', () => {
    expect(readParameters('?seed=42&theme=dark&hide=story,share&speed=0.5&allowLinks=false&step=2')).toEqual({
      parameters: {
        seed: 42,
        theme: 'dark',
        hide: ['story', 'share'],
        speed: 0.5,
        allowLinks: false,
        step: '2',
      },
      problems: [],
    });
  });

  test('a bad value is named and left out, the others stand', () => {
    const { parameters, problems } = readParameters('?seed=forty&theme=dark');
    expect(parameters).toEqual({ theme: 'dark' });
    expect(problems).toEqual([
      'The address says seed=forty, but seed must be a whole number. The default is used.',
    ]);
  });

  test('an unknown name is named, shortened', () => {
    expect(readParameters(`?${'x'.repeat(99)}=1`).problems[0]).toBe(
      `The address asks for “${'x'.repeat(40)}…”, which this lab does not know. It is ignored.`,
    );
    expect(readParameters('?__proto__=1&constructor=2').parameters).toEqual({});
  });

  test('IMPORT-TEXT: what is quoted is spelled out', () => {
    for (const text of HOSTILE) {
      const query = new URLSearchParams([
        [text, '1'],
        ['seed', text],
        ['views', text],
      ]);
      for (const problem of readParameters(`?${query}`).problems) expect(problem).not.toMatch(UNSEEN);
    }
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { problems } = readParameters(`?${text}`);
        for (const problem of problems) expect(problem).toMatch(/\.$/);
      }),
    );
  });

  test('a sentence is said in the language that was chosen after the address had been read', () => {
    const address = readParameters('?seed=forty');
    layOver((part) =>
      part === 'app/address' ? { bad: (name: string) => `${name} no vale`, whole: 'un número' } : undefined,
    );
    expect(address.problems).toEqual(['seed no vale']);
  });
});
