/** The story: what each step begins with, what it asks, and when it is done. Words: story.md. */
import { ms, seconds } from '#kernel';
import { at, delay, drop, hold, now, type RunView, release, type Step } from '#lesson-kit';
import { ack, data, kill, read, write } from './acts.ts';
import {
  arrivals,
  dealtWith,
  dueOf,
  heldOf,
  isInOrder,
  isOutOfOrder,
  isReadInOtherPieces,
  isSpurious,
  roundsUntilNow,
  senderOf,
} from './goals.ts';

/** A window of one segment and two numbers: the alternating bit. */
const ONE = { window: 1 } as const;

const lostData: Step = {
  id: 'lost-data',
  scene: { params: ONE },
  predictions: [
    {
      id: 'what-then',
      options: ['again', 'lost', 'twice'],
      ask: (run) => run.faults > 0,
      within: seconds(2),
      settled: (run) => senderOf(run).base > 0,
      answer(run) {
        if (senderOf(run).base === 0) return 'lost';
        return isInOrder(run) ? 'again' : 'twice';
      },
    },
  ],
  goal: (run) => senderOf(run).record.timeouts > 0 && dueOf(run) > 0 && isInOrder(run),
  nextAction: [at(30, drop(data(1)))],
};

const isRepaired = (run: RunView): boolean =>
  senderOf(run).base > 0 && senderOf(run).record.resent.includes(0);

const lostAck: Step = {
  id: 'lost-ack',
  scene: { params: ONE },
  predictions: [
    {
      id: 'how-often',
      observation: true,
      options: ['once', 'twice'],
      ask: isRepaired,
      within: 0,
      answer: (run) => (arrivals(run, 0) > 1 ? 'twice' : 'once'),
    },
  ],
  goal: (run) => isRepaired(run) && arrivals(run, 0) > 1 && isInOrder(run),
  nextAction: [at(80, drop(ack(1)))],
};

const takenOrRefused = (run: RunView): string => (isInOrder(run) ? 'refused' : 'taken');

const oldZero: Step = {
  id: 'old-zero',
  scene: { params: { ...ONE, order: 'bag' } },
  predictions: [
    {
      id: 'zero-again',
      options: ['refused', 'taken'],
      ask: (run) => dueOf(run) === 2 && heldOf(run).length > 0,
      suppose: (run) => heldOf(run).map((message) => now(run, release(message))),
      within: ms(60),
      settled: (run) => heldOf(run).length === 0 && isOutOfOrder(run),
      answer: takenOrRefused,
    },
  ],
  goal: isOutOfOrder,
  nextAction: [at(30, hold(data(1))), at(470, release(data(1)))],
  views: ['stream'],
};

const greedy: Step = {
  id: 'greedy',
  scene: { params: { window: 2 }, rulesOff: ['enough-numbers'] },
  predictions: [
    {
      id: 'sent-again',
      options: ['refused', 'taken'],
      ask: (run) => senderOf(run).record.timeouts > 0,
      within: ms(100),
      settled: isOutOfOrder,
      answer: takenOrRefused,
    },
  ],
  goal: isOutOfOrder,
  nextAction: [at(80, drop(ack(1))), at(80, drop(ack(2)))],
  views: ['stream'],
};

const bytes: Step = {
  id: 'bytes',
  scene: { params: { items: 0 } },
  goal: isReadInOtherPieces,
  nextAction: [at(0, write(100)), at(10, write(100)), at(200, read(1000))],
};

/** As TCP: many numbers, early segments kept, timeouts measured. */
const TCP = { congestion: true, keeps: true, numbers: 'many' } as const;

const patience: Step = {
  id: 'patience',
  scene: { params: { ...TCP, items: 12, window: 8 } },
  predictions: [
    {
      id: 'how-patient',
      options: ['same', 'longer', 'shorter'],
      ask: (run) => run.faults > 0,
      within: seconds(2),
      settled: (run) => senderOf(run).record.timeouts > 0,
      answer(run) {
        const before = ms(Number(run.params.rto));
        if (senderOf(run).rto > before) return 'longer';
        return senderOf(run).rto === before ? 'same' : 'shorter';
      },
    },
  ],
  goal: isSpurious,
  nextAction: [at(30, delay(data(1), 1_500))],
  views: ['stream'],
};

/** 1, 2, 4 and 8 segments make 15. */
const FOUR_ROUNDS = 15;

const slowStart: Step = {
  id: 'slow-start',
  scene: { params: { ...TCP, items: 40, window: 32, rto: 1_000 } },
  predictions: [
    {
      id: 'rounds',
      options: ['fifteen', 'four', 'fewer'],
      within: seconds(3),
      settled: (run) => dueOf(run) >= FOUR_ROUNDS,
      answer(run) {
        const rounds = roundsUntilNow(run);
        if (rounds < 4) return 'fewer';
        return rounds === 4 ? 'four' : 'fifteen';
      },
    },
  ],
  goal: (run) => {
    const { base, record } = senderOf(run);
    return record.fast > 0 && record.timeouts === 0 && base >= 20;
  },
  nextAction: [at(330, drop(data(8)))],
  views: ['stream'],
};

const endToEnd: Step = {
  id: 'end-to-end',
  scene: { params: { items: 4, window: 4, numbers: 'many' } },
  goal: (run) => {
    const dealt = dealtWith(run);
    return dealt !== null && senderOf(run).base > dealt;
  },
  nextAction: [at(70, kill)],
  explain: true,
};

export const steps: readonly Step[] = [
  lostData,
  lostAck,
  oldZero,
  greedy,
  bytes,
  patience,
  slowStart,
  endToEnd,
];
