/** Recorded ways through this lesson: two for every goal, and runs in which the predictions have other answers. */
import type { LogEntry } from '#kernel';
import type { Recorded, Scene, Solution, Variation } from '#lesson-kit';
import { at, cut, cutOneWay, deliver, heal, picks, read, write } from './acts.ts';
import { challenges } from './challenges.ts';
import { steps } from './steps.ts';

const way = (of: string, name: string, ...log: readonly LogEntry[]): Solution => ({ of, name, log });

/** The third hint of each step and challenge, as it is played by the lab. */
const byTheHint: readonly Solution[] = [...steps, ...challenges].map(({ id, nextAction }) =>
  way(id, 'by the hint', ...(nextAction ?? [])),
);

const otherWays: readonly Solution[] = [
  way('two-copies', 'b reads twice', at(0, write('a', 2)), at(10, read('b')), at(100, read('b'))),
  way(
    'split',
    'only the way to R1 is cut',
    at(600, cutOneWay('R0', 'R1')),
    at(700, write('a', 2)),
    at(900, read('b')),
  ),
  way('wait', 'b waits too', at(600, cut), at(700, write('a', 2)), at(900, read('b'))),
  way('heal', 'wait, then heal all', at(4000, { do: 'healAll' })),
  way('majority', 'read first', at(650, read('b')), at(800, write('a', 2))),
  way('two-worlds', 'the other number, later', at(500, write('a', 2)), at(2000, read('b'))),
  way('only-slow', 'almost ten seconds later', at(0, write('a', 2)), at(9_000, read('b'))),
  way(
    'merge',
    'b first: the later write is lost',
    at(100, write('b', 2)),
    at(1100, write('a', 1)),
    at(1500, heal),
  ),
  way('neither', 'be refused first', at(100, write('b', 2)), at(300, write('a', 1)), at(500, read('b'))),

  way(
    'stale-without-a-cut',
    'the second write is late',
    ...picks(
      write('a', 1),
      deliver('a>R0#1'),
      deliver('R0>R1#1'),
      deliver('R0>a#1'),
      write('a', 2),
      deliver('a>R0#2'),
      deliver('R0>a#2'),
      read('b'),
      deliver('b>R1#1'),
      deliver('R1>b#1'),
    ),
  ),
  way('frozen', 'only confirmations are cut off', at(100, cutOneWay('R1', 'R0')), at(200, write('a', 1))),
  way(
    'time-travel',
    'cut while it is on its way',
    at(0, write('a', 1)),
    at(30, cut),
    at(40, read('b')),
    at(70, read('c')),
  ),
  way('acked-and-overwritten', 'b a little earlier', at(0, write('b', 2)), at(10, write('a', 1))),
  way(
    'ten-seconds-later',
    'b first: the later write is lost',
    at(0, cut),
    at(100, write('b', 2)),
    at(10_200, write('a', 1)),
    at(11_000, heal),
  ),
  way('without-waiting', 'read twice', at(0, read('b')), at(50, write('a', 2)), at(60, read('b'))),
  way(
    'without-forwarding',
    'cut the way back',
    at(0, write('a', 2)),
    at(30, cutOneWay('R1', 'R0')),
    at(40, read('b')),
    at(70, read('c')),
  ),
  way(
    'two-primaries',
    'one direction is enough',
    at(0, cutOneWay('R0', 'R2')),
    at(100, write('a', 1)),
    at(200, write('a', 2)),
    at(300, write('b', 1)),
    at(400, read('a')),
  ),
  way('whatever-arrives', 'ten milliseconds apart', at(0, write('b', 1)), at(10, write('a', 2))),
  way('said-only-once', 'cut and heal', at(0, cut), at(10, write('a', 1)), at(100, heal)),
];

const vary = (
  step: string,
  prediction: string,
  answer: string,
  scene: Scene,
  ...log: readonly LogEntry[]
): Variation => ({ step, prediction, answer, scene, log });

const variations: readonly Variation[] = [
  vary('two-copies', 'right-after', 'one', { params: { mode: 'AP', latency: 2 } }, at(0, write('a', 1))),
  vary(
    'two-copies',
    'right-after',
    'nothing',
    { params: { mode: 'AP' } },
    at(0, write('a', 1)),
    at(7, { do: 'crash', node: 'R1' }),
  ),
  vary(
    'split',
    'across-the-cut',
    'nothing',
    { params: { mode: 'AP' }, log: [at(0, write('a', 1))], at: 500_000 },
    at(600, cut),
    at(700, write('a', 2)),
    at(705, { do: 'crash', node: 'R1' }),
  ),
  vary(
    'split',
    'the-copy',
    'arrived',
    { params: { mode: 'AP' }, log: [at(0, write('a', 1))], at: 500_000 },
    at(600, cut),
    at(700, write('a', 2)),
    at(800, heal),
    at(1300, read('b')),
  ),
  vary(
    'wait',
    'write-across',
    'error',
    { params: { mode: 'CP', timeout: 1000 }, log: [at(0, write('a', 1))], at: 500_000 },
    at(600, cut),
  ),
  vary(
    'wait',
    'read-across',
    'old',
    { params: { mode: 'CP-local' }, log: [at(0, write('a', 1))], at: 500_000 },
    at(600, cut),
    at(700, write('a', 2)),
  ),
  vary('heal', 'after-the-heal', 'lost', {
    params: { mode: 'CP' },
    rulesOff: ['retransmit'],
    log: [at(0, write('a', 1)), at(600, cut), at(700, write('a', 2))],
    at: 1_500_000,
  }),
  vary('majority', 'is-it-available', 'available', {
    params: { mode: 'CP', replicas: 5 },
    log: [at(0, write('a', 1))],
    at: 600_000,
  }),
  vary('two-worlds', 'tell-apart', 'message', { params: { mode: 'AP' } }),
  vary('only-slow', 'no-cut-at-all', 'waits', { params: { mode: 'CP', latency: 10_000 } }),
  vary(
    'merge',
    'who-wins',
    'each',
    { params: { mode: 'AP' }, rulesOff: ['last-writer-wins'], log: [at(0, cut)] },
    at(100, write('a', 1)),
    at(300, write('b', 2)),
  ),
  vary('neither', 'which-label', 'ap', { params: { mode: 'AP' }, log: [at(0, cut)] }),
  vary('neither', 'which-label', 'cp', { params: { mode: 'CP' }, log: [at(0, cut)] }),
];

export default { solutions: [...byTheHint, ...otherWays], variations } satisfies Recorded;
