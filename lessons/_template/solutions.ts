/** Recorded ways through this lesson. Play one in the lab and take its log from "copy run". */
import type { Recorded } from '#lesson-kit';
import { at, cut, read, write } from './acts.ts';

export default {
  // FILL IN: two different ways to every goal.
  solutions: [
    { of: 'break-it', name: 'read before the copy arrives', log: [at(0, write('a', 1)), at(10, read('b'))] },
    {
      of: 'break-it',
      name: 'read behind a cut',
      log: [at(0, cut), at(10, write('a', 1)), at(100, read('b'))],
    },
    { of: 'mend-it', name: 'write, then read', log: [at(0, write('a', 1)), at(100, read('b'))] },
    { of: 'mend-it', name: 'read at once', log: [at(0, write('a', 1)), at(0, read('b'))] },
    { of: 'on-your-own', name: 'cut first', log: [at(0, cut), at(10, write('a', 1)), at(100, read('b'))] },
    { of: 'on-your-own', name: 'no fault at all', log: [at(0, write('a', 1)), at(12, read('b'))] },
  ],
  // FILL IN: for every prediction a run in which another option is right.
  variations: [
    {
      step: 'break-it',
      prediction: 'first-guess',
      answer: 'new',
      scene: { params: { latency: 2 } },
      log: [at(0, write('a', 1))],
    },
    {
      step: 'break-it',
      prediction: 'what-was-seen',
      answer: 'new',
      scene: { params: { latency: 2 } },
      log: [at(0, write('a', 1)), at(100, read('b'))],
    },
    {
      step: 'mend-it',
      prediction: 'second-guess',
      answer: 'nothing',
      scene: { params: { mode: 'CP' }, log: [at(0, cut)] },
      log: [],
    },
    {
      step: 'mend-it',
      prediction: 'third-guess',
      answer: 'old',
      scene: { params: { mode: 'AP' } },
      log: [at(0, read('b'))],
    },
  ],
} satisfies Recorded;
