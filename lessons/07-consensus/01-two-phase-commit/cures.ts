/** The second half of the story: three phases, what a partition does to them, Paxos Commit, and what each cure costs. */
import { type Micros, ms, seconds } from '#kernel';
import { at, kill, now, partition, type RunView, restart, type Step } from '#lesson-kit';
import { type Costs, VARIANTS } from '#protocols/two-phase-commit';
import { begin } from './acts.ts';
import {
  acceptorsDown,
  allInDoubt,
  decidersDown,
  everTrue,
  hasBegun,
  managerDown,
  outcomeFor,
  settledAlike,
  survivorsEnded,
  torn,
} from './goals.ts';
import { type Sides, sidesOf } from './sides.ts';

const threePhases: Step = {
  id: 'three-phases',
  scene: { params: { variant: 'three-phase' } },
  predictions: [
    {
      id: 'survivors',
      options: ['wait', 'commit', 'abort'],
      ask: (run) => managerDown(run) && allInDoubt(run),
      within: seconds(1),
      answer: (run) => outcomeFor(run),
    },
  ],
  goal: (run) => managerDown(run) && survivorsEnded(run) && !torn(run),
  nextAction: [at(0, begin), at(65, kill('TM'))],
};

/** R3 alone on the other side. */
const APART = partition(['TM', 'R1', 'R2'], ['R3']);

const onTheWay = (run: RunView): boolean =>
  run.world.flights.some(({ message }) => message.type === 'precommit');

const threeApart: Step = {
  id: 'three-apart',
  scene: { params: { variant: 'three-phase' } },
  predictions: [
    {
      id: 'both-sides',
      options: ['wait', 'commit', 'abort', 'both'],
      ask: onTheWay,
      suppose: (run) => [now(run, APART)],
      within: seconds(1),
      answer: (run) => outcomeFor(run),
    },
  ],
  goal: torn,
  nextAction: [at(0, begin), at(45, APART)],
};

const acceptors: Step = {
  id: 'acceptors',
  scene: { params: { variant: 'paxos' } },
  predictions: [
    {
      id: 'leader-dies',
      options: ['wait', 'commit', 'abort'],
      ask: allInDoubt,
      suppose: (run) => [now(run, kill('TM'))],
      within: seconds(2),
      answer: (run) => outcomeFor(run),
    },
  ],
  goal: (run) => decidersDown(run).length + acceptorsDown(run).length > 0 && settledAlike(run),
  nextAction: [at(0, begin), at(45, kill('TM'))],
};

const majorityGone: Step = {
  id: 'majority-gone',
  scene: {
    params: { variant: 'paxos' },
    log: [at(0, begin), at(30, kill('A1')), at(30, kill('A2'))],
    at: ms(200),
  },
  predictions: [
    {
      id: 'one-acceptor-left',
      options: ['commit', 'abort', 'wait'],
      within: seconds(2),
      answer: (run) => outcomeFor(run),
    },
  ],
  goal: (run) => settledAlike(run) && acceptorsDown(run).length <= 1,
  nextAction: [at(400, restart('A2'))],
};

/** Which of the three has most of something, as an option; the first of equals. */
const most = (sides: Sides, of: (costs: Costs) => number): string =>
  VARIANTS.reduce((best, variant) => (of(sides[variant]) > of(sides[best]) ? variant : best));

/** A run is over with its last event; the others may take longer. */
const later = ({ world }: RunView): Micros => world.time + ms(500);

const cost: Step = {
  id: 'cost',
  scene: {},
  predictions: [
    {
      id: 'most-messages',
      options: [...VARIANTS],
      ask: hasBegun,
      within: ms(500),
      answer: (run) => most(sidesOf(run, later(run)), ({ messages }) => messages),
    },
    {
      id: 'longest-locked',
      options: [...VARIANTS],
      ask: (run) => managerDown(run) && allInDoubt(run),
      suppose: (run) => [{ at: run.world.time + seconds(1), act: restart('TM') }],
      within: seconds(2),
      answer: (run) => most(sidesOf(run, later(run)), ({ locked }) => locked),
    },
  ],
  goal: (run) =>
    settledAlike(run) && everTrue(run, (world) => world.nodes.some(({ status }) => status === 'down')),
  nextAction: [at(0, begin), at(45, kill('TM')), at(1045, restart('TM'))],
  views: ['costs'],
};

export const cures: readonly Step[] = [threePhases, threeApart, acceptors, majorityGone, cost];
