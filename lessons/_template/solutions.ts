/** Recorded ways through this lesson. Play one in the lab and take its log from "copy run". */
import { at, type Recorded, vary, way } from '#lesson-kit';
import { cut, read, write } from './acts.ts';

export default {
  // FILL IN: two different ways to every goal.
  solutions: [
    way('break-it', 'read before the copy arrives', at(0, write('a', 1)), at(10, read('b'))),
    way('break-it', 'read behind a cut', at(0, cut), at(10, write('a', 1)), at(100, read('b'))),
    way('mend-it', 'write, then read', at(0, write('a', 1)), at(100, read('b'))),
    way('mend-it', 'read at once', at(0, write('a', 1)), at(0, read('b'))),
    way('on-your-own', 'cut first', at(0, cut), at(10, write('a', 1)), at(100, read('b'))),
    way('on-your-own', 'no fault at all', at(0, write('a', 1)), at(12, read('b'))),
  ],
  // FILL IN: for every prediction a run in which another option is right.
  variations: [
    vary('break-it', 'first-guess', 'new', { params: { latency: 2 } }, at(0, write('a', 1))),
    vary(
      'break-it',
      'what-was-seen',
      'new',
      { params: { latency: 2 } },
      at(0, write('a', 1)),
      at(100, read('b')),
    ),
    vary('mend-it', 'second-guess', 'nothing', { params: { mode: 'CP' }, log: [at(0, cut)] }),
    vary('mend-it', 'third-guess', 'old', { params: { mode: 'AP' } }, at(0, read('b'))),
  ],
} satisfies Recorded;
