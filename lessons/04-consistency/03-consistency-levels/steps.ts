/** The story: what each step begins with, what it asks, and when it is done. Words: story.md. */
import { ms } from '#kernel';
import { at, hold, later, now, type RunView, type Step } from '#lesson-kit';
import { pointsExplain } from '#protocols/consistency-ladder';
import { change, place, point, read, write } from './acts.ts';
import {
  answersOf,
  deskIs,
  deskOf,
  eachKeyIs,
  isPlaced,
  isPlacedRight,
  readsInTime,
  separates,
} from './goals.ts';

const desk = (history: string): NonNullable<Step['scene']> => ({ params: { world: 'desk', history } });

const yesNo = (holds: boolean): 'yes' | 'no' => (holds ? 'yes' : 'no');

/** Asked before anything was placed; putting it on the top rung shows what the judges say. */
const placedOnTop = {
  suppose: (run: RunView) => [now(run, place('linearizable'))],
  within: ms(10),
  settled: isPlaced,
} as const;

const first: Step = {
  id: 'first',
  scene: desk('h1'),
  goal: isPlacedRight,
  nextAction: [at(0, place('linearizable'))],
};

const stale: Step = {
  id: 'stale',
  scene: desk('h2'),
  predictions: [
    {
      id: 'still-sequential',
      options: ['yes', 'no'],
      ...placedOnTop,
      answer: (run) => yesNo(deskIs(run, 'sequential')),
    },
  ],
  goal: isPlacedRight,
  nextAction: [at(0, place('sequential'))],
};

const points: Step = {
  id: 'points',
  scene: desk('h3'),
  goal: (run) => pointsExplain(deskOf(run)) && deskOf(run).intervals.length > 0,
  nextAction: [at(0, point('1', 2.5)), at(1, point('2', 1.5))],
};

const inversion: Step = {
  id: 'inversion',
  scene: desk('h4'),
  predictions: [
    {
      id: 'who-first',
      observation: true,
      options: ['new', 'old'],
      ask: isPlaced,
      within: 0,
      answer: (run) => ((readsInTime(run)[0]?.value ?? 0) > 0 ? 'new' : 'old'),
    },
  ],
  goal: isPlacedRight,
  nextAction: [at(0, place('sequential'))],
};

const composing: Step = {
  id: 'composing',
  scene: desk('h5'),
  predictions: [
    {
      id: 'together',
      options: ['yes', 'no'],
      ...placedOnTop,
      answer: (run) => yesNo(deskIs(run, 'sequential')),
    },
  ],
  goal: (run) => isPlacedRight(run) && eachKeyIs(run, 'sequential'),
  nextAction: [at(0, place('causal'))],
  explain: true,
};

const diverging: Step = {
  id: 'diverging',
  scene: desk('h7'),
  predictions: [
    {
      id: 'converge',
      options: ['yes', 'no'],
      ...placedOnTop,
      answer: (run) => yesNo(deskIs(run, 'causal')),
    },
  ],
  goal: isPlacedRight,
  nextAction: [at(0, place('causal'))],
};

const cause: Step = {
  id: 'cause',
  scene: desk('h8'),
  goal: isPlacedRight,
  nextAction: [at(0, place('pram'))],
};

const below: Step = {
  id: 'below',
  scene: desk('h9'),
  goal: (run) => isPlaced(run) && deskIs(run, 'linearizable') && isPlacedRight(run),
  nextAction: [at(0, change('4', { value: 1 })), at(1, place('linearizable'))],
};

const live: Step = {
  id: 'live',
  scene: {
    params: { world: 'sequential' },
    log: [at(0, write('P1', 'x')), at(25, hold('M>P2#1'))],
    at: ms(45),
  },
  predictions: [
    {
      id: 'stale-read',
      options: ['old', 'new'],
      suppose: (run) => [later(run, ms(5), read('P2', 'x'))],
      within: ms(100),
      settled: (run) => answersOf(run, 'P2').length > 0,
      answer: (run) => (answersOf(run, 'P2')[0] === 0 ? 'old' : 'new'),
    },
  ],
  goal: (run) => separates(run, 'sequential', 'linearizable'),
  nextAction: [at(50, read('P2', 'x'))],
};

export const steps: readonly Step[] = [
  first,
  stale,
  points,
  inversion,
  composing,
  diverging,
  cause,
  below,
  live,
];
