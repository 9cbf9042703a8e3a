/** The story: from "the leader has it" to commitment, repair, figures 7 and 8, and reads. */
import { type Act, ms, type NodeId, seconds } from '#kernel';
import {
  answeredOf,
  arrive,
  at,
  breaks,
  healAll,
  isLinearizable,
  kill,
  later,
  now,
  partition,
  pendingOf,
  picks,
  picksFrom,
  type RunView,
  readsOf,
  type Step,
} from '#lesson-kit';
import { stateMachineSafety } from '#protocols/raft';
import { fire, read, write } from './acts.ts';
import {
  ackedAndLost,
  allAgree,
  firstWrite,
  hasAsked,
  holdersAtCommit,
  holdsWriteOf,
  isInMinority,
  isRepaired,
  leaderNow,
  logOf,
  serverIn,
  stepsBack,
  tailOf,
  toldOf,
  wasHealed,
} from './goals.ts';
import { majorityOf, membersIn } from './world.ts';

/** S1 is elected soon, so that nobody has to wait. */
const ELECTED = [at(20, fire('S1'))];

/** S1, S2 and C on one side; S3, S4, S5 and D on the other. */
export const HALVES = partition(['S1', 'S2', 'C'], ['S3', 'S4', 'S5', 'D']);

const fateOf = (run: RunView): string => (holdsWriteOf(leaderNow(run)?.log ?? [], 'C') ? 'kept' : 'gone');

const loseIt: Step = {
  id: 'lose-it',
  scene: { rulesOff: ['answer-after-commit'], log: ELECTED, at: ms(100) },
  predictions: [
    {
      id: 'is-it-safe',
      options: ['kept', 'gone', 'joined'],
      ask: (run) => toldOf(run, 'C') === 'done',
      suppose: (run) => [later(run, ms(800), healAll)],
      within: seconds(1.5),
      answer: fateOf,
    },
    {
      id: 'what-c-heard',
      observation: true,
      options: ['done', 'nothing', 'error'],
      ask: (run) => hasAsked(run, 'C', 'write') && (leaderNow(run)?.term ?? 0) >= 2,
      within: 0,
      answer: (run) => toldOf(run, 'C'),
    },
  ],
  goal: ackedAndLost,
  nextAction: [at(120, HALVES), at(150, write('C', 1, 'S1'))],
};

const replicate: Step = {
  id: 'replicate',
  scene: { log: ELECTED, at: ms(100) },
  predictions: [
    {
      id: 'when-committed',
      options: ['leader', 'majority', 'all'],
      ask: (run) => firstWrite(run) > 0,
      within: seconds(1),
      settled: (run) => holdersAtCommit(run, firstWrite(run)) > 0,
      answer: (run) => {
        const holders = holdersAtCommit(run, firstWrite(run));
        if (holders >= membersIn(run.params).length) return 'all';
        return holders >= majorityOf(run.params) ? 'majority' : 'leader';
      },
    },
  ],
  goal: (run) => answeredOf(run, { name: 'write' }).length >= 2 && allAgree(run),
  nextAction: [at(120, write('C', 1, 'S1')), at(300, write('C', 1, 'S1'))],
};

const tail: Step = {
  id: 'tail',
  scene: { params: { retry: false }, log: ELECTED, at: ms(100) },
  predictions: [
    {
      id: 'is-it-answered',
      options: ['done', 'error', 'nothing'],
      ask: (run) => pendingOf(run, { client: 'C', name: 'write' }).length > 0,
      within: seconds(1),
      settled: (run) => toldOf(run, 'C') !== 'nothing',
      answer: (run) => toldOf(run, 'C'),
    },
  ],
  goal: (run) => tailOf(run) !== undefined,
  nextAction: [at(120, HALVES), at(150, write('C', 1, 'S1'))],
};

const overwrite: Step = {
  id: 'overwrite',
  scene: {
    params: { retry: false },
    log: [...ELECTED, at(120, HALVES), at(150, write('C', 1, 'S1'))],
    at: ms(800),
  },
  keeps: (run) => tailOf(run) === 'S1' && run.params.retry === false,
  predictions: [
    {
      id: 'tail-fate',
      options: ['kept', 'gone', 'joined'],
      suppose: (run) => [now(run, healAll)],
      within: seconds(1),
      settled: (run) => wasHealed(run) && allAgree(run),
      answer: fateOf,
    },
  ],
  goal: (run) => wasHealed(run) && allAgree(run) && !holdsWriteOf(logOf(run, 'S1'), 'C'),
  nextAction: [at(850, healAll)],
  views: ['logs'],
};

const figure7: Step = {
  id: 'figure-7',
  scene: {
    params: { servers: 7, start: 'seven' },
    rulesOff: ['noop'],
    log: ELECTED,
    at: ms(21),
  },
  predictions: [
    {
      id: 'how-far-back',
      options: ['one', 'seven', 'never'],
      ask: (run) => leaderNow(run) !== undefined,
      within: ms(700),
      settled: (run) => isRepaired(run, 'S7'),
      answer: (run) => {
        if (!isRepaired(run, 'S7')) return 'never';
        return stepsBack(run, 'S7') > 1 ? 'seven' : 'one';
      },
    },
    {
      id: 'extra-entries',
      options: ['kept', 'deleted'],
      ask: (run) => isRepaired(run, 'S2'),
      within: ms(300),
      settled: (run) => logOf(run, 'S5').length <= 11,
      answer: (run) => (logOf(run, 'S5').length > 11 ? 'kept' : 'deleted'),
    },
  ],
  goal: (run) => isRepaired(run, 'S7') && isRepaired(run, 'S3') && isRepaired(run, 'S6'),
  nextAction: [],
  views: ['logs'],
};

