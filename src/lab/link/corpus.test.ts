/**
 * Goal: a link that was once given out opens for ever. Method: links of every released format, with what they held when
 * they were made. Links are added to the corpus and never changed or taken away.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeLink } from './index.ts';
import { raise, UP_STEPS, type UpStep, VERSIONS } from './versions.ts';

interface Kept {
  readonly name: string;
  readonly link: string;
  readonly record: unknown;
}

const CORPUS = JSON.parse(
  readFileSync(new URL('./testing/corpus.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly Kept[]>>;

describe('LINK-FOREVER', () => {
  it('the corpus has links of every format that can be read', () => {
    expect(Object.keys(CORPUS)).toEqual([...VERSIONS.keys()]);
    for (const kept of Object.values(CORPUS)) expect(kept.length).toBeGreaterThan(10);
  });

  it.each(Object.values(CORPUS).flat())('$name', ({ link, record }) => {
    expect(decodeLink(link)).toEqual({ ok: true, record });
  });
});

describe('LINK-UP', () => {
  it('every format but the newest has one step up', () => {
    const versions = [...VERSIONS.keys()];
    expect(UP_STEPS.map(({ from }) => from)).toEqual(versions.slice(0, -1));
  });

  it('a record climbs every step from its own format on, in order', () => {
    const step = (from: string, name: string): UpStep => ({
      from,
      name,
      up: (record) => [...(record as string[]), name],
    });
    const steps = [
      step('1', 'seeds get a name'),
      step('2', 'views get a place'),
      step('3', 'marks get longer'),
    ];
    expect(raise([], '2', steps)).toEqual(['views get a place', 'marks get longer']);
    expect(raise([], '4', steps)).toEqual([]);
  });
});
