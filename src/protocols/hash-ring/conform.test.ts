/** The recorded cases: our own samples always, the whole files where they are there; and proof that they can fail. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { topics, vectors } from './conform.ts';

const read = (path: URL): unknown => JSON.parse(readFileSync(path, 'utf8'));

const SAMPLE = new URL('./testdata/redis-cache.golden.json', import.meta.url);
const OWN = new URL('./testdata/redis-cache.own.golden.json', import.meta.url);
const PLACEMENTS = new URL('./testdata/placements.json', import.meta.url);
const WHOLE = new URL('../../../../shared/golden/redis-cache.json', import.meta.url);
const VECTORS = new URL('../../../../shared/ground-truth/vectors.json', import.meta.url);

const slots = (file: unknown) => [...(topics['redis-cache']?.(file) ?? [])];
const wrong = (results: readonly { readonly ok: boolean; readonly left?: string }[]) =>
  results.filter(({ ok, left }) => !ok && left === undefined);

describe('Redis 7.0.15', () => {
  it('all of the sample', () => {
    const results = slots(read(SAMPLE));
    expect(results.length).toBeGreaterThan(60);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('all of our own recordings', () => {
    const results = slots(read(OWN));
    expect(results.length).toBeGreaterThan(60);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });

  it(`all slots of the whole file${existsSync(WHOLE) ? '' : ' — NOT THERE (no ../shared): only the sample was run'}`, () => {
    expect(wrong(slots(read(existsSync(WHOLE) ? WHOLE : SAMPLE)))).toEqual([]);
  });

  it('says what it leaves, and why', () => {
    const sets = {
      ttl: [{ id: 'ttl-1' }],
      cross_slot: [{ id: 'c', steps: [{ command: ['LEVITATE', 'k'], reply: { status: 'OK' } }] }],
    };
    expect(slots({ sets }).map(({ left }) => left)).toEqual([
      expect.stringContaining('no part of placement'),
      'the command LEVITATE is not known here',
    ]);
  });

  it('refuses a file of something else, and sees a wrong slot', () => {
    expect(() => slots({ topic: 'x' })).toThrow('not a file of recorded cases');
    expect(wrong(slots({ sets: { key_slots: [{ id: 's', key: 'a', slot: 1 }] } }))).toHaveLength(1);
  });
});

describe.each(['jump_consistent_hash', 'ketama', 'redis_cluster_slots'])('%s', (section) => {
  const answers = (file: unknown) => [
    ...(vectors[section]?.((file as Record<string, { data: unknown }>)[section]?.data) ?? []),
  ];

  it('all of the sample', () => {
    const results = answers(read(PLACEMENTS));
    expect(results.length).toBeGreaterThan(9);
    expect(wrong(results)).toEqual([]);
  });

  it(`all of the whole section${existsSync(VECTORS) ? '' : ' — NOT THERE (no ../shared): only the sample was run'}`, () => {
    expect(wrong(answers(read(existsSync(VECTORS) ? VECTORS : PLACEMENTS)))).toEqual([]);
  });
});