/** Figure 8 (c): S1 leads term 4; its entry 2, of term 2, has just reached S3, the third of five. */
const THIRD_COPY = 'S1>S2#1 S2>S1#1 S1>S3#1 S3>S1#1 S1>S2#2 S2>S1#2 S1>S3#2 S3>S1#2 S1>S3#3';
const FIGURE_8 = picks(fire('S1'), arrive(THIRD_COPY));
const IN_FIGURE_8 = { servers: 5, start: 'eight', batch: 1, retry: false };

/** S1 dies; S5 needs two terms, as the fourth is taken, and writes its own entry 2 over that of S1. */
const S5_WINS: readonly (Act | readonly Act[])[] = [
  kill('S1'),
  fire('S5'),
  fire('S5'),
  arrive('S5>S3#2 S3>S5#1 S5>S4#2 S4>S5#1 S5>S3#3 S3>S5#2 S5>S3#4 S3>S5#3'),
];
export const S5_COMMITS = arrive('S5>S4#3 S4>S5#2 S5>S4#4 S4>S5#3');

const supposing = (run: RunView, acts: readonly (Act | readonly Act[])[]) =>
  acts.flat().map((act, place) => later(run, ms(place + 1), act));

const fateOfEntry2 = (run: RunView): string => {
  if ((leaderNow(run)?.term ?? 0) < 5) return 'stuck';
  return logOf(run, 'S3')[1]?.term === 2 ? 'safe' : 'lost';
};

const figure8: Step = {
  id: 'figure-8',
  scene: { mode: 'hand', params: IN_FIGURE_8, rulesOff: ['commit-current-term'], log: FIGURE_8, at: ms(9) },
  predictions: [
    {
      id: 'on-three-of-five',
      options: ['safe', 'lost', 'stuck'],
      suppose: (run) => supposing(run, [arrive('S3>S1#3'), ...S5_WINS]),
      within: seconds(1),
      settled: (run) => run.history.applied === run.history.log.length,
      answer: fateOfEntry2,
    },
  ],
  goal: breaks(stateMachineSafety),
  nextAction: picksFrom(20, arrive('S3>S1#3'), ...S5_WINS, S5_COMMITS),
  views: ['logs'],
};

const figure8Mended: Step = {
  id: 'figure-8-mended',
  scene: { mode: 'hand', params: IN_FIGURE_8, log: FIGURE_8, at: ms(9) },
  predictions: [
    {
      id: 'does-it-count',
      options: ['moves', 'stays'],
      suppose: (run) => supposing(run, [arrive('S3>S1#3')]),
      within: ms(100),
      settled: (run) => run.history.applied === run.history.log.length,
      answer: (run) => ((serverIn(run, 'S1')?.commitIndex ?? 0) >= 2 ? 'moves' : 'stays'),
    },
  ],
  goal: (run) => (serverIn(run, 'S1')?.commitIndex ?? 0) >= 3,
  nextAction: picksFrom(20, arrive('S3>S1#3 S1>S3#4 S3>S1#4')),
  views: ['logs'],
  explain: true,
};

/** S1 leads term 1 on the smaller side and knows x = 1; the other side has a leader of its own. */
const OLD_LEADER = [...ELECTED, at(80, write('D', 1, 'S1')), at(150, HALVES)];

const answerTo = (run: RunView, client: NodeId): string => {
  if (pendingOf(run, { client, name: 'read' }).length > 0) return 'nothing';
  return readsOf(run, client).at(-1) === 2 ? 'new' : 'old';
};

const secondWriteDone = (run: RunView): boolean =>
  answeredOf(run, { client: 'D', name: 'write' }).length >= 2;

const readsAtS1 = (id: string): NonNullable<Step['predictions']>[number] => ({
  id,
  options: ['old', 'new', 'nothing'],
  ask: (run) => secondWriteDone(run) && isInMinority(run, 'S1'),
  suppose: (run) => [now(run, read('C', 'S1'))],
  within: ms(400),
  settled: (run) => readsOf(run, 'C').length > 0,
  answer: (run) => answerTo(run, 'C'),
});

const staleRead: Step = {
  id: 'stale-read',
  scene: { params: { reads: 'local' }, log: OLD_LEADER, at: ms(800) },
  predictions: [readsAtS1('from-memory')],
  goal: (run) => !isLinearizable(run.world),
  nextAction: [at(820, write('D', 2, 'S3')), at(1300, read('C', 'S1'))],
};

const readIndex: Step = {
  id: 'read-index',
  scene: { log: OLD_LEADER, at: ms(800) },
  predictions: [readsAtS1('asks-first')],
  goal: (run) => readsOf(run, 'C').includes(2) && wasHealed(run) && isLinearizable(run.world),
  nextAction: [at(820, write('D', 2, 'S3')), at(1300, read('C', 'S1')), at(1900, healAll)],
};

export const steps: readonly Step[] = [
  loseIt,
  replicate,
  tail,
  overwrite,
  figure7,
  figure8,
  figure8Mended,
  staleRead,
  readIndex,
];
