/** The first half of the story: how a message finds its queues. What becomes of it there is in `keeping.ts`. */
import { seconds } from '#kernel';
import { at, isQuiet, now, type RunView, type Step } from '#lesson-kit';
import { bind, bindExchange, command, exchange, publish, queue, READY } from './acts.ts';
import {
  doneBy,
  isLeadingNowhere,
  isPublishing,
  isSettled,
  keysUsed,
  lastReached,
  lastTold,
  publications,
  reached,
  timesDone,
  vanished,
  waitingIn,
  whichOf,
} from './goals.ts';
import { keeping } from './keeping.ts';

const answered = (run: RunView): boolean => lastTold(run) !== null;

const nowhere: Step = {
  id: 'nowhere',
  scene: { params: { wiring: 'direct' }, at: READY },
  predictions: [
    {
      id: 'told',
      options: ['confirmed', 'returned', 'nothing'],
      ask: isLeadingNowhere,
      within: seconds(1),
      settled: answered,
      answer: (run) => {
        const told = lastTold(run);
        if (told === 'confirmed' || told === 'returned') return told;
        return 'nothing';
      },
    },
  ],
  goal: vanished,
  nextAction: [at(100, publish('order.lost'))],
};

const direct: Step = {
  id: 'direct',
  scene: { params: { wiring: 'direct' }, at: READY },
  predictions: [
    {
      id: 'where',
      options: ['first', 'second', 'both', 'neither'],
      ask: isPublishing,
      within: seconds(1),
      settled: answered,
      answer: (run) => whichOf(run, 'mails', 'stock'),
    },
  ],
  goal: (run) => reached(run, ['mails', 'stock']) && reached(run, ['mails'], true),
  nextAction: [at(100, publish('order.paid')), at(400, publish('user.new'))],
};

const fanout: Step = {
  id: 'fanout',
  scene: { params: { wiring: 'fanout', consumers: 3 }, at: READY },
  predictions: [
    {
      id: 'who-works',
      options: ['one', 'two', 'three', 'nobody'],
      ask: isPublishing,
      within: seconds(2),
      answer: (run) => ['nobody', 'one', 'two'][timesDone(run)] ?? 'three',
    },
  ],
  goal: (run) => ['C2', 'C3'].every((id) => doneBy(run, id).length > 0),
  nextAction: [at(100, publish('order.paid')), at(500, publish('user.new'))],
};

/** One key after the other: the next is asked for when the last has found its queues. */
const quiz = (place: number, id: string, key: string) => ({
  id,
  ask: (run: RunView) => isSettled(run, place),
  suppose: (run: RunView) => [now(run, publish(key))],
  within: seconds(1),
  settled: (run: RunView) => publications(run).length > place && answered(run),
});

const PAIR = ['first', 'second', 'both', 'neither'];
const paidOrOrders = (run: RunView): string => whichOf(run, 'paid', 'orders');

/** The keys of the quiz, in order. */
export const QUIZ_KEYS: readonly string[] = ['order.paid', 'order', 'order.paid.late', 'user.new', 'order.'];

const topic: Step = {
  id: 'topic',
  scene: { params: { wiring: 'topic', consumers: 1 } },
  predictions: [
    { ...quiz(0, 'two-words', 'order.paid'), options: PAIR, answer: paidOrOrders },
    { ...quiz(1, 'one-word', 'order'), options: PAIR, answer: paidOrOrders },
    { ...quiz(2, 'three-words', 'order.paid.late'), options: PAIR, answer: paidOrOrders },
    {
      ...quiz(3, 'bound-twice', 'user.new'),
      options: ['one', 'two', 'none'],
      answer: (run) => {
        const copies = lastReached(run).filter((name) => name === 'audit').length;
        return ['none', 'one'][copies] ?? 'two';
      },
    },
    { ...quiz(4, 'last-dot', 'order.'), options: PAIR, answer: paidOrOrders },
  ],
  goal: (run) => keysUsed(run) >= QUIZ_KEYS.length && publications(run).every(({ outcome }) => outcome?.ok),
  nextAction: QUIZ_KEYS.map((key, place) => at(place * 200, publish(key))),
};

