/** Adversarial tasks, and one for each rule that is switched off. Words: story.md. */
import { at, breaks, type Challenge, drop, hold, release, without } from '#lesson-kit';
import { ackedHasArrived, honestSamples } from '#protocols/tcp-stream';
import { data, hurry } from './acts.ts';
import { dueOf, isOutOfOrder, isSpurious, isStuck, receiverOf, senderOf } from './goals.ts';

const TCP = { congestion: true, keeps: true, numbers: 'many' } as const;
const FIRST_IS_LOST = [at(30, drop(data(1)))];

export const challenges: readonly Challenge[] = [
  {
    id: 'old-zero-alone',
    scene: { params: { window: 1, order: 'bag' } },
    goal: isOutOfOrder,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(30, hold(data(1))), at(470, release(data(1)))],
  },
  {
    id: 'greedy-window',
    ...without('enough-numbers', { params: { window: 2 } }),
    goal: isOutOfOrder,
    faultsMax: 0,
    minimum: { model: 'greedy', property: 'in-order' },
    nextAction: [at(70, hurry)],
  },
  {
    id: 'head-of-line',
    scene: { params: { keeps: true, numbers: 'many', window: 6, items: 12 } },
    goal: (run) => dueOf(run) === 0 && (receiverOf(run)?.early.length ?? 0) >= 5,
    faultsMax: 1,
    minimum: 'goal',
    nextAction: FIRST_IS_LOST,
  },
  {
    id: 'spurious-timeout',
    scene: { params: { window: 1, numbers: 'many' } },
    goal: isSpurious,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(30, hold(data(1))), at(400, release(data(1)))],
  },
  {
    id: 'without-retransmit',
    ...without('retransmit', { params: { window: 2 } }),
    goal: isStuck,
    faultsMax: 1,
    minimum: { model: 'one-loss', property: 'everything-arrives' },
    nextAction: FIRST_IS_LOST,
  },
  {
    id: 'without-due-only',
    ...without('due-only', { params: { window: 2 } }),
    goal: isOutOfOrder,
    faultsMax: 1,
    minimum: 'time',
    nextAction: FIRST_IS_LOST,
  },
  {
    id: 'without-ack-what-is-due',
    ...without('ack-what-is-due', { params: { window: 2 } }),
    goal: breaks(ackedHasArrived),
    faultsMax: 1,
    minimum: { model: 'one-loss', property: 'acked-has-arrived' },
    nextAction: FIRST_IS_LOST,
  },
  {
    id: 'without-karn',
    ...without('karn', { params: { ...TCP, items: 6, window: 4 } }),
    goal: breaks(honestSamples),
    faultsMax: 1,
    minimum: 'time',
    nextAction: FIRST_IS_LOST,
  },
  {
    id: 'without-fast-retransmit',
    ...without('fast-retransmit', { params: { ...TCP, items: 40, window: 32, rto: 1_000 } }),
    goal: (run) => senderOf(run).record.ignored > 0 && senderOf(run).record.timeouts > 0,
    faultsMax: 1,
    minimum: { model: 'third', property: 'third-is-heeded' },
    nextAction: [at(330, drop(data(8)))],
  },
  {
    id: 'without-congestion-window',
    ...without('congestion-window', { params: { ...TCP, items: 12, window: 8 } }),
    goal: (run) => senderOf(run).record.excess >= 5 && dueOf(run) >= 8,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [],
  },
];
