/** The story: a write that was lost, and the parts of a store that never updates in place. */
import { ms, seconds } from '#kernel';
import { answeredOf, at, inTurn, later, now, type RunView, type Step } from '#lesson-kit';
import { cutPower, fill, get, put, recall, remove, restart, snapshot } from './acts.ts';
import {
  allFiles,
  filesIn,
  hasCrashed,
  hasTombstone,
  isConfirmed,
  isLost,
  isUp,
  isWorking,
  lastRead,
  opened,
  orphans,
  readsDone,
  versionsOf,
} from './goals.ts';

const lost: Step = {
  id: 'lost',
  scene: { rulesOff: ['sync-before-ack'] },
  predictions: [
    {
      id: 'after-the-cut',
      options: ['value', 'nothing'],
      ask: (run) => isConfirmed(run, 'a') && isUp(run),
      suppose: (run) => [now(run, cutPower), later(run, ms(20), restart), later(run, ms(40), get('a'))],
      within: seconds(1),
      settled: (run) => readsDone(run) > 0,
      answer: (run) => (lastRead(run) ? 'value' : 'nothing'),
    },
    {
      id: 'what-is-left',
      observation: true,
      options: ['nothing', 'something'],
      ask: (run) => hasCrashed(run) && isUp(run),
      within: 0,
      answer: (run) => (isLost(run) ? 'nothing' : 'something'),
    },
  ],
  goal: (run) => isLost(run) && isUp(run),
  nextAction: [at(0, put('a')), at(60, cutPower), at(80, restart)],
};

const flush: Step = {
  id: 'flush',
  scene: { log: inTurn(0, 40, put('a'), put('c'), put('b'), put('d')), at: ms(170) },
  predictions: [
    {
      id: 'the-fifth',
      options: ['none', 'one', 'five'],
      suppose: (run) => [now(run, put('e'))],
      within: seconds(1),
      answer: (run) => {
        const files = allFiles(run);
        if (files === 0) return 'none';
        return files === 1 ? 'one' : 'five';
      },
    },
  ],
  goal: (run) => filesIn(run, 0) > 0 && !isWorking(run),
  nextAction: [at(180, put('e'))],
  views: ['levels'],
};

const WITH_A = [at(0, put('a')), at(40, fill), at(200, fill)];

const removed: Step = {
  id: 'removed',
  scene: { log: WITH_A, at: ms(400) },
  predictions: [
    {
      id: 'free-space',
      options: ['fewer', 'same', 'more'],
      suppose: (run) => [now(run, remove('a')), later(run, ms(40), fill)],
      within: seconds(1),
      answer: (run) => {
        const versions = versionsOf(run, 'a').length;
        if (versions === 0) return 'fewer';
        return versions === 1 ? 'same' : 'more';
      },
    },
  ],
  goal: (run) => hasTombstone(run, 'a') && lastRead(run) === null,
  nextAction: [at(410, remove('a')), at(450, fill), at(800, get('a'))],
  views: ['levels'],
};

const SMALL = { table: 2, trigger: 2, 'level-one': 4 };

const merged: Step = {
  id: 'merged',
  scene: {
    params: { table: 4, trigger: 4, 'level-one': 16 },
    log: inTurn(0, 40, put('a'), put('b'), put('a'), put('a'), put('a')),
    at: ms(240),
  },
  predictions: [
    {
      id: 'after-merging',
      options: ['one', 'many'],
      suppose: (run) => [0, 150, 300, 450].map((wait) => later(run, ms(wait), fill)),
      within: seconds(2),
      answer: (run) => (versionsOf(run, 'a').length <= 1 ? 'one' : 'many'),
    },
  ],
  goal: (run) => filesIn(run, 0) === 0 && filesIn(run, 1) > 0,
  nextAction: [at(250, fill), at(400, fill), at(550, fill), at(700, fill)],
  views: ['levels'],
};

const filters: Step = {
  id: 'filters',
  scene: {
    params: { trigger: 8 },
    log: [
      ...inTurn(0, 40, put('a'), put('z'), put('b'), put('x')),
      at(200, fill),
      at(400, fill),
      at(600, put('y')),
    ],
    at: ms(800),
  },
  predictions: [
    {
      id: 'files-opened',
      options: ['none', 'some'],
      suppose: (run) => [now(run, get('ff'))],
      within: seconds(1),
      settled: (run) => readsDone(run) > 0,
      answer: (run) => (opened(run) === 0 ? 'none' : 'some'),
    },
  ],
  goal: (run) => readsDone(run) > 0 && opened(run) === 0 && allFiles(run) > 1,
  nextAction: [at(810, get('ff'))],
  views: ['levels'],
};

const oldRead = (run: RunView): unknown => answeredOf(run, { name: 'recall' }).at(-1)?.outcome?.value ?? null;

const held: Step = {
  id: 'held',
  scene: {
    params: SMALL,
    log: inTurn(0, 40, put('a'), snapshot, put('a'), put('a'), put('a')),
    at: ms(240),
  },
  predictions: [
    {
      id: 'the-old-version',
      options: ['kept', 'newest'],
      suppose: (run) => [now(run, fill), later(run, ms(200), recall('a'))],
      within: seconds(1),
      settled: (run) => answeredOf(run, { name: 'recall' }).length > 0,
      answer: (run) => (oldRead(run) === 1 ? 'kept' : 'newest'),
    },
  ],
  goal: (run) => oldRead(run) === 1 && filesIn(run, 1) > 0,
  nextAction: [at(250, fill), at(500, recall('a'))],
  views: ['levels'],
};

const between: Step = {
  id: 'between',
  scene: {
    log: [...inTurn(0, 40, put('a'), put('b'), put('c'), put('d')), at(170, put('e'))],
    at: ms(176),
  },
  predictions: [
    {
      id: 'half-done',
      options: ['nothing', 'file', 'all'],
      ask: (run) => orphans(run) > 0,
      suppose: (run) => [now(run, cutPower), later(run, ms(20), restart)],
      within: ms(22),
      settled: (run) => hasCrashed(run) && isUp(run),
      answer: (run) => {
        if (!isLost(run)) return 'nothing';
        return versionsOf(run, 'a').length > 0 ? 'file' : 'all';
      },
    },
  ],
  goal: (run) => hasCrashed(run) && isUp(run) && orphans(run) > 0 && !isLost(run),
  nextAction: [at(182, cutPower), at(200, restart)],
  explain: true,
  views: ['levels'],
};

export const steps: readonly Step[] = [lost, flush, removed, merged, filters, held, between];
