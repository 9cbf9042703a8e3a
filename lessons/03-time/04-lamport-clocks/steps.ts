/** The story: what each step begins with, what it asks, and when it is done. Words: story.md. */
import { ms, seconds } from '#kernel';
import { at, hold, isQuiet, kill, later, now, type RunView, release, type Step } from '#lesson-kit';
import { event, judge, request, send } from './acts.ts';
import {
  eventsOf,
  figureIsOver,
  hasBeenInside,
  insiders,
  isDown,
  isRight,
  judgements,
  jumps,
  numberOf,
  receipts,
  relation,
  totalOrder,
  twoInside,
  waits,
} from './goals.ts';
import { LOCKERS } from './world.ts';

const counting: Step = {
  id: 'counting',
  scene: { params: { world: 'events' } },
  predictions: [
    {
      id: 'number-of-receipt',
      options: ['own', 'message', 'sum'],
      ask: (run) => receipts(run).length === 0 && run.world.flights.length > 0,
      within: seconds(1),
      settled: (run) => receipts(run).length > 0,
      answer: (run) => {
        const [receipt] = receipts(run);
        const events = eventsOf(run, receipt?.name[0] ?? '');
        const before = events[events.findIndex(({ name }) => name === receipt?.name) - 1]?.number ?? 0;
        return receipt?.number === before + 1 ? 'own' : 'message';
      },
    },
  ],
  goal: (run) => jumps(run).some((jump) => jump >= 3),
  nextAction: [at(0, event('P')), at(10, event('P')), at(20, send('P', 'Q'))],
  views: ['diagram'],
};

const figure: Step = {
  id: 'figure',
  scene: { params: { world: 'figure' } },
  predictions: [
    {
      id: 'r3',
      options: ['own', 'equal', 'next'],
      ask: (run) => eventsOf(run, 'R').length === 2 && eventsOf(run, 'Q').length >= 4,
      within: ms(100),
      settled: (run) => eventsOf(run, 'R').length >= 3,
      answer: (run) => (numberOf(run, 'R3') === numberOf(run, 'R2') + 1 ? 'own' : 'next'),
    },
    {
      id: 'p4',
      options: ['own', 'next', 'sum'],
      ask: (run) => eventsOf(run, 'P').length === 3 && eventsOf(run, 'Q').length >= 5,
      within: ms(100),
      settled: (run) => eventsOf(run, 'P').length >= 4,
      answer: (run) => (numberOf(run, 'P4') === numberOf(run, 'P3') + 1 ? 'own' : 'next'),
    },
    {
      id: 'who-jumped',
      observation: true,
      options: ['yes', 'no'],
      ask: (run) => eventsOf(run, 'Q').length >= 6,
      within: 0,
      answer: (run) => {
        const numbers = eventsOf(run, 'Q').map(({ number }) => number);
        return numbers.some((number, place) => number - (numbers[place - 1] ?? 0) > 1) ? 'yes' : 'no';
      },
    },
  ],
  goal: (run) => eventsOf(run, 'P').length >= 4 && eventsOf(run, 'R').length >= 4,
  nextAction: [],
  views: ['diagram'],
};

/** All fifteen events have happened by then. */
const WHOLE_FIGURE = ms(120);

const misleading: Step = {
  id: 'misleading',
  scene: { params: { world: 'figure' }, at: ms(48) },
  predictions: [
    {
      id: 'p3-and-q4',
      options: ['before', 'concurrent', 'after'],
      within: ms(100),
      settled: (run) => eventsOf(run, 'Q').length >= 4,
      answer: (run) => relation(run, 'P3', 'Q4') ?? 'concurrent',
    },
  ],
  goal: (run) =>
    judgements(run).some(
      (one) =>
        one.as === 'concurrent' &&
        isRight(run, one) &&
        numberOf(run, one.first) !== numberOf(run, one.second),
    ),
  nextAction: [at(120, judge('P3', 'concurrent', 'Q4'))],
  views: ['diagram'],
};

