/**
 * Goal: every rule is needed. Method: for each a small run in which, without it, the named property breaks; the same run
 * with all rules breaks none.
 */
import { expect, test } from 'vitest';
import { type History, ms, type Property } from '#kernel';
import * as amqp from './index.ts';
import {
  at,
  bind,
  crash,
  cut,
  declare,
  exchange,
  nack,
  play,
  publish,
  type Small,
  subscribe,
} from './testing/worlds.ts';

const JOBS = [declare('jobs')];
const ONE = { C1: [subscribe('jobs')] };
const TWO = { ...ONE, C2: [subscribe('jobs')] };
const TOPIC = [exchange('post', 'topic'), declare('all')];

interface Case extends Small {
  readonly rule: string;
  readonly breaks: Property;
}

const CASES: readonly Case[] = [
  {
    rule: 'one-copy-per-queue',
    breaks: amqp.routedAsWritten,
    topology: [...TOPIC, bind('post', 'all', '#'), bind('post', 'all', 'a.*')],
    log: [at(0, publish('a.b', { exchange: 'post' }))],
  },
  {
    rule: 'hash-matches-zero-words',
    breaks: amqp.routedAsWritten,
    topology: [...TOPIC, bind('post', 'all', 'a.#')],
    log: [at(0, publish('a', { exchange: 'post' }))],
  },
  {
    rule: 'empty-key-is-zero-words',
    breaks: amqp.routedAsWritten,
    topology: [...TOPIC, bind('post', 'all', '*')],
    log: [at(0, publish('', { exchange: 'post' }))],
  },
  {
    rule: 'alternate-only-when-unmatched',
    breaks: amqp.routedAsWritten,
    topology: [
      exchange('rest', 'fanout'),
      exchange('post', 'direct', { alternate: 'rest' }),
      declare('all'),
      declare('others'),
      bind('post', 'all', 'a'),
      bind('rest', 'others'),
    ],
    log: [at(0, publish('a', { exchange: 'post' }))],
  },
  {
    rule: 'return-unroutable',
    breaks: amqp.mandatoryReturns,
    topology: [],
    log: [at(0, publish('nobody', { mandatory: 'mandatory' }))],
  },
  {
    rule: 'prefetch',
    breaks: amqp.withinPrefetch,
    topology: JOBS,
    consumers: ONE,
    log: [at(0, publish('jobs')), at(0, publish('jobs'))],
  },
  {
    rule: 'round-robin',
    breaks: amqp.everyoneInTurn,
    topology: JOBS,
    consumers: { C1: [subscribe('jobs', { prefetch: 0 })], C2: [subscribe('jobs', { prefetch: 0 })] },
    log: [at(30, publish('jobs')), at(30, publish('jobs'))],
  },
  {
    rule: 'manual-ack',
    breaks: amqp.neverNowhere,
    topology: JOBS,
    consumers: TWO,
    log: [at(0, publish('jobs')), at(100, crash('C1'))],
  },
  {
    rule: 'requeue-in-place',
    breaks: amqp.oldestFirst,
    topology: JOBS,
    consumers: { C1: [subscribe('jobs', { prefetch: 1 })] },
    params: { work: 0, silence: 0 },
    log: [at(0, publish('jobs')), at(1, publish('jobs')), at(2, publish('jobs')), at(100, nack('C1'))],
  },
  {
    rule: 'mark-redelivered',
    breaks: amqp.againIsMarked,
    topology: JOBS,
    consumers: TWO,
    log: [at(0, publish('jobs')), at(100, cut('C1'))],
  },
  {
    rule: 'requeue-on-channel-close',
    breaks: amqp.neverNowhere,
    topology: JOBS,
    consumers: TWO,
    log: [at(0, publish('jobs')), at(100, crash('C1'))],
  },
  {
    rule: 'dead-letter',
    breaks: amqp.deadAreSent,
    topology: [
      declare('jobs', {
        'x-message-ttl': 100,
        'x-dead-letter-exchange': '',
        'x-dead-letter-routing-key': 'dead',
      }),
      declare('dead'),
    ],
    log: [at(0, publish('jobs'))],
  },
  {
    rule: 'no-automatic-cycle',
    breaks: amqp.noCircles,
    topology: [
      declare('a', { 'x-message-ttl': 100, 'x-dead-letter-exchange': '', 'x-dead-letter-routing-key': 'b' }),
      declare('b', { 'x-message-ttl': 100, 'x-dead-letter-exchange': '', 'x-dead-letter-routing-key': 'a' }),
    ],
    log: [at(0, publish('a'))],
  },
  {
    rule: 'delivery-limit',
    breaks: amqp.withinDeliveries,
    topology: [declare('jobs', { 'x-queue-type': 'quorum', 'x-delivery-limit': 1 })],
    consumers: ONE,
    log: [at(0, publish('jobs', { body: 'bad' }))],
  },
  {
    rule: 'length-limit',
    breaks: amqp.withinLength,
    topology: [declare('jobs', { 'x-max-length': 1 })],
    log: [at(0, publish('jobs')), at(0, publish('jobs'))],
  },
  {
    rule: 'priority-first',
    breaks: amqp.urgentFirst,
    topology: [declare('jobs', { 'x-max-priority': 5 })],
    log: [at(0, publish('jobs')), at(1, publish('jobs', { priority: 4 }))],
  },
  {
    rule: 'confirm-after-store',
    breaks: amqp.neverNowhere,
    topology: JOBS,
    log: [at(0, publish('jobs')), at(60, crash('B')), at(500, { do: 'restart', node: 'B' })],
  },
  {
    rule: 'ack-after-work',
    breaks: amqp.neverNowhere,
    topology: JOBS,
    consumers: TWO,
    log: [at(0, publish('jobs')), at(100, crash('C1'))],
  },
];

const ALWAYS = Object.values(amqp).filter(
  (value): value is Property => typeof value === 'object' && 'kind' in value && value.kind === 'always',
);

const brokenIn = (history: History, properties: readonly Property[]): string[] => {
  const worlds = Array.from({ length: history.length + 1 }, (_, index) => history.worldAt(index));
  return properties.filter((property) => worlds.some((world) => !property.holds(world))).map(({ id }) => id);
};

test('there is a case for every rule', () => {
  expect(CASES.map(({ rule }) => rule).sort()).toEqual(Object.keys(amqp.amqp.rules).sort());
});

test.each(CASES)('without $rule, $breaks.id breaks', ({ rule, breaks, ...small }) => {
  expect(brokenIn(play({ ...small, rulesOff: [rule] }, ms(4000)), ALWAYS)).toContain(breaks.id);
});

/** At least once is not exactly once: where a consumer is lost, work may be done again. */
const PROMISED = ALWAYS.filter(({ id }) => id !== 'done-once');

test.each(CASES)('with every rule, the run for $rule breaks nothing', ({ rule: _, breaks: __, ...small }) => {
  expect(brokenIn(play(small, ms(4000)), PROMISED)).toEqual([]);
});
