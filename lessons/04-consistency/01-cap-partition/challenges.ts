/** Only the goal is given; any way counts. The last five switch off one rule each. */
import { seconds } from '#kernel';
import {
  answeredOf,
  at,
  type Challenge,
  deliver,
  drop,
  hold,
  isCut,
  pendingOf,
  picks,
  type RunView,
  without,
} from '#lesson-kit';
import { majorityHasIt } from '#protocols/cap';
import { cut, heal, read, write } from './acts.ts';
import {
  allReplicasUp,
  clientsReachReplicas,
  consistent,
  lostWrites,
  replicasAgreeOn,
  settledDown,
  waitsInVain,
} from './goals.ts';
import { PRIMARY } from './world.ts';

/** b was told the new number, and later c was still told the old one. */
const wentBack = (run: RunView): boolean => {
  const [toB] = answeredOf(run, { client: 'b', name: 'read' }).filter(({ outcome }) => outcome?.value === 1);
  return answeredOf(run, { client: 'c', name: 'read' }).some(
    ({ outcome, invokedBy }) =>
      outcome?.value === 0 && toB?.completedBy != null && toB.completedBy < invokedBy,
  );
};

const TEN_SECONDS = seconds(10);

/** A write that is lost although it and the one that won were ten seconds apart. */
const lostTenSecondsApart = (run: RunView): boolean =>
  lostWrites(run).some((lost) =>
    answeredOf(run, { name: 'write' }).some(
      (other) =>
        other.operation.value === replicasAgreeOn(run) &&
        Math.abs(other.invoked - lost.invoked) >= TEN_SECONDS,
    ),
  );

export const challenges: readonly Challenge[] = [
  {
    id: 'stale-without-a-cut',
    scene: { params: { mode: 'AP' }, mode: 'hand' },
    goal: (run) => !consistent(run),
    faultsMax: 0,
    minimum: { model: 'ap', property: 'linearizable' },
    nextAction: picks(
      write('a', 1),
      deliver('a>R0#1'),
      deliver('R0>a#1'),
      read('b'),
      deliver('b>R1#1'),
      deliver('R1>b#1'),
    ),
  },
  {
    id: 'frozen',
    scene: { params: { mode: 'CP' } },
    goal: (run) => allReplicasUp(run) && clientsReachReplicas(run) && waitsInVain(run),
    faultsMax: 1,
    minimum: { model: 'cp', property: 'every-request-answered' },
    nextAction: [at(100, cut), at(200, write('a', 1))],
  },
  {
    id: 'time-travel',
    scene: { params: { mode: 'CP-local', third: true } },
    goal: wentBack,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(0, write('a', 1)), at(26, hold('R1>R0#1')), at(30, read('b')), at(60, read('c'))],
  },
  {
    id: 'acked-and-overwritten',
    scene: { params: { mode: 'AP' } },
    goal: (run) => lostWrites(run).length > 0,
    faultsMax: 0,
    nextAction: [at(0, write('a', 1)), at(0, write('b', 2))],
  },
  {
    id: 'ten-seconds-later',
    scene: { params: { mode: 'AP' } },
    goal: lostTenSecondsApart,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(0, cut), at(100, write('a', 1)), at(10_100, write('b', 2)), at(11_000, heal)],
  },
  {
    id: 'without-waiting',
    ...without('wait-for-majority-before-ok', { params: { mode: 'CP-local' } }),
    goal: (run) => !consistent(run) && !majorityHasIt(PRIMARY).holds(run.world),
    faultsMax: 0,
    minimum: { model: 'cp-local', property: 'linearizable' },
    nextAction: [at(0, write('a', 1)), at(10, read('b'))],
  },
  {
    id: 'without-forwarding',
    ...without('forward-reads', { params: { mode: 'CP', third: true } }),
    goal: (run) => !consistent(run),
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(0, write('a', 1)), at(26, hold('R1>R0#1')), at(30, read('b')), at(60, read('c'))],
  },
  {
    id: 'two-primaries',
    ...without('one-primary', { params: { mode: 'CP', replicas: 3 } }),
    goal: (run) => !consistent(run),
    faultsMax: 1,
    minimum: 'time',
    nextAction: [
      at(0, { do: 'cut', from: 'R0', to: 'R2' }),
      at(100, write('a', 1)),
      at(200, write('a', 2)),
      at(300, write('b', 1)),
      at(400, read('a')),
    ],
  },
  {
    id: 'whatever-arrives',
    ...without('last-writer-wins', { params: { mode: 'AP' } }),
    goal: (run) => settledDown(run) && replicasAgreeOn(run) === null,
    faultsMax: 0,
    minimum: { model: 'two-writers', property: 'replicas-agree' },
    nextAction: [at(0, write('a', 1)), at(0, write('b', 2))],
  },
  {
    id: 'said-only-once',
    ...without('retransmit', { params: { mode: 'CP' } }),
    goal: (run) =>
      !isCut(run, 'R0', 'R1') &&
      !isCut(run, 'R1', 'R0') &&
      allReplicasUp(run) &&
      clientsReachReplicas(run) &&
      settledDown(run) &&
      pendingOf(run).length > 0,
    faultsMax: 1,
    minimum: { model: 'one-loss', property: 'replicas-agree' },
    nextAction: [at(0, write('a', 1)), at(10, drop('R0>R1#1'))],
  },
];