const ordering: Step = {
  id: 'ordering',
  scene: { params: { world: 'figure' }, at: ms(42) },
  predictions: [
    {
      id: 'rank-of-p3',
      options: ['third', 'seventh', 'ninth'],
      within: WHOLE_FIGURE,
      settled: figureIsOver,
      answer: (run) => {
        const rank = totalOrder(run).indexOf('P3') + 1;
        if (rank <= 3) return 'third';
        return rank >= 9 ? 'ninth' : 'seventh';
      },
    },
  ],
  views: ['diagram', 'order'],
};

/** The most that were inside at one moment, so far. */
const mostInside = (run: RunView): number => {
  let most = 0;
  for (let index = 0; index <= run.index; index++)
    most = Math.max(most, insiders({ ...run, world: run.history.worldAt(index) }).length);
  return most;
};

const rushing: Step = {
  id: 'rushing',
  scene: { params: { world: 'lock' }, rulesOff: ['wait-for-everyone'] },
  predictions: [
    {
      id: 'both-at-once',
      options: ['one', 'two'],
      suppose: (run) => [now(run, request('A')), later(run, ms(5), request('B'))],
      within: ms(100),
      settled: (run) => run.world.time >= ms(60),
      answer: (run) => (mostInside(run) >= 2 ? 'two' : 'one'),
    },
  ],
  goal: twoInside,
  nextAction: [at(0, request('A')), at(5, request('B'))],
  views: ['order', 'diagram'],
};

const firstInside = (run: RunView): string => LOCKERS.find((node) => hasBeenInside(run, node)) ?? 'nobody';

const ties: Step = {
  id: 'ties',
  scene: { params: { world: 'lock' } },
  predictions: [
    {
      id: 'who-first',
      options: ['a', 'b', 'both'],
      ask: (run) => waits(run, 'A') && waits(run, 'B'),
      within: ms(150),
      settled: (run) => firstInside(run) !== 'nobody',
      answer: (run) => (twoInside(run) ? 'both' : firstInside(run).toLowerCase()),
    },
  ],
  goal: (run) => hasBeenInside(run, 'A') && hasBeenInside(run, 'B') && isQuiet(run.world),
  nextAction: [at(0, request('A')), at(0, request('B'))],
  explain: true,
  views: ['order', 'diagram'],
};

const overtaking: Step = {
  id: 'overtaking',
  scene: { params: { world: 'lock' }, rulesOff: ['in-order'] },
  predictions: [
    {
      id: 'ack-overtakes',
      options: ['waits', 'enters'],
      ask: (run) =>
        waits(run, 'B') && run.world.flights.some(({ held, message }) => held && message.type === 'request'),
      within: ms(150),
      settled: (run) => run.world.flights.every(({ held }) => held),
      answer: (run) => (insiders(run).includes('B') ? 'enters' : 'waits'),
    },
  ],
  goal: twoInside,
  nextAction: [at(0, request('A')), at(1, hold('A>B#1')), at(2, request('B')), at(60, release('A>B#1'))],
  views: ['order', 'diagram'],
};

const silence: Step = {
  id: 'silence',
  scene: { params: { world: 'lock' }, log: [at(0, kill('C'))], at: ms(10) },
  predictions: [
    {
      id: 'who-enters',
      options: ['a', 'nobody'],
      suppose: (run) => [now(run, request('A'))],
      within: seconds(2),
      settled: (run) => (waits(run, 'A') && isQuiet(run.world)) || hasBeenInside(run, 'A'),
      answer: (run) => (hasBeenInside(run, 'A') ? 'a' : 'nobody'),
    },
  ],
  goal: (run) =>
    isQuiet(run.world) &&
    LOCKERS.some((node) => waits(run, node)) &&
    LOCKERS.some((node) => isDown(run, node)),
  nextAction: [at(20, request('A'))],
  views: ['order', 'diagram'],
};

export const steps: readonly Step[] = [
  counting,
  figure,
  misleading,
  ordering,
  rushing,
  ties,
  overtaking,
  silence,
];
