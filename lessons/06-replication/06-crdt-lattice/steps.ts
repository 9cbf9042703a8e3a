/** The story: what each step begins with, what it asks, and when it is done. Words: story.md. */
import { ms } from '#kernel';
import { at, drop, duplicate, isQuiet, later, now, type RunView, type Step, skew } from '#lesson-kit';
import { add, inc, remove, tell, withdraw, write } from './acts.ts';
import {
  allShow,
  concurrentPair,
  copies,
  duplicates,
  haveMet,
  isAddedAgain,
  isWrongInTheEnd,
  laterWriteLost,
  named,
  updates,
  value,
  writers,
} from './goals.ts';

const SOON = ms(200);

const calm = (run: RunView): boolean => isQuiet(run.world) && updates(run).length > 0;

/** The option that is this value, or the one that stands for any other. */
const among = (shown: unknown, options: readonly string[], other: string): string =>
  options.find((option) => option === String(shown)) ?? other;

const oneMore: Step = {
  id: 'one-more',
  scene: { params: { type: 'g-counter' }, rulesOff: ['send-the-state'] },
  predictions: [
    {
      id: 'heard-twice',
      options: ['one', 'two'],
      suppose: (run) => [now(run, inc('A')), later(run, ms(5), duplicate('A>B#1'))],
      within: SOON,
      settled: (run) => run.world.time >= ms(60) && calm(run),
      answer: (run) => (value(run, 'B') === 1 ? 'one' : 'two'),
    },
  ],
  goal: isWrongInTheEnd,
  nextAction: [at(0, inc('A')), at(5, duplicate('A>B#1'))],
  views: ['lattice'],
};

/** A has counted twice, B once; everybody was told of everything. */
const COUNTED = [at(0, inc('A')), at(30, inc('A')), at(60, inc('B'))];

const threeTimes: Step = {
  id: 'three-times',
  scene: { params: { type: 'g-counter' }, log: COUNTED, at: ms(61) },
  predictions: [
    {
      id: 'still-three',
      options: ['three', 'five', 'nine'],
      ask: (run) => run.world.flights.length > 0,
      suppose: (run) => [now(run, duplicate('B>A#1')), now(run, duplicate('B>A#1'))],
      within: SOON,
      settled: calm,
      answer: (run) => {
        const shown = Number(value(run, 'A'));
        if (shown <= 3) return 'three';
        return shown <= 5 ? 'five' : 'nine';
      },
    },
    {
      id: 'went-down',
      observation: true,
      options: ['yes', 'no'],
      ask: (run) => calm(run) && duplicates(run) > 0,
      within: 0,
      answer: (run) => (hasGoneDown(run) ? 'yes' : 'no'),
    },
  ],
  goal: (run) => haveMet(run) && writers(run) === copies(run).length && duplicates(run) >= 2,
  nextAction: [at(62, duplicate('B>A#1')), at(63, duplicate('B>A#1')), at(90, inc('C'))],
  views: ['lattice'],
};

/** The copy of some replica was once not below what it is now. */
const hasGoneDown = ({ history, index }: RunView): boolean => {
  for (let at = 1; at <= index; at++) {
    const [before, after] = [at - 1, at].map((place) =>
      copies({ world: history.worldAt(place) } as RunView),
    ) as [ReturnType<typeof copies>, ReturnType<typeof copies>];
    if (before.some(({ type, payload }, place) => !type.below(payload, after[place]?.payload ?? payload)))
      return true;
  }
  return false;
};

/** A has counted twice and B has heard of one; B has counted three times and A has heard of none. */
const APART = [
  at(0, inc('A')),
  at(30, inc('A')),
  at(31, drop('A>B#2')),
  at(32, drop('A>C#2')),
  ...[60, 90, 120].flatMap((time, place) => [
    at(time, inc('B')),
    at(time + 1, drop(`B>A#${place + 1}`)),
    at(time + 2, drop(`B>C#${place + 1}`)),
  ]),
];

const meeting: Step = {
  id: 'meeting',
  scene: { params: { type: 'g-counter' }, log: APART, at: ms(140) },
  predictions: [
    {
      id: 'where',
      options: ['four', 'five', 'six'],
      suppose: (run) => [now(run, tell('B'))],
      within: SOON,
      settled: (run) => run.world.time >= ms(160) && calm(run),
      answer: (run) => {
        const shown = Number(value(run, 'A'));
        if (shown <= 4) return 'four';
        return shown === 5 ? 'five' : 'six';
      },
    },
  ],
  goal: (run) => haveMet(run),
  nextAction: [at(140, tell('B')), at(180, tell('A'))],
  views: ['lattice'],
  explain: true,
};

