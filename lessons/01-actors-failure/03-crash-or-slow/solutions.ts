/** Recorded ways through this lesson. */
import { ms } from '#kernel';
import { at, drop, hold, type Recorded, release, vary, way } from '#lesson-kit';
import { kill, pause, ping, pong, resume } from './acts.ts';

const EVEN = { tail: 0 } as const;

export default {
  solutions: [
    way('watch', 'only watch'),
    way('watch', 'a pause that nobody notices', at(130, pause), at(140, resume)),
    way('kill', 'between two pings', at(230, kill)),
    way('kill', 'before the first ping', at(20, kill)),
    way('slow', 'hold a ping', at(205, hold(ping(2)))),
    way('slow', 'pause Q', at(150, pause)),
    way('two-worlds', 'kill Q while the ping is held', at(210, kill)),
    way(
      'two-worlds',
      'let one ping pass, and try again with the next',
      at(405, hold(ping(4))),
      at(410, kill),
    ),
    way('late-answer', 'release the ping', at(262, release(ping(2)))),
    way('late-answer', 'release it a little later', at(275, release(ping(2)))),
    way('patience', 'only watch'),
    way('patience', 'one pause on the way', at(1_030, pause), at(1_080, resume)),
    way('learning', 'only watch'),
    way('learning', 'drop a pong on the way', at(300, drop(pong(2)))),
    way('price', 'kill Q after a pong has left', at(5_050, kill)),
    way('price', 'kill Q at another moment', at(5_150, kill)),
    way('frame-an-innocent', 'drop a ping', at(105, drop(ping(1)))),
    way('frame-an-innocent', 'hold a pong', at(115, hold(pong(1)))),
    way(
      'flap',
      'hold, release, hold, release',
      at(105, hold(ping(1))),
      at(160, release(ping(1))),
      at(305, hold(ping(3))),
      at(360, release(ping(3))),
    ),
    way('flap', 'drop two pings', at(105, drop(ping(1))), at(305, drop(ping(3)))),
    way('trusted-corpse', 'just after the first pong has left', { at: ms(101), act: kill, after: 1 }),
    way('trusted-corpse', 'just after the second', { at: ms(201), act: kill, after: 1 }),
    way('without-pong-clears', 'drop one ping', at(105, drop(ping(1)))),
    way('without-pong-clears', 'hold one pong', at(115, hold(pong(1)))),
    way('without-misses-in-a-row', 'drop every other ping', at(105, drop(ping(1))), at(305, drop(ping(3)))),
    way('without-misses-in-a-row', 'drop a ping and a pong', at(105, drop(ping(1))), at(315, drop(pong(2)))),
    way('without-learning', 'only watch'),
    way('without-learning', 'drop a pong on the way', at(300, drop(pong(2)))),
    way('without-one-ping-at-a-time', 'kill Q between two pings', at(250, kill)),
    way('without-one-ping-at-a-time', 'kill Q before the first ping', at(50, kill)),
    way(
      'without-answer-of-this-ping',
      'hold a ping until the next one',
      at(105, hold(ping(1))),
      at(195, release(ping(1))),
    ),
    way(
      'without-answer-of-this-ping',
      'hold a pong until the next ping',
      at(115, hold(pong(1))),
      at(203, release(pong(1))),
    ),
  ],
  variations: [
    vary('watch', 'three-pings', 'suspects', { params: { ...EVEN, latency: 30 } }),
    vary('kill', 'how-soon', 'later', { params: { ...EVEN, misses: 3 } }, at(230, kill)),
    vary('slow', 'how-was-q', 'dead', { params: EVEN }, at(150, kill)),
    vary('two-worlds', 'tell-apart', 'silence', { params: EVEN, at: ms(206) }),
    vary('late-answer', 'what-then', 'goes-on', {
      params: EVEN,
      rulesOff: ['pong-clears'],
      log: [at(205, hold(ping(2)))],
      at: ms(260),
    }),
    vary('patience', 'how-many-alarms', 'dozens', { params: { ...EVEN, loss: 10, misses: 1 } }),
    vary('learning', 'how-often-wrong', 'for-ever', { params: { ...EVEN, latency: 90, growth: 0 } }),
    vary('price', 'slower-or-faster', 'same', { params: EVEN, at: ms(5_000) }),
  ],
} satisfies Recorded;
