/** Adversarial tasks, and one for each rule that is switched off. Words: story.md. */
import { ms, seconds } from '#kernel';
import { at, type Challenge, drop, hold, release, without } from '#lesson-kit';
import { kill, ping } from './acts.ts';
import { detection, diedAt, isDead, isFramed, isSuspected, promised, recordOf } from './goals.ts';

const EVEN = { tail: 0 } as const;

export const challenges: readonly Challenge[] = [
  {
    id: 'frame-an-innocent',
    scene: { params: EVEN },
    goal: isFramed,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(105, drop(ping(1)))],
  },
  {
    id: 'flap',
    scene: { params: EVEN },
    goal: (run) => !isDead(run) && recordOf(run).changes >= 4,
    faultsMax: 2,
    minimum: 'time',
    nextAction: [
      at(105, hold(ping(1))),
      at(160, release(ping(1))),
      at(305, hold(ping(3))),
      at(360, release(ping(3))),
    ],
  },
  {
    id: 'trusted-corpse',
    scene: { params: { ...EVEN, latency: 1 } },
    goal: (run) => isDead(run) && (detection(run) ?? 0) >= promised(run) - ms(1),
    faultsMax: 1,
    minimum: 'time',
    nextAction: [{ at: ms(101), act: kill, after: 1 }],
  },
  {
    id: 'without-pong-clears',
    ...without('pong-clears', { params: EVEN }),
    goal: (run) => isFramed(run) && recordOf(run).calm >= 2,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(105, drop(ping(1)))],
  },
  {
    id: 'without-misses-in-a-row',
    ...without('misses-in-a-row', { params: { ...EVEN, misses: 2 } }),
    goal: (run) => isSuspected(run) && recordOf(run).missedInARow < 2,
    faultsMax: 2,
    minimum: 'time',
    nextAction: [at(105, drop(ping(1))), at(305, drop(ping(3)))],
  },
  {
    id: 'without-learning',
    ...without('learn-from-mistakes', { params: { ...EVEN, latency: 90, growth: 20 } }),
    goal: (run) => !isDead(run) && recordOf(run).alarms >= 15,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [],
  },
  {
    id: 'without-one-ping-at-a-time',
    ...without('one-ping-at-a-time', { params: { ...EVEN, deadline: 150 } }),
    goal: (run) => {
      const died = diedAt(run);
      return died !== null && isDead(run) && !isSuspected(run) && run.world.time - died >= seconds(1);
    },
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(250, kill)],
  },
  {
    id: 'without-answer-of-this-ping',
    ...without('answer-of-this-ping', { params: EVEN }),
    goal: (run) => {
      const { answered } = recordOf(run);
      return answered !== null && answered.ping !== answered.pong;
    },
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(105, hold(ping(1))), at(195, release(ping(1)))],
  },
];
