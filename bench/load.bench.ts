/** What a first visit costs: bytes until the first step, and time until it is possible. */
import { LESSON_FOLDERS } from '../e2e/testing/lesson-folders.ts';
import type { Benches } from './bench.ts';
import { filesOf, readManifest } from './own-part.ts';
import { openFromFront, type Visit, visit, visitAgain, weightOf } from './visit.ts';

const LESSON = '/l/cap-partition';
const FOLDER = '04-consistency/01-cap-partition';
const REPETITIONS = 5;
const ADDRESSES = LESSON_FOLDERS.map(({ id }) => `/l/${id}`);

const kilobytes = (sizes: Iterable<number>): number => [...sizes].reduce((sum, size) => sum + size, 0) / 1000;

const weigh = (address: string) => ({
  unit: 'KB gzip',
  run: async () => (await visit(address, 1)).map(weightOf),
});

/** Of what came before the first step, what the lesson itself brought. */
const ownOf = ({ bytes }: Visit, folder: string): number => {
  const files = filesOf(readManifest(), folder);
  return kilobytes([...bytes].filter(([path]) => files.has(path.slice(1))).map(([, size]) => size));
};

export const benches: Benches = {
  'bundle.shell': weigh('/'),
  'bundle.lesson': weigh(LESSON),
  'bundle.lessonOwn': {
    unit: 'KB gzip',
    run: async () => (await visit(LESSON, 1)).map((one) => ownOf(one, FOLDER)),
  },
  'bundle.embed': weigh('/embed/cap-partition'),
  'load.interactive': {
    unit: 'ms',
    run: async () => (await visit(LESSON, REPETITIONS)).map(({ readyMs }) => readyMs),
  },
  // One number a lesson: opened from the front page.
  'load.lesson': { unit: 'ms', run: () => openFromFront(ADDRESSES) },
  // One number a lesson: its address opened by a visitor who has the shell and the lab already.
  'load.lessonAddress': {
    unit: 'ms',
    run: async () => (await visitAgain(ADDRESSES)).map(({ readyMs }) => readyMs),
  },
};