const headers: Step = {
  id: 'headers',
  scene: { params: { wiring: 'headers', consumers: 1 } },
  predictions: [
    {
      ...quiz(0, 'number-or-text', ''),
      suppose: (run) => [now(run, publish('', { headers: ['size', 1] }))],
      options: PAIR,
      answer: (run) => whichOf(run, 'any', 'text'),
    },
    {
      ...quiz(1, 'keys-with-x', ''),
      suppose: (run) => [now(run, publish('', { headers: ['colour', 'blue'] }))],
      options: PAIR,
      answer: (run) => whichOf(run, 'plain', 'rush'),
    },
  ],
  goal: (run) => reached(run, ['all', 'any']) && reached(run, ['rush']),
  nextAction: [
    at(0, publish('', { headers: ['size', 1] })),
    at(200, publish('', { headers: ['colour', 'blue'] })),
    at(400, publish('', { headers: ['size', 1, 'colour', 'red'] })),
    at(600, publish('', { headers: ['x-rush', true] })),
  ],
};

const spare: Step = {
  id: 'spare',
  scene: { params: { wiring: 'spare', consumers: 1 } },
  predictions: [
    {
      ...quiz(0, 'dead-end', 'order.lost'),
      options: ['unclaimed', 'nowhere', 'elsewhere'],
      answer: (run) => {
        const copies = lastReached(run);
        if (copies.length === 0) return 'nowhere';
        return copies.includes('unclaimed') ? 'unclaimed' : 'elsewhere';
      },
    },
  ],
  goal: (run) => reached(run, ['unclaimed']) && reached(run, ['welcome']),
  nextAction: [at(0, publish('order.lost')), at(200, publish('user.new')), at(400, publish('parcel.found'))],
};

const returned: Step = {
  id: 'returned',
  scene: { params: { wiring: 'direct' }, at: READY },
  predictions: [
    {
      id: 'mandatory',
      options: ['back', 'refused', 'silent'],
      ask: isLeadingNowhere,
      within: seconds(1),
      settled: answered,
      answer: (run) => {
        const outcome = publications(run).at(-1)?.outcome;
        if (outcome?.value === 'returned') return 'back';
        return outcome?.ok === false ? 'refused' : 'silent';
      },
    },
  ],
  goal: (run) =>
    publications(run).some(
      ({ operation, outcome }) => outcome?.value === 'returned' && reachedWith(run, String(operation.key)),
    ),
  nextAction: [
    at(100, publish('order.lost', { mandatory: 'mandatory' })),
    at(300, command(bind('post', 'mails', 'order.lost'))),
    at(400, publish('order.lost', { mandatory: 'mandatory' })),
  ],
};

/** A later message with this key was routed after all. */
function reachedWith(run: RunView, key: string): boolean {
  const last = publications(run).at(-1);
  return last?.operation.key === key && lastReached(run).length > 0;
}

/** Queues that nobody had declared at the start, and in which one and the same message waits. */
const wire: Step = {
  id: 'wire',
  scene: { params: { wiring: 'empty', consumers: 1 } },
  predictions: [
    {
      id: 'both-rooms',
      options: PAIR,
      ask: isPublishing,
      within: seconds(1),
      settled: answered,
      answer: (run) => whichOf(run, 'first', 'second'),
    },
  ],
  goal: (run) =>
    isQuiet(run.world) &&
    ['first', 'second'].every((name) => waitingIn(run, name).length > 0) &&
    reached(run, ['first', 'second']),
  nextAction: [
    at(0, command(exchange('post', 'topic'))),
    at(0, command(queue('first'))),
    at(0, command(queue('second'))),
    at(0, command(bind('post', 'first', 'order.*'))),
    at(0, command(bind('post', 'second', '#'))),
    at(100, publish('order.paid')),
  ],
};

/** Another way to wire the same: one exchange leads on to another. */
export const WIRED_BY_TWO = [
  at(0, command(exchange('post', 'direct'))),
  at(0, command(exchange('all', 'fanout'))),
  at(0, command(queue('first'))),
  at(0, command(queue('second'))),
  at(0, command(bindExchange('post', 'all', 'order.paid'))),
  at(0, command(bind('all', 'first'))),
  at(0, command(bind('all', 'second'))),
  at(100, publish('order.paid')),
];

export const steps: readonly Step[] = [
  nowhere,
  direct,
  fanout,
  topic,
  headers,
  spare,
  returned,
  wire,
  ...keeping,
];
