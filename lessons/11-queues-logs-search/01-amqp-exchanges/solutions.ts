import {
  at,
  byTheHint,
  kill,
  operate,
  type Recorded,
  restart,
  type Scene,
  type Solution,
  scenesOf,
  type Variation,
  vary,
  way,
} from '#lesson-kit';
import {
  ack,
  bind,
  close,
  command,
  cut,
  giveBack,
  publish,
  publishTo,
  queue,
  reject,
  subscribe,
} from './acts.ts';
import { challenges } from './challenges.ts';
import { QUIZ_KEYS, steps, WIRED_BY_TWO } from './steps.ts';

const stepWays: readonly Solution[] = [
  way('nowhere', 'to a queue that is not there', at(100, publishTo('nobody'))),
  way(
    'direct',
    'a binding more',
    at(100, command(bind('post', 'stock', 'user.new'))),
    at(150, publish('user.new')),
    at(400, publishTo('mails')),
  ),
  way('fanout', 'three messages at once', ...[100, 101, 102].map((time) => at(time, publish('any.key')))),
  way(
    'topic',
    'other keys',
    ...[...QUIZ_KEYS, 'user', ''].map((key, place) => at(place * 200, publish(key))),
  ),
  way(
    'headers',
    'both at once',
    at(0, publish('', { headers: ['size', 1] })),
    at(200, publish('', { headers: ['colour', 'blue'] })),
    at(400, publish('', { headers: ['size', 1, 'colour', 'red', 'x-rush', true] })),
  ),
  way(
    'spare',
    'the way to nobody is unbound',
    at(0, publish('order.lost')),
    at(200, command({ name: 'unbind', exchange: 'post', toExchange: 'nobody', key: 'order.lost' })),
    at(300, publish('order.lost')),
    at(400, publish('user.new')),
  ),
  way(
    'returned',
    'a queue more',
    at(100, publish('order.lost', { mandatory: 'mandatory' })),
    at(300, command(queue('lost'))),
    at(300, command(bind('post', 'lost', 'order.lost'))),
    at(400, publish('order.lost')),
  ),
  way('wire', 'one exchange leads to another', ...WIRED_BY_TWO),
  way(
    'again',
    'C1 closes first, then C2 dies',
    at(150, close('C1')),
    at(300, kill('C2')),
    at(400, subscribe('C1', 'jobs')),
  ),
  way('twice', 'the acknowledgement is cut off', at(450, cut('C1'))),
  way('automatic', 'C1 is killed later', at(300, kill('C1'))),
  way(
    'order',
    'without limit',
    at(150, operate('C1', { name: 'consume', queue: 'jobs', prefetch: 0 })),
    at(250, operate('C1', { name: 'ack', body: 'P1.3' })),
    at(400, ack('C1')),
  ),
  way(
    'kept',
    'the other way round',
    at(0, publish('order.paid', { delivery: 'transient' })),
    at(10, publish('order.paid')),
    at(300, kill('B')),
    at(900, restart('B')),
  ),
  way(
    'poison',
    'the good one first',
    at(100, publish('order.paid')),
    at(200, publish('order.paid', { body: 'bad' })),
  ),
  way('late', 'nobody asks before it is too late'),
  way('limits', 'straight to the queue', at(200, publishTo('oldest')), at(400, publish('order.paid'))),
  way('urgent', 'two take turns', at(200, operate('C1', { name: 'consume', queue: 'jobs', prefetch: 0 }))),
];

const challengeWays: readonly Solution[] = [
  way('done-twice', 'the acknowledgement is cut off', at(450, cut('C1'))),
  way('lost-by-haste', 'C1 is killed later', at(300, kill('C1'))),
  way(
    'wrong-order',
    'by hand',
    ...[130, 131, 132].map((time) => at(time, publish('order.paid'))),
    at(190, subscribe('C1', 'jobs')),
    at(191, publish('order.paid')),
    at(192, publish('order.paid')),
    at(270, giveBack('C1')),
  ),
  way('without-confirms', 'the broker is killed', at(100, publish('order.paid')), at(110, kill('B'))),
  way('copy-for-each-binding', 'by the paid ones', at(100, publish('order.paid'))),
  way('hash-needs-a-word', 'no word at all', at(100, publish(''))),
  way(
    'nothing-is-a-word',
    'star and hash',
    at(100, command(bind('post', 'paid', '*.#'))),
    at(200, publish('')),
  ),
  way('always-the-spare', 'on the way to people', at(100, publish('user.new'))),
  way('no-return', 'to no queue', at(100, publishTo('nobody', { mandatory: 'mandatory' }))),
  way('hands-full', 'straight to the queue', at(100, publishTo('jobs')), at(110, publishTo('jobs'))),
  way('always-the-same', 'straight to the queue', at(150, publishTo('jobs')), at(180, publishTo('jobs'))),
  way(
    'urgent-waits',
    'far more urgent',
    at(100, publish('order.paid')),
    at(110, publish('order.paid', { priority: 99 })),
  ),
  way(
    'to-the-back',
    'the second goes back',
    at(150, ack('C1')),
    at(300, publish('order.paid')),
    at(400, giveBack('C1')),
  ),
  way('as-if-new', 'C1 hangs up', at(150, close('C1'))),
  way('sent-is-gone', 'C2 dies', at(150, publish('order.paid')), at(200, kill('C2'))),
  way('too-early', 'C1 is killed later', at(300, kill('C1'))),
  way('not-taken-back', 'C1 hangs up', at(150, close('C1'))),
  way(
    'only-in-memory',
    'straight to the queue',
    at(100, publishTo('jobs')),
    at(170, kill('B')),
    at(400, restart('B')),
  ),
  way(
    'no-letter',
    'by rejecting',
    at(100, publish('order.paid')),
    at(200, operate('C1', { name: 'get', queue: 'jobs' })),
    at(300, reject('C1')),
  ),
  way('round-and-round', 'from there', at(100, publish('user.new'))),
  way('for-ever-poisoned', 'straight to the queue', at(100, publishTo('jobs', { body: 'bad' }))),
  way(
    'longer-and-longer',
    'one queue alone',
    ...[100, 110, 120].map((time) => at(time, publishTo('newest'))),
  ),
];