const account: Step = {
  id: 'account',
  scene: { params: { type: 'pn-counter' } },
  predictions: [
    {
      id: 'two-withdrawals',
      options: ['refused', 'forgotten', 'below'],
      suppose: (run) => [now(run, withdraw('A')), later(run, ms(5), withdraw('B'))],
      within: SOON,
      settled: (run) => run.world.time >= ms(60) && calm(run),
      answer: (run) => {
        const left = Number(value(run, 'A'));
        if (left < 0) return 'below';
        return named(run, 'withdraw').length < 2 ? 'refused' : 'forgotten';
      },
    },
  ],
  goal: (run) => haveMet(run) && Number(value(run, 'A')) < 0,
  nextAction: [at(0, withdraw('A')), at(5, withdraw('B'))],
  views: ['lattice'],
};

const again: Step = {
  id: 'again',
  scene: { params: { type: 'or-set' }, log: [at(0, add('A'))], at: ms(40) },
  predictions: [
    {
      id: 'remove-against-add',
      options: ['there', 'gone', 'split'],
      suppose: (run) => [now(run, remove('A')), later(run, ms(5), add('B'))],
      within: SOON,
      settled: (run) => run.world.time >= ms(100) && calm(run),
      answer: (run) => {
        if (value(run, 'A') !== value(run, 'B')) return 'split';
        return value(run, 'A') === '{x}' ? 'there' : 'gone';
      },
    },
  ],
  goal: (run) => haveMet(run) && concurrentPair(run, 'remove', 'add') && allShow(run, '{x}'),
  nextAction: [at(40, remove('A')), at(45, add('B'))],
  views: ['lattice'],
};

const forEver: Step = {
  id: 'for-ever',
  scene: { params: { type: 'two-phase-set' }, log: [at(0, add('A')), at(40, remove('A'))], at: ms(80) },
  predictions: [
    {
      id: 'added-again',
      options: ['there', 'gone'],
      suppose: (run) => [now(run, add('A'))],
      within: SOON,
      settled: (run) => calm(run) && named(run, 'add').length > 1,
      answer: (run) => (value(run, 'A') === '{x}' ? 'there' : 'gone'),
    },
  ],
  goal: (run) => haveMet(run) && isAddedAgain(run) && allShow(run, '{}'),
  nextAction: [at(80, add('A'))],
  views: ['lattice'],
};

const clocks: Step = {
  id: 'clocks',
  scene: { params: { type: 'lww-register' } },
  predictions: [
    {
      id: 'which-stays',
      options: ['red', 'blue', 'both'],
      suppose: (run) => [
        now(run, skew('A', 1000)),
        later(run, ms(1), write('A')),
        later(run, ms(60), write('B')),
      ],
      within: SOON,
      settled: (run) => run.world.time >= ms(100) && calm(run),
      answer: (run) => among(value(run, 'C'), ['red', 'blue'], 'both'),
    },
  ],
  goal: laterWriteLost,
  nextAction: [at(0, skew('A', 1000)), at(1, write('A')), at(60, write('B'))],
  views: ['lattice'],
};

const isOverwritten = (run: RunView): boolean =>
  named(run, 'write').some(({ after }) => after.length >= 2) && !String(value(run, 'A')).includes('|');

const both: Step = {
  id: 'both',
  scene: { params: { type: 'mv-register' } },
  predictions: [
    {
      id: 'at-once',
      options: ['red', 'blue', 'both'],
      suppose: (run) => [now(run, write('A')), later(run, ms(5), write('B'))],
      within: SOON,
      settled: (run) => run.world.time >= ms(60) && calm(run),
      answer: (run) => among(value(run, 'C'), ['red', 'blue'], 'both'),
    },
  ],
  goal: (run) => haveMet(run) && concurrentPair(run, 'write', 'write') && isOverwritten(run),
  nextAction: [at(0, write('A')), at(5, write('B')), at(60, write('A'))],
  views: ['lattice'],
};

export const steps: readonly Step[] = [oneMore, threeTimes, meeting, account, again, forEver, clocks, both];
