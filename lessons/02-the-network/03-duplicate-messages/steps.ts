/** The story: what each step begins with, what it asks, and when it is done. Words: story.md. */
import { ms, seconds } from '#kernel';
import { at, drop, hold, later, type RunView, release, type Step } from '#lesson-kit';
import { gapsOf } from '#protocols/duplicate-messages';
import { answer, asked, kill, restart } from './acts.ts';
import {
  arrivedSince,
  bothSetAt,
  diedAt,
  forgottenAt,
  heldOf,
  isAnswered,
  isDown,
  isTakenOnce,
  isTakenTwice,
  isUnderWay,
  lostAt,
  serverIn,
  taken,
  takenAtDeath,
} from './goals.ts';

const LONG_ENOUGH = seconds(3);

const howOften = (run: RunView): string => {
  if (!isAnswered(run)) return 'silence';
  return taken(run) > 1 ? 'twice' : 'once';
};

const OPTIONS = ['once', 'twice', 'silence'] as const;

const ASK_WHEN_LOST = {
  options: OPTIONS,
  ask: (run: RunView) => run.faults > 0,
  within: LONG_ENOUGH,
  settled: isAnswered,
  answer: howOften,
};

const naive: Step = {
  id: 'naive',
  scene: { rulesOff: ['recognise-repetitions'] },
  predictions: [{ id: 'how-often', ...ASK_WHEN_LOST }],
  goal: isTakenTwice,
  nextAction: [at(120, drop(answer(1)))],
};

const IN_MEMORY = { rulesOff: ['table-on-disk'] } as const;

const table: Step = {
  id: 'table',
  scene: IN_MEMORY,
  predictions: [{ id: 'and-now', ...ASK_WHEN_LOST }],
  goal: (run) => isTakenOnce(run) && lostAt(run, 'ack') !== null,
  nextAction: [at(120, drop(answer(1)))],
  views: ['server'],
};

const forgets: Step = {
  id: 'forgets',
  scene: IN_MEMORY,
  predictions: [
    {
      id: 'after-restart',
      options: OPTIONS,
      ask: (run) => diedAt(run) !== null && !isDown(run) && !isAnswered(run),
      within: LONG_ENOUGH,
      settled: isAnswered,
      answer: howOften,
    },
  ],
  goal: (run) => isTakenTwice(run) && diedAt(run) !== null,
  nextAction: [at(80, kill), at(180, restart)],
};

/** After which instruction a crash has the debit taken twice. */
const whereItHurts = ({ history }: RunView): string => {
  const hurts = gapsOf(history.plan.scenario).find((gap) => gap.taken > 1);
  if (!hurts) return 'nowhere';
  return hurts.done.includes('note') || hurts.done.includes('take-and-note') ? 'after' : 'between';
};

const between: Step = {
  id: 'between',
  scene: { rulesOff: ['one-step'] },
  predictions: [
    {
      id: 'where',
      options: ['before', 'between', 'after', 'nowhere'],
      within: seconds(1),
      settled: isAnswered,
      answer: whereItHurts,
    },
  ],
  goal: (run) => isTakenTwice(run) && takenAtDeath(run) === 1,
  nextAction: [at(80, kill), at(180, restart)],
  views: ['server'],
};

const survives = (run: RunView): boolean => isTakenOnce(run) && diedAt(run) !== null;

const oneStep: Step = {
  id: 'one-step',
  scene: {},
  predictions: [
    {
      id: 'was-it-taken',
      observation: true,
      options: ['taken', 'not-taken'],
      ask: survives,
      within: 0,
      answer: (run) => (takenAtDeath(run) === 1 ? 'taken' : 'not-taken'),
    },
  ],
  goal: survives,
  nextAction: [at(80, kill), at(180, restart)],
  explain: true,
};

const SET = { job: 'set' } as const;

const letGo = (run: RunView) => heldOf(run).map((message) => later(run, ms(10), release(message)));

const order: Step = {
  id: 'order',
  scene: { params: SET, rulesOff: ['newer-only'] },
  predictions: [
    {
      id: 'late-copy',
      options: ['one', 'two'],
      ask: (run) => bothSetAt(run) !== null && isUnderWay(run, 1),
      suppose: letGo,
      within: seconds(1),
      answer: (run) => (serverIn(run.world).x === 1 ? 'one' : 'two'),
    },
  ],
  goal: (run) => bothSetAt(run) !== null && serverIn(run.world).x === 1,
  nextAction: [at(30, hold(asked(1))), at(700, release(asked(1)))],
};

const versions: Step = {
  id: 'versions',
  scene: { params: SET },
  goal: (run) => {
    const since = bothSetAt(run);
    return since !== null && arrivedSince(run, 1, since) && serverIn(run.world).x === 2;
  },
  nextAction: [at(30, hold(asked(1))), at(700, release(asked(1)))],
};

/** Entries stay in the table for a minute. */
const A_MINUTE = { ttl: 60 } as const;

const expiry: Step = {
  id: 'expiry',
  scene: { params: A_MINUTE, rulesOff: ['low-water-mark'] },
  predictions: [
    {
      id: 'after-a-minute',
      options: ['once', 'twice'],
      ask: (run) => forgottenAt(run) !== null && isUnderWay(run, 1),
      suppose: letGo,
      within: seconds(1),
      answer: (run) => (taken(run) > 1 ? 'twice' : 'once'),
    },
  ],
  goal: (run) => forgottenAt(run) !== null && taken(run) === 2 && isAnswered(run),
  nextAction: [at(30, hold(asked(1))), at(61_000, release(asked(1)))],
};

const mark: Step = {
  id: 'mark',
  scene: { params: A_MINUTE },
  goal: (run) => {
    const since = forgottenAt(run);
    return since !== null && arrivedSince(run, 1, since) && taken(run) === 1;
  },
  nextAction: [at(30, hold(asked(1))), at(61_000, release(asked(1)))],
};

export const steps: readonly Step[] = [
  naive,
  table,
  forgets,
  between,
  oneStep,
  order,
  versions,
  expiry,
  mark,
];
