/** Recorded ways through this lesson. */
import { at, drop, duplicate, hold, type Recorded, release, vary, way } from '#lesson-kit';
import { answer, askAgain, asked, cut, heal, kill, restart } from './acts.ts';

/** The network makes a copy of the first request, and keeps it. */
const keepACopy = (until: number) => [
  at(30, duplicate(asked(1))),
  at(31, hold(`${asked(1)}+1`)),
  at(until, release(`${asked(1)}+1`)),
];

const keepTheFirst = (until: number) => [at(30, hold(asked(1))), at(until, release(asked(1)))];

export default {
  solutions: [
    way('naive', 'drop the answer', at(120, drop(answer(1)))),
    way('naive', 'double the request', at(30, duplicate(asked(1)))),
    way('table', 'drop the answer', at(120, drop(answer(1)))),
    way('table', 'cut the link while the answer flies', at(120, cut), at(500, heal)),
    way('forgets', 'kill S before it answers', at(80, kill), at(180, restart)),
    way('forgets', 'drop the answer, then kill S', at(120, drop(answer(1))), at(200, kill), at(250, restart)),
    way('between', 'kill S after the first instruction', at(80, kill), at(180, restart)),
    way('between', 'leave it dead for a while', at(90, kill), at(400, restart)),
    way('one-step', 'kill S after it has taken', at(80, kill), at(180, restart)),
    way('one-step', 'kill S before anything arrives', at(30, kill), at(100, restart)),
    way('order', 'keep the first request', ...keepTheFirst(700)),
    way('order', 'keep a copy of it', ...keepACopy(700)),
    way('versions', 'keep the first request', ...keepTheFirst(700)),
    way('versions', 'keep a copy of it', ...keepACopy(700)),
    way('expiry', 'keep the first request', ...keepTheFirst(61_000)),
    way('expiry', 'keep a copy of it', ...keepACopy(62_000)),
    way('mark', 'keep the first request', ...keepTheFirst(61_000)),
    way('mark', 'keep a copy of it', ...keepACopy(62_000)),
    way('double-charge', 'only watch'),
    way('double-charge', 'ask again at once', at(20, askAgain)),
    way('beat-memory', 'kill S before it answers', at(80, kill), at(180, restart)),
    way('beat-memory', 'leave it dead for a while', at(90, kill), at(400, restart)),
    way('beat-split', 'kill S between its instructions', at(80, kill), at(180, restart)),
    way('beat-split', 'leave it dead for a while', at(90, kill), at(400, restart)),
    way('beat-idempotence', 'keep the first request', ...keepTheFirst(700)),
    way('beat-idempotence', 'keep it longer', ...keepTheFirst(900)),
    way('without-same-id', 'drop the answer', at(120, drop(answer(1)))),
    way('without-same-id', 'hold the answer', at(120, hold(answer(1)))),
    way('without-retransmit', 'drop the request', at(30, drop(asked(1)))),
    way('without-retransmit', 'drop the answer', at(120, drop(answer(1)))),
    way('without-answer-repetitions', 'drop the answer', at(120, drop(answer(1)))),
    way('without-answer-repetitions', 'kill S before it answers', at(80, kill), at(90, restart)),
    way('without-effect-before-answer', 'kill S after it has answered', at(80, kill)),
    way('without-effect-before-answer', 'and restart it', at(75, kill), at(95, restart)),
    way('without-low-water-mark', 'keep the first request', ...keepTheFirst(2_000)),
    way('without-low-water-mark', 'keep it longer', ...keepTheFirst(3_000)),
  ],
  variations: [
    vary('naive', 'how-often', 'once', {}, at(120, drop(answer(1)))),
    vary('naive', 'how-often', 'silence', { rulesOff: ['retransmit'] }, at(120, drop(answer(1)))),
    vary('table', 'and-now', 'silence', { rulesOff: ['answer-repetitions'] }, at(120, drop(answer(1)))),
    vary('table', 'and-now', 'twice', { rulesOff: ['recognise-repetitions'] }, at(120, drop(answer(1)))),
    vary('forgets', 'after-restart', 'once', {}, at(80, kill), at(180, restart)),
    vary('between', 'where', 'nowhere', {}),
    vary('between', 'where', 'after', { rulesOff: ['table-on-disk'] }),
    vary('order', 'late-copy', 'two', { params: { job: 'set' } }, at(30, hold(asked(1)))),
    vary('expiry', 'after-a-minute', 'once', { params: { ttl: 20 } }, at(30, hold(asked(1)))),
  ],
} satisfies Recorded;
