/**
 * Goal: the picture shows what is wired and why a message went where it went; nothing lies on anything else, however the
 * broker is wired. Method: play small runs of this lesson and look at the data that is drawn.
 */
import { describe, expect, test } from 'vitest';
import type { LogEntry } from '#kernel';
import { at, type ParameterValues } from '#lesson-kit';
import { playHeadless } from '#lesson-kit/machine';
import { fitOf, graphOf, layoutGraph, QUEUES_SHOWN, type Rect } from '#protocols/amqp';
import { bind, bindExchange, command, exchange, publish, publishTo, queue, subscribe } from './acts.ts';
import lesson from './lesson.ts';
import { WIRINGS } from './topologies.ts';

const DEFAULTS = Object.fromEntries(
  Object.entries(lesson.parameters).map(([name, { default: usual }]) => [name, usual]),
);

const graphAfter = (params: ParameterValues, ...log: readonly LogEntry[]) => {
  const { history } = playHeadless(
    { ...lesson, steps: [{ id: 'try', scene: { params: { ...DEFAULTS, ...params } } }], challenges: [] },
    { of: 'try', log },
  );
  history.playUntil(lesson.horizon, 5000);
  return graphOf(history, history.worldAt(history.length));
};

describe('the way of the last message', () => {
  test('is lit, and what was not taken says which clause was false', () => {
    const { links, exchanges, queues } = graphAfter({ wiring: 'direct' }, at(100, publish('user.new')));
    expect(links.map(({ label, to, lit, mismatch }) => [label, to.name, lit, mismatch?.clause])).toEqual([
      ['order.paid', 'mails', false, 'key'],
      ['user.new', 'mails', true, undefined],
      ['order.paid', 'stock', false, 'key'],
    ]);
    expect(exchanges.map(({ name, lit, deadEnd }) => [name, lit, deadEnd])).toEqual([['post', true, false]]);
    expect(queues.filter(({ lit }) => lit).map(({ name }) => name)).toEqual(['mails']);
  });

  test('ends at an exchange without a way on, not at its source', () => {
    const { exchanges, last } = graphAfter({ wiring: 'spare' }, at(100, publish('order.lost')));
    expect(exchanges.filter(({ lit }) => lit).map(({ name }) => name)).toEqual(['nobody', 'post']);
    expect(exchanges.filter(({ deadEnd }) => deadEnd).map(({ name }) => name)).toEqual(['nobody']);
    expect(last?.queues).toEqual([]);
  });

  test('goes by the alternate exchange when nothing matches', () => {
    const { links } = graphAfter({ wiring: 'spare' }, at(100, publish('else')));
    expect(links.filter(({ lit }) => lit).map(({ from, to }) => `${from} ${to.name}`)).toEqual([
      'rest unclaimed',
      'post rest',
    ]);
  });

  test('names the header that is missing', () => {
    const { links } = graphAfter({ wiring: 'headers' }, at(100, publish('', { headers: ['size', 1] })));
    expect(links.find(({ to }) => to.name === 'all')?.mismatch).toEqual({ clause: 'header', name: 'colour' });
  });

  test('is forgotten when the wiring changes', () => {
    const log = [at(100, publish('order.paid')), at(300, command(queue('more')))];
    expect(graphAfter({ wiring: 'direct' }, ...log).last).toBeNull();
  });
});

test('messages at rest: ready, in hands, and what they died of', () => {
  const { queues, consumers } = graphAfter(
    { wiring: 'limits', work: 0 },
    ...[100, 110, 120].map((time) => at(time, publish('order.paid'))),
    at(200, subscribe('C1', 'newest')),
  );
  const newest = queues.find(({ name }) => name === 'newest');
  expect(newest?.unacked.map(({ message, holder }) => [message.body, holder])).toEqual([['P1.2', 'C1']]);
  expect(newest?.ready.map(({ message }) => message.body)).toEqual(['P1.3']);
  const dead = queues.find(({ name }) => name === 'dead');
  expect(dead?.ready.map(({ message }) => message.deaths[0]?.reason)).toEqual(['maxlen']);
  expect(consumers[0]?.held).toHaveLength(1);
});

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const circle: readonly LogEntry[] = [
  at(0, command(exchange('a', 'topic'))),
  at(0, command(exchange('b', 'topic'))),
  at(0, command(exchange('c', 'fanout', { alternate: 'a' }))),
  at(0, command(bindExchange('a', 'b', '#'))),
  at(0, command(bindExchange('b', 'c', '#'))),
  at(0, command(bindExchange('c', 'c'))),
  at(0, command(bindExchange('b', 'a', '#'))),
  at(0, command(queue('all', { 'x-dead-letter-exchange': 'a' }))),
  ...['a', 'b', 'c.#', '#', '*.*'].map((key) => at(0, command(bind('a', 'all', key)))),
  at(100, publishTo('x', { exchange: 'a' })),
];

describe.each([...Object.keys(WIRINGS), 'circle of exchanges'])('%s', (wiring) => {
  const graph =
    wiring in WIRINGS
      ? graphAfter({ wiring, publishers: 2, consumers: 4 })
      : graphAfter({ wiring: 'empty' }, ...circle);

  test.each([640, 1014])('nothing lies on anything else in %i pixels', (width) => {
    const fit = fitOf(graph, width, 300);
    const layout = layoutGraph(graph, width / fit, 300 / fit);
    const boxes = [
      ...layout.publishers.values(),
      ...layout.exchanges.values(),
      ...layout.queues.values(),
      ...layout.consumers.values(),
      ...layout.links.map(({ chip }) => chip),
    ];
    for (const [place, a] of boxes.entries())
      for (const b of boxes.slice(place + 1)) expect(overlaps(a, b), JSON.stringify([a, b])).toBe(false);
    for (const { x, y, width: w, height: h } of boxes) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + w).toBeLessThanOrEqual(layout.width);
      expect(y + h).toBeLessThanOrEqual(layout.height);
    }
    expect(layout.links).toHaveLength(graph.links.length);
  });
});

test('a thousand queues on one fanout: some are drawn, the others counted', () => {
  const names = Array.from({ length: 1000 }, (_, place) => `q${place}`);
  const graph = graphAfter(
    { wiring: 'empty' },
    at(0, command(exchange('post', 'fanout'))),
    ...names.map((name) => at(1, command(queue(name)))),
    ...names.map((name) => at(2, command(bind('post', name)))),
    at(100, publish('x')),
  );
  expect(graph.queues).toHaveLength(QUEUES_SHOWN);
  expect(graph.more).toBe(1000 - QUEUES_SHOWN);
  expect(graph.last?.queues).toHaveLength(1000);
  expect(layoutGraph(graph, 1000, 400).links).toHaveLength(QUEUES_SHOWN);
});
