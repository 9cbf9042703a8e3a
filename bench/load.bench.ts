/** What a first visit costs: bytes until the first step, and time until it is possible. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../scripts/build.ts';
import { type Benches, Skip } from './bench.ts';
import { type Visit, visit, weightOf } from './visit.ts';

const LESSON = '/l/cap-partition';
const REPETITIONS = 5;

const kilobytes = (sizes: Iterable<number>): number => [...sizes].reduce((sum, size) => sum + size, 0) / 1000;

const weigh = (address: string) => ({
  unit: 'KB gzip',
  run: async () => (await visit(address, 1)).map(weightOf),
});

/** Of vite's manifest: what each source became. */
interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
}

/** Built files that come from a lesson's folder and from no other. */
const filesOfLessons = (): Set<string> => {
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  return new Set(
    Object.entries(manifest)
      .filter(([source]) => source.startsWith('lessons/'))
      .flatMap(([, { file, css = [] }]) => [file, ...css].map((name) => `/${name}`)),
  );
};

const ownPart = ({ bytes }: Visit): number => {
  const files = filesOfLessons();
  const own = [...bytes].filter(([path]) => files.has(path));
  if (own.length === 0) throw new Skip('the build has no chunk of a lesson of its own');
  return kilobytes(own.map(([, size]) => size));
};

export const benches: Benches = {
  'bundle.shell': weigh('/'),
  'bundle.lesson': weigh(LESSON),
  'bundle.lessonOwn': { unit: 'KB gzip', run: async () => (await visit(LESSON, 1)).map(ownPart) },
  'bundle.embed': weigh('/embed/cap-partition'),
  'load.interactive': {
    unit: 'ms',
    run: async () => (await visit(LESSON, REPETITIONS)).map(({ readyMs }) => readyMs),
  },
};
