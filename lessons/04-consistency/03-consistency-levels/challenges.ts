/** Nothing but the goal. Words: story.md. */
import { at, type Challenge, deliver, hold, release, type Scene, without } from '#lesson-kit';
import type { Mode } from '#protocols/consistency-ladder';
import { add, answerWithoutQuestion, change, read, write } from './acts.ts';
import { clientsSaw, deskIs, eachKeyIs, separates } from './goals.ts';

const store = (world: Mode): Scene => ({ params: { world } });

export const challenges: readonly Challenge[] = [
  {
    id: 'yesterday',
    scene: store('sequential'),
    goal: (run) => separates(run, 'sequential', 'linearizable'),
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(0, write('P1', 'x')), at(25, hold('M>P2#1')), at(50, read('P2', 'x'))],
  },
  {
    id: 'both-too-late',
    scene: store('causal'),
    goal: (run) => separates(run, 'causal', 'sequential'),
    faultsMax: 0,
    nextAction: [
      at(0, write('P1', 'x')),
      at(1, write('P2', 'y')),
      at(2, read('P1', 'y')),
      at(3, read('P2', 'x')),
    ],
  },
  {
    id: 'answer-without-question',
    scene: store('pram'),
    goal: (run) => separates(run, 'pram', 'causal'),
    faultsMax: 1,
    minimum: 'time',
    nextAction: answerWithoutQuestion(['P1', 'P2', 'P3'], ['x', 'y']),
  },
  {
    id: 'off-the-ladder',
    scene: store('eventual'),
    goal: (run) => !clientsSaw(run, 'pram'),
    faultsMax: 1,
    minimum: 'time',
    nextAction: [
      at(0, write('P1', 'x')),
      at(1, hold('P1>P2#1')),
      at(2, write('P1', 'y')),
      at(30, read('P2', 'y')),
      at(31, read('P2', 'x')),
    ],
  },
  {
    id: 'two-rights',
    scene: { params: { world: 'desk', history: 'empty' } },
    goal: (run) => eachKeyIs(run, 'sequential') && !deskIs(run, 'sequential'),
    faultsMax: 0,
    nextAction: [
      ...['P1', 'P1', 'P2', 'P2'].map((process, step) => at(step, add(process))),
      at(10, change('1', { does: 'write', value: 1 })),
      at(11, change('2', { key: 'y' })),
      at(12, change('3', { does: 'write', key: 'y', value: 1 })),
    ],
  },
  {
    id: 'own-copy',
    ...without('ask-the-orderer', store('linearizable')),
    goal: (run) => !clientsSaw(run, 'linearizable'),
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(0, write('P1', 'x')), at(25, hold('M>P2#1')), at(50, read('P2', 'x'))],
  },
  {
    id: 'numbers-ignored',
    ...without('one-order', store('sequential')),
    goal: (run) => !clientsSaw(run, 'sequential'),
    faultsMax: 1,
    minimum: 'time',
    nextAction: [
      at(0, write('P1', 'x')),
      at(25, hold('M>P3#1')),
      at(50, write('P2', 'x')),
      at(100, read('P3', 'x')),
      at(101, release('M>P3#1')),
      at(102, read('P2', 'x')),
      at(140, read('P3', 'x')),
      at(141, read('P1', 'x')),
    ],
  },
  {
    id: 'done-before-it-is',
    ...without('wait-for-own-write', store('sequential')),
    goal: (run) => !clientsSaw(run, 'pram'),
    faultsMax: 0,
    minimum: { model: 'two-writes-two-reads', property: 'pram' },
    nextAction: [at(0, write('P1', 'x')), at(5, read('P1', 'x'))],
  },
  {
    id: 'effect-before-cause',
    ...without('after-what-it-saw', store('causal')),
    goal: (run) => separates(run, 'pram', 'causal'),
    faultsMax: 1,
    minimum: 'time',
    nextAction: answerWithoutQuestion(['P1', 'P2', 'P3'], ['x', 'y']),
  },
  {
    id: 'out-of-line',
    ...without('in-writers-order', store('pram')),
    goal: (run) => !clientsSaw(run, 'pram'),
    faultsMax: 0,
    minimum: { model: 'two-lines', property: 'pram' },
    nextAction: [
      at(0, write('P1', 'x')),
      at(1, write('P1', 'y')),
      at(2, deliver('P1>P2#2')),
      at(3, read('P2', 'y')),
      at(4, read('P2', 'x')),
    ],
  },
];
