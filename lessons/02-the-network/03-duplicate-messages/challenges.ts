/** Adversarial tasks, one for each rule that is switched off. Words: story.md. */
import { at, type Challenge, drop, hold, release, without } from '#lesson-kit';
import { answer, asked, kill, restart } from './acts.ts';
import {
  bothSetAt,
  clientIn,
  forgottenAt,
  isAnswered,
  isTakenTwice,
  serverIn,
  taken,
  waitsInVain,
} from './goals.ts';

const KILL_AND_RESTART = [at(80, kill), at(180, restart)];
const HOLD_AND_RELEASE = [at(30, hold(asked(1))), at(700, release(asked(1)))];

/** The client asks again before the first answer can be there. */
const IMPATIENT = { retry: 80 } as const;

export const challenges: readonly Challenge[] = [
  {
    id: 'double-charge',
    ...without('recognise-repetitions', { params: IMPATIENT }),
    goal: isTakenTwice,
    faultsMax: 0,
    minimum: { model: 'one-debit', property: 'at-most-once' },
    nextAction: [],
  },
  {
    id: 'beat-memory',
    ...without('table-on-disk'),
    goal: isTakenTwice,
    faultsMax: 1,
    minimum: { model: 'a-crash', property: 'at-most-once' },
    nextAction: KILL_AND_RESTART,
  },
  {
    id: 'beat-split',
    ...without('one-step'),
    goal: isTakenTwice,
    faultsMax: 1,
    minimum: { model: 'a-crash', property: 'at-most-once' },
    nextAction: KILL_AND_RESTART,
  },
  {
    id: 'beat-idempotence',
    ...without('newer-only', { params: { job: 'set' } }),
    goal: (run) => bothSetAt(run) !== null && serverIn(run.world).x === 1,
    faultsMax: 1,
    minimum: { model: 'two-sets', property: 'last-set-stays' },
    nextAction: HOLD_AND_RELEASE,
  },
  {
    id: 'without-same-id',
    ...without('same-id'),
    goal: isTakenTwice,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(120, drop(answer(1)))],
  },
  {
    id: 'without-retransmit',
    ...without('retransmit'),
    goal: waitsInVain,
    faultsMax: 1,
    minimum: { model: 'one-loss', property: 'every-order-answered' },
    nextAction: [at(30, drop(asked(1)))],
  },
  {
    id: 'without-answer-repetitions',
    ...without('answer-repetitions'),
    goal: ({ world, history, index }) => {
      const { open } = clientIn(world);
      const asks = history.worldAt(index).nodes[0]?.counters.sent.reduce((sum, sent) => sum + sent, 0) ?? 0;
      return open !== null && asks >= 5;
    },
    faultsMax: 1,
    minimum: { model: 'one-loss', property: 'every-order-answered' },
    nextAction: [at(120, drop(answer(1)))],
  },
  {
    id: 'without-effect-before-answer',
    ...without('effect-before-answer'),
    goal: (run) => isAnswered(run) && taken(run) === 0,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(80, kill)],
  },
  {
    id: 'without-low-water-mark',
    ...without('low-water-mark', { params: { ttl: 1 } }),
    goal: (run) => forgottenAt(run) !== null && isTakenTwice(run),
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(30, hold(asked(1))), at(2_000, release(asked(1)))],
  },
];
