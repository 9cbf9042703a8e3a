/** The story: what each step begins with, what it asks, and when it is done. Words: story.md. */
import { ms, seconds } from '#kernel';
import { at, hold, now, type RunView, release, type Step, twinOf } from '#lesson-kit';
import { kill, ping } from './acts.ts';
import {
  detection,
  diedAt,
  isDead,
  isFramed,
  isSuspected,
  monitorOf,
  promised,
  recordOf,
  roundTrip,
  withoutTheKill,
} from './goals.ts';

/** A link without a tail, so that every learner sees the same moments. */
const EVEN = { tail: 0 } as const;

const watch: Step = {
  id: 'watch',
  scene: { params: EVEN },
  predictions: [
    {
      id: 'three-pings',
      options: ['trusts', 'suspects'],
      within: ms(400),
      answer: (run) => (recordOf(run).alarms > 0 ? 'suspects' : 'trusts'),
    },
  ],
  goal: (run) => recordOf(run).calm >= 3 && !isSuspected(run),
  nextAction: [],
};

const inPromise = (run: RunView): string => {
  const took = detection(run);
  if (took === null || took > promised(run)) return 'later';
  return took === 0 ? 'at-once' : 'within';
};

const dead: Step = {
  id: 'kill',
  scene: { params: EVEN },
  predictions: [
    {
      id: 'how-soon',
      options: ['at-once', 'within', 'later'],
      ask: (run) => isDead(run) && !isSuspected(run),
      within: seconds(1),
      settled: isSuspected,
      answer: inPromise,
    },
  ],
  goal: (run) => isDead(run) && isSuspected(run),
  nextAction: [at(230, kill)],
};

const slow: Step = {
  id: 'slow',
  scene: { params: EVEN },
  predictions: [
    {
      id: 'how-was-q',
      observation: true,
      options: ['dead', 'running'],
      ask: isSuspected,
      within: 0,
      answer: (run) => (isDead(run) ? 'dead' : 'running'),
    },
  ],
  goal: isFramed,
  nextAction: [at(205, hold(ping(2)))],
};

const twoWorlds: Step = {
  id: 'two-worlds',
  scene: { params: EVEN, log: [at(205, hold(ping(2)))], at: ms(206) },
  predictions: [
    {
      id: 'tell-apart',
      options: ['deadline', 'silence', 'nothing'],
      suppose: (run) => [now(run, kill)],
      within: ms(60),
      answer: (run) => {
        const { same, seenHere, seenThere } = twinOf(run, withoutTheKill);
        if (same) return 'nothing';
        return seenHere.length > seenThere.length ? 'deadline' : 'silence';
      },
    },
  ],
  goal: (run) => {
    if (!isDead(run) || !isSuspected(run)) return false;
    const { same, other } = twinOf(run, withoutTheKill);
    return same && isFramed(other);
  },
  nextAction: [at(210, kill)],
  views: ['diagram'],
  twin: withoutTheKill,
  explain: true,
};

const changesItsMind = (run: RunView): string => {
  if (isSuspected(run)) return 'goes-on';
  return recordOf(run).alarms > 0 ? 'trusts' : 'never-did';
};

const late: Step = {
  id: 'late-answer',
  scene: { params: EVEN, log: [at(205, hold(ping(2)))], at: ms(260) },
  predictions: [
    {
      id: 'what-then',
      options: ['trusts', 'goes-on', 'never-did'],
      suppose: (run) => [now(run, release(ping(2)))],
      within: ms(35),
      answer: changesItsMind,
    },
  ],
  goal: (run) => recordOf(run).heard === 2 && recordOf(run).alarms > 0 && !isSuspected(run),
  nextAction: [at(262, release(ping(2)))],
};

const PROBES = 200;
const FEW = 5;

const probed = (run: RunView): boolean => monitorOf(run).sent >= PROBES;

const patience: Step = {
  id: 'patience',
  scene: { params: { ...EVEN, loss: 10, misses: 3 } },
  predictions: [
    {
      id: 'how-many-alarms',
      options: ['few', 'dozens', 'hundreds'],
      within: seconds(30),
      settled: probed,
      answer: (run) => {
        const { alarms } = recordOf(run);
        if (alarms <= FEW) return 'few';
        return alarms < PROBES / 2 ? 'dozens' : 'hundreds';
      },
    },
  ],
  goal: (run) => probed(run) && recordOf(run).alarms <= FEW,
  nextAction: [],
};

/** Pings in a row that count as peace. */
const PEACE = 20;

const isAtRest = (run: RunView): boolean =>
  recordOf(run).calm >= PEACE && monitorOf(run).deadline >= roundTrip(run);

/** The link has become 80 ms slower, for good. */
const SLOWER = { ...EVEN, latency: 90 } as const;

const learning: Step = {
  id: 'learning',
  scene: { params: { ...SLOWER, growth: 20 } },
  predictions: [
    {
      id: 'how-often-wrong',
      options: ['never-again', 'some-times', 'for-ever'],
      within: seconds(8),
      settled: isAtRest,
      answer: (run) => {
        if (!isAtRest(run)) return 'for-ever';
        return recordOf(run).alarms <= 1 ? 'never-again' : 'some-times';
      },
    },
  ],
  goal: isAtRest,
  nextAction: [],
};

const price: Step = {
  id: 'price',
  scene: { params: { ...SLOWER, growth: 20 }, at: seconds(5) },
  predictions: [
    {
      id: 'slower-or-faster',
      options: ['faster', 'same', 'slower'],
      suppose: (run) => [now(run, kill)],
      within: seconds(1),
      settled: isSuspected,
      answer: (run) => {
        const { period, deadline } = run.params;
        const before = ms(Number(period) + Number(deadline));
        const took = detection(run) ?? Number.POSITIVE_INFINITY;
        if (took > before) return 'slower';
        return monitorOf(run).deadline > ms(Number(deadline)) ? 'faster' : 'same';
      },
    },
  ],
  goal: (run) => {
    const took = detection(run);
    return diedAt(run) !== null && isDead(run) && took !== null && took <= promised(run);
  },
  nextAction: [at(5_050, kill)],
};

export const steps: readonly Step[] = [watch, dead, slow, twoWorlds, late, patience, learning, price];
