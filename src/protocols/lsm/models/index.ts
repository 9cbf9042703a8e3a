/** The rows of the curriculum (part 2, §19.7). */
import type { ReferenceModel } from '#kernel';
import { type OneKeyOptions, oneKey } from './one-key.ts';

const RIGHT: OneKeyOptions = {
  writes: 3,
  keepsTombstones: true,
  newestFirst: true,
  cuts: 0,
  syncs: true,
  fileBeforeManifest: true,
};

const LISTED = 'curriculum part 2, §19.7';

const wrong = (name: string, change: Partial<OneKeyOptions>, steps: number): ReferenceModel => ({
  model: oneKey(name, { ...RIGHT, ...change }),
  expected: { fails: { property: 'get-is-last-write', steps }, origin: LISTED },
});

export const models: readonly ReferenceModel[] = [
  { model: oneKey('all-rules', RIGHT), expected: { distinct: 116, depth: 10, origin: 'measured here' } },
  {
    model: oneKey('power-cuts', { ...RIGHT, cuts: 2 }),
    expected: { distinct: 348, depth: 12, origin: 'measured here' },
  },
  wrong('tombstones-dropped-early', { keepsTombstones: false }, 7),
  wrong('oldest-first', { newestFirst: false }, 4),
  wrong('without-sync', { syncs: false, cuts: 1 }, 2),
  wrong('manifest-before-file', { fileBeforeManifest: false, cuts: 1 }, 3),
];