const sceneOfStep = scenesOf(steps);
const params = (id: string): Scene['params'] => sceneOfStep(id).params ?? {};
const other = (id: string, scene: Scene): Scene => ({ ...sceneOfStep(id), ...scene });

/** Here `post` has no bindings to the queues that are asked about. */
const ELSEWHERE: Scene = { params: { wiring: 'limits', consumers: 1 } };

const quizOfKeys = QUIZ_KEYS.map((key, place) => at(place * 200, publish(key)));

const variations: readonly Variation[] = [
  vary(
    'nowhere',
    'told',
    'returned',
    sceneOfStep('nowhere'),
    at(100, publish('x', { mandatory: 'mandatory' })),
  ),
  vary('direct', 'where', 'first', sceneOfStep('direct'), at(100, publish('user.new'))),
  vary(
    'fanout',
    'who-works',
    'three',
    other('fanout', { params: { ...params('fanout'), consumers: 4 } }),
    at(100, command(queue('more'))),
    at(100, command(bind('post', 'more'))),
    at(110, subscribe('C4', 'more')),
    at(200, publish('x')),
  ),
  vary('topic', 'two-words', 'neither', ELSEWHERE, ...quizOfKeys),
  vary(
    'headers',
    'keys-with-x',
    'neither',
    ELSEWHERE,
    at(0, publish('', { headers: ['size', 1] })),
    at(300, publish('', { headers: ['colour', 'blue'] })),
  ),
  vary('spare', 'dead-end', 'elsewhere', { params: { wiring: 'fanout', consumers: 1 } }),
  vary('returned', 'mandatory', 'silent', sceneOfStep('returned'), at(100, publish('order.lost'))),
  vary('wire', 'both-rooms', 'neither', sceneOfStep('wire'), at(0, publishTo('x'))),
  vary(
    'again',
    'who-then',
    'lost',
    other('again', { rulesOff: ['requeue-on-channel-close'] }),
    at(150, kill('C1')),
  ),
  vary('again', 'flag', 'plain', other('again', { rulesOff: ['mark-redelivered'] }), at(150, kill('C1'))),
  vary(
    'twice',
    'how-often',
    'once',
    other('twice', { params: { ...params('twice'), consumers: 1 } }),
    at(150, cut('C1')),
  ),
  vary(
    'automatic',
    'where-is-it',
    'other',
    other('automatic', { params: { ...params('automatic'), auto: false } }),
    at(150, kill('C1')),
  ),
  vary('order', 'what-next', 'next', other('order', { rulesOff: ['requeue-in-place'] })),
  vary(
    'kept',
    'what-is-left',
    'some',
    sceneOfStep('kept'),
    at(0, publish('order.paid')),
    at(0, publish('order.paid')),
    at(200, kill('B')),
  ),
  vary(
    'poison',
    'in-the-end',
    'around',
    other('poison', { rulesOff: ['delivery-limit'] }),
    at(100, publish('order.paid', { body: 'bad' })),
  ),
  vary('late', 'after-a-second', 'dead', {
    ...sceneOfStep('late'),
    log: [at(0, publish('order.paid', { expiration: 500 }))],
  }),
  vary(
    'limits',
    'one-too-many',
    'confirmed',
    { ...sceneOfStep('limits'), log: [] },
    at(200, publish('order.paid')),
  ),
  vary(
    'limits',
    'who-is-dead',
    'none',
    other('limits', { rulesOff: ['dead-letter'] }),
    at(200, publish('order.paid')),
  ),
  vary('urgent', 'who-is-first', 'first', other('urgent', { rulesOff: ['priority-first'] })),
];

export default {
  solutions: [...byTheHint(...steps, ...challenges), ...stepWays, ...challengeWays],
  variations,
} satisfies Recorded;
