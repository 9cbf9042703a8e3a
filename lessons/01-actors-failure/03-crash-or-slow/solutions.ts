/** Recorded ways through this lesson. */
import { ms } from '#kernel';
import type { Recorded } from '#lesson-kit';
import { at, drop, hold, kill, pause, ping, pong, release, resume } from './acts.ts';

const EVEN = { tail: 0 } as const;

export default {
  solutions: [
    { of: 'watch', name: 'only watch', log: [] },
    { of: 'watch', name: 'a pause that nobody notices', log: [at(130, pause), at(140, resume)] },
    { of: 'kill', name: 'between two pings', log: [at(230, kill)] },
    { of: 'kill', name: 'before the first ping', log: [at(20, kill)] },
    { of: 'slow', name: 'hold a ping', log: [at(205, hold(ping(2)))] },
    { of: 'slow', name: 'pause Q', log: [at(150, pause)] },
    { of: 'two-worlds', name: 'kill Q while the ping is held', log: [at(210, kill)] },
    {
      of: 'two-worlds',
      name: 'let one ping pass, and try again with the next',
      log: [at(405, hold(ping(4))), at(410, kill)],
    },
    { of: 'late-answer', name: 'release the ping', log: [at(262, release(ping(2)))] },
    { of: 'late-answer', name: 'release it a little later', log: [at(275, release(ping(2)))] },
    { of: 'patience', name: 'only watch', log: [] },
    { of: 'patience', name: 'one pause on the way', log: [at(1_030, pause), at(1_080, resume)] },
    { of: 'learning', name: 'only watch', log: [] },
    { of: 'learning', name: 'drop a pong on the way', log: [at(300, drop(pong(2)))] },
    { of: 'price', name: 'kill Q after a pong has left', log: [at(5_050, kill)] },
    { of: 'price', name: 'kill Q at another moment', log: [at(5_150, kill)] },
    { of: 'frame-an-innocent', name: 'drop a ping', log: [at(105, drop(ping(1)))] },
    { of: 'frame-an-innocent', name: 'hold a pong', log: [at(115, hold(pong(1)))] },
    {
      of: 'flap',
      name: 'hold, release, hold, release',
      log: [
        at(105, hold(ping(1))),
        at(160, release(ping(1))),
        at(305, hold(ping(3))),
        at(360, release(ping(3))),
      ],
    },
    { of: 'flap', name: 'drop two pings', log: [at(105, drop(ping(1))), at(305, drop(ping(3)))] },
    {
      of: 'trusted-corpse',
      name: 'just after the first pong has left',
      log: [{ at: ms(101), act: kill, after: 1 }],
    },
    { of: 'trusted-corpse', name: 'just after the second', log: [{ at: ms(201), act: kill, after: 1 }] },
    { of: 'without-pong-clears', name: 'drop one ping', log: [at(105, drop(ping(1)))] },
    { of: 'without-pong-clears', name: 'hold one pong', log: [at(115, hold(pong(1)))] },
    {
      of: 'without-misses-in-a-row',
      name: 'drop every other ping',
      log: [at(105, drop(ping(1))), at(305, drop(ping(3)))],
    },
    {
      of: 'without-misses-in-a-row',
      name: 'drop a ping and a pong',
      log: [at(105, drop(ping(1))), at(315, drop(pong(2)))],
    },
    { of: 'without-learning', name: 'only watch', log: [] },
    { of: 'without-learning', name: 'drop a pong on the way', log: [at(300, drop(pong(2)))] },
    { of: 'without-one-ping-at-a-time', name: 'kill Q between two pings', log: [at(250, kill)] },
    { of: 'without-one-ping-at-a-time', name: 'kill Q before the first ping', log: [at(50, kill)] },
    {
      of: 'without-answer-of-this-ping',
      name: 'hold a ping until the next one',
      log: [at(105, hold(ping(1))), at(195, release(ping(1)))],
    },
    {
      of: 'without-answer-of-this-ping',
      name: 'hold a pong until the next ping',
      log: [at(115, hold(pong(1))), at(203, release(pong(1)))],
    },
  ],
  variations: [
    {
      step: 'watch',
      prediction: 'three-pings',
      answer: 'suspects',
      scene: { params: { ...EVEN, latency: 30 } },
      log: [],
    },
    {
      step: 'kill',
      prediction: 'how-soon',
      answer: 'later',
      scene: { params: { ...EVEN, misses: 3 } },
      log: [at(230, kill)],
    },
    {
      step: 'slow',
      prediction: 'how-was-q',
      answer: 'dead',
      scene: { params: EVEN },
      log: [at(150, kill)],
    },
    {
      step: 'two-worlds',
      prediction: 'tell-apart',
      answer: 'silence',
      scene: { params: EVEN, at: ms(206) },
      log: [],
    },
    {
      step: 'late-answer',
      prediction: 'what-then',
      answer: 'goes-on',
      scene: { params: EVEN, rulesOff: ['pong-clears'], log: [at(205, hold(ping(2)))], at: ms(260) },
      log: [],
    },
    {
      step: 'patience',
      prediction: 'how-many-alarms',
      answer: 'dozens',
      scene: { params: { ...EVEN, loss: 10, misses: 1 } },
      log: [],
    },
    {
      step: 'learning',
      prediction: 'how-often-wrong',
      answer: 'for-ever',
      scene: { params: { ...EVEN, latency: 90, growth: 0 } },
      log: [],
    },
    {
      step: 'price',
      prediction: 'slower-or-faster',
      answer: 'same',
      scene: { params: EVEN, at: ms(5_000) },
      log: [],
    },
  ],
} satisfies Recorded;
