/** Time passes in a broker: heads of queues expire, unused queues go. */
import type { Broker } from './broker.ts';
import { removeQueue } from './declare.ts';
import type { Effect } from './effect.ts';
import { isUnused, kindOf } from './kinds.ts';
import { deliverLetters } from './publish.ts';
import type { Queue } from './queue.ts';
import { type Ask, everyRule } from './rules.ts';
import type { Stepped } from './step.ts';
import { begin, end, put, queueIn, type Turn } from './turn.ts';

const dueOf = (queue: Queue): number | null => {
  const { expiryTimer, unusedTimer } = queue;
  return expiryTimer === null || unusedTimer === null
    ? (expiryTimer ?? unusedTimer)
    : Math.min(expiryTimer, unusedTimer);
};

/** When the next timer goes off (virtual milliseconds), or null. */
export const nextTimer = (broker: Pick<Broker, 'queues'>): number | null => {
  let next: number | null = null;
  for (const queue of broker.queues.values()) {
    const due = dueOf(queue);
    if (due !== null && (next === null || due < next)) next = due;
  }
  return next;
};

const unused = (turn: Turn, name: string): void => {
  const queue = put(turn, { ...queueIn(turn, name), unusedTimer: null });
  if (isUnused(queue)) removeQueue(turn, queue, 'expired');
};

const fire = (turn: Turn, { name, expiryTimer, unusedTimer }: Queue): void => {
  const isDue = (timer: number | null) => timer !== null && timer <= turn.now && turn.queues.has(name);
  if (isDue(expiryTimer)) {
    put(turn, { ...queueIn(turn, name), expiryTimer: null });
    kindOf(turn, name).expire(turn, name);
  }
  if (isDue(unusedTimer)) unused(turn, name);
};

/** Lets every timer that is due by `now` go off, each at its own time. */
export const elapse = (broker: Broker, now: number, ask: Ask = everyRule): Stepped => {
  let current = broker;
  const effects: Effect[] = [];
  for (let due = nextTimer(current); due !== null && due <= now; due = nextTimer(current)) {
    const turn = begin(current, due, ask);
    for (const queue of current.queues.values()) fire(turn, queue);
    deliverLetters(turn);
    effects.push(...turn.effects);
    current = end(turn);
  }
  return { broker: current, effects };
};
