/** Only the goal is given; any way counts. The last five switch off one rule each. */
import { seconds } from '#kernel';
import { answeredOf, type Challenge, isCut, pendingOf, type RunView } from '#lesson-kit';
import { majorityHasIt } from '#protocols/cap';
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
  },
  {
    id: 'frozen',
    scene: { params: { mode: 'CP' } },
    goal: (run) => allReplicasUp(run) && clientsReachReplicas(run) && waitsInVain(run),
    faultsMax: 1,
  },
  {
    id: 'time-travel',
    scene: { params: { mode: 'CP-local', third: true } },
    goal: wentBack,
    faultsMax: 1,
  },
  {
    id: 'acked-and-overwritten',
    scene: { params: { mode: 'AP' } },
    goal: (run) => lostWrites(run).length > 0,
    faultsMax: 0,
  },
  {
    id: 'ten-seconds-later',
    scene: { params: { mode: 'AP' } },
    goal: lostTenSecondsApart,
    faultsMax: 1,
  },
  {
    id: 'without-waiting',
    rule: 'wait-for-majority-before-ok',
    scene: { params: { mode: 'CP-local' }, rulesOff: ['wait-for-majority-before-ok'] },
    goal: (run) => !consistent(run) && !majorityHasIt(PRIMARY).holds(run.world),
    faultsMax: 0,
  },
  {
    id: 'without-forwarding',
    rule: 'forward-reads',
    scene: { params: { mode: 'CP', third: true }, rulesOff: ['forward-reads'] },
    goal: (run) => !consistent(run),
    faultsMax: 1,
  },
  {
    id: 'two-primaries',
    rule: 'one-primary',
    scene: { params: { mode: 'CP', replicas: 3 }, rulesOff: ['one-primary'] },
    goal: (run) => !consistent(run),
    faultsMax: 1,
  },
  {
    id: 'whatever-arrives',
    rule: 'last-writer-wins',
    scene: { params: { mode: 'AP' }, rulesOff: ['last-writer-wins'] },
    goal: (run) => settledDown(run) && replicasAgreeOn(run) === null,
    faultsMax: 0,
  },
  {
    id: 'said-only-once',
    rule: 'retransmit',
    scene: { params: { mode: 'CP' }, rulesOff: ['retransmit'] },
    goal: (run) =>
      !isCut(run, 'R0', 'R1') &&
      !isCut(run, 'R1', 'R0') &&
      allReplicasUp(run) &&
      clientsReachReplicas(run) &&
      settledDown(run) &&
      pendingOf(run).length > 0,
    faultsMax: 1,
  },
];
