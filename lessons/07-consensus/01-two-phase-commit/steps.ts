/** The story: an impatient resource, then what two phases promise, and where they leave everybody waiting. */
import { ms, seconds } from '#kernel';
import { at, cut, kill, now, type RunView, restart, type Step } from '#lesson-kit';
import { abortedIn, committedIn, everybodyIs, managerOf, resourcesOf } from '#protocols/two-phase-commit';
import { begin, fail } from './acts.ts';
import { cures } from './cures.ts';
import {
  allInDoubt,
  blocked,
  firstTime,
  isDown,
  isRecorded,
  isWriting,
  managerDown,
  outcomeFor,
  settledAlike,
  stateOf,
  torn,
} from './goals.ts';

const isIdle = (run: RunView): boolean => managerOf(run.world)?.state === 'idle';

const impatient: Step = {
  id: 'impatient',
  scene: { rulesOff: ['no-way-back'] },
  predictions: [
    {
      id: 'r3-waits',
      options: ['wait', 'abort', 'commit'],
      ask: (run) => isRecorded(run.world) && stateOf(run.world, 'R3') === 'prepared',
      suppose: (run) => [now(run, cut('TM', 'R3'))],
      within: seconds(1),
      answer: (run) => outcomeFor(run, ['R3']),
    },
    {
      id: 'what-became-of-it',
      observation: true,
      options: ['alike', 'two-one', 'one-two'],
      ask: torn,
      within: 0,
      answer: (run) => {
        const aborted = abortedIn(run.world).length;
        if (!torn(run)) return 'alike';
        return committedIn(run.world).length > aborted ? 'two-one' : 'one-two';
      },
    },
  ],
  goal: torn,
  nextAction: [at(0, begin), at(55, cut('TM', 'R3'))],
};

const twoPhases: Step = {
  id: 'two-phases',
  scene: {},
  predictions: [
    {
      id: 'commit-point',
      options: ['voted', 'record', 'told', 'never'],
      ask: (run) => isWriting(run.world) || allInDoubt(run),
      within: seconds(1),
      answer: (run) => {
        const recorded = firstTime(run, isRecorded);
        const told = firstTime(run, (world) => committedIn(world).length > 0);
        if (told === null) return 'never';
        return recorded !== null && recorded < told ? 'record' : 'told';
      },
    },
  ],
  goal: (run) => everybodyIs(run.world, 'committed'),
  nextAction: [at(0, begin)],
};

const oneNo: Step = {
  id: 'one-no',
  scene: {},
  predictions: [
    {
      id: 'two-of-three',
      options: ['commit', 'abort', 'wait'],
      ask: (run) => abortedIn(run.world).length === 1,
      suppose: (run) => (isIdle(run) ? [now(run, begin)] : []),
      within: seconds(1),
      answer: (run) =>
        outcomeFor(
          run,
          resourcesOf(run.world).flatMap(({ id }) => (wasFailed(run, id) ? [] : [id])),
        ),
    },
  ],
  goal: (run) => everybodyIs(run.world, 'aborted') && run.world.nodes.every(({ status }) => status === 'up'),
  nextAction: [at(0, fail('R2')), at(10, begin)],
};

/** Did somebody make this resource give up? */
const wasFailed = (run: RunView, id: string): boolean =>
  run.history.log.some(({ act }) => act.do === 'operate' && act.operation.name === 'fail' && act.node === id);

const inDoubt: Step = {
  id: 'in-doubt',
  scene: {},
  predictions: [
    {
      id: 'may-they',
      options: ['abort', 'commit', 'wait'],
      ask: (run) => managerDown(run) && allInDoubt(run),
      within: seconds(2),
      answer: (run) => outcomeFor(run),
    },
  ],
  goal: (run) => blocked(run) && allInDoubt(run),
  nextAction: [at(0, begin), at(45, kill('TM'))],
};

const DIES_UNDECIDED = [at(0, begin), at(45, kill('TM'))];

const comeBack: Step = {
  id: 'come-back',
  scene: { log: DIES_UNDECIDED, at: ms(300) },
  keeps: (run) => blocked(run) && allInDoubt(run) && run.history.scenario.rulesOff.length === 0,
  predictions: [
    {
      id: 'no-record',
      options: ['commit', 'abort', 'wait'],
      suppose: (run) => [now(run, restart('TM'))],
      within: seconds(1),
      answer: (run) => outcomeFor(run),
    },
  ],
  goal: (run) => !managerDown(run) && settledAlike(run),
  nextAction: [at(400, restart('TM'))],
};

/** The record is written and R1 told; nobody else is, and both who know are dead. */
const ONLY_R1_KNOWS = [
  at(0, begin),
  at(41, cut('TM', 'R2')),
  at(41, cut('TM', 'R3')),
  at(71, kill('R1')),
  at(72, kill('TM')),
];

const canTheyTell: Step = {
  id: 'can-they-tell',
  scene: { params: { cooperative: true }, log: ONLY_R1_KNOWS, at: ms(100) },
  predictions: [
    {
      id: 'ask-each-other',
      options: ['commit', 'abort', 'wait'],
      ask: (run) => isDown(run, 'TM') && stateOf(run.world, 'R2') === 'prepared',
      within: seconds(2),
      answer: (run) => outcomeFor(run, ['R2', 'R3']),
    },
  ],
  goal: (run) => settledAlike(run),
  nextAction: [at(300, restart('R1'))],
  explain: true,
};

export const steps: readonly Step[] = [impatient, twoPhases, oneNo, inDoubt, comeBack, canTheyTell, ...cures];
