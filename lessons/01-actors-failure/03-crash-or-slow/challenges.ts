/** Adversarial tasks, and one for each rule that is switched off. Words: story.md. */
import { ms, seconds } from '#kernel';
import type { Challenge } from '#lesson-kit';
import { at, drop, hold, kill, ping, release } from './acts.ts';
import { detection, diedAt, isDead, isFramed, isSuspected, promised, recordOf } from './goals.ts';

const EVEN = { tail: 0 } as const;

export const challenges: readonly Challenge[] = [
  {
    id: 'frame-an-innocent',
    scene: { params: EVEN },
    goal: isFramed,
    faultsMax: 1,
    nextAction: [at(105, drop(ping(1)))],
  },
  {
    id: 'flap',
    scene: { params: EVEN },
    goal: (run) => !isDead(run) && recordOf(run).changes >= 4,
    faultsMax: 2,
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
    nextAction: [{ at: ms(101), act: kill, after: 1 }],
  },
  {
    id: 'without-pong-clears',
    rule: 'pong-clears',
    scene: { params: EVEN, rulesOff: ['pong-clears'] },
    goal: (run) => isFramed(run) && recordOf(run).calm >= 2,
    faultsMax: 1,
    nextAction: [at(105, drop(ping(1)))],
  },
  {
    id: 'without-misses-in-a-row',
    rule: 'misses-in-a-row',
    scene: { params: { ...EVEN, misses: 2 }, rulesOff: ['misses-in-a-row'] },
    goal: (run) => isSuspected(run) && recordOf(run).missedInARow < 2,
    faultsMax: 2,
    nextAction: [at(105, drop(ping(1))), at(305, drop(ping(3)))],
  },
  {
    id: 'without-learning',
    rule: 'learn-from-mistakes',
    scene: { params: { ...EVEN, latency: 90, growth: 20 }, rulesOff: ['learn-from-mistakes'] },
    goal: (run) => !isDead(run) && recordOf(run).alarms >= 15,
    faultsMax: 1,
    nextAction: [],
  },
  {
    id: 'without-one-ping-at-a-time',
    rule: 'one-ping-at-a-time',
    scene: { params: { ...EVEN, deadline: 150 }, rulesOff: ['one-ping-at-a-time'] },
    goal: (run) => {
      const died = diedAt(run);
      return died !== null && isDead(run) && !isSuspected(run) && run.world.time - died >= seconds(1);
    },
    faultsMax: 1,
    nextAction: [at(250, kill)],
  },
  {
    id: 'without-answer-of-this-ping',
    rule: 'answer-of-this-ping',
    scene: { params: EVEN, rulesOff: ['answer-of-this-ping'] },
    goal: (run) => {
      const { answered } = recordOf(run);
      return answered !== null && answered.ping !== answered.pong;
    },
    faultsMax: 1,
    nextAction: [at(105, hold(ping(1))), at(195, release(ping(1)))],
  },
];
