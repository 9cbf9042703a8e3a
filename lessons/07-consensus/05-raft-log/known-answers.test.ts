/**
 * Goal: figures 7 and 8 of the paper, and the known answers of the curriculum (part 2, §12.8), hold in the protocol that
 * people play. Method: play this lesson's own scenes and count.
 */
import { expect, test } from 'vitest';
import { type LogEntry, ms } from '#kernel';
import { at } from '#lesson-kit';
import { playHeadless } from '#lesson-kit/machine';
import { leaderOf, raft, serverOf } from '#protocols/raft';
import { models } from '../../../src/protocols/raft/models/index.ts';
import election from '../04-raft-election/lesson.ts';
import { fire } from './acts.ts';
import { challenges } from './challenges.ts';
import lesson from './lesson.ts';
import { scenario } from './world.ts';

/** Plays figure 7 without an entry of the new leader's own, as the figure is drawn. */
const figure7 = (candidate: string, params: Record<string, number | string> = {}) => {
  const scene = { params: { servers: 7, start: 'seven', ...params }, rulesOff: ['noop'] };
  const log: LogEntry[] = [at(20, fire(candidate))];
  const steps = [{ id: 'try', scene, goal: () => false }];
  const { history } = playHeadless(
    { ...lesson, steps, challenges: [], horizon: ms(600) },
    { of: 'try', log },
  );
  return history;
};

test('figure 7: refusals before the logs agree, a to f: 1, 6, 0, 0, 5, 7', () => {
  const history = figure7('S1');
  // A heartbeat meanwhile may ask at the same place again; that is no step back.
  const refusals = new Set<string>();
  for (let index = 0; index < history.length; index++) {
    const { message, row } = history.explain(index);
    if (row.kind !== 'deliver' || message?.body.type !== 'appended') continue;
    if ('ok' in message.body && message.body.ok === false)
      refusals.add(`${message.from} ${(message.body as { match?: number }).match}`);
  }
  const countOf = (server: string) => [...refusals].filter((one) => one.startsWith(server)).length;
  expect(['S2', 'S3', 'S4', 'S5', 'S6', 'S7'].map(countOf)).toEqual([1, 6, 0, 0, 5, 7]);
});

test('figure 7: c and d keep what they have beyond the leader', () => {
  const history = figure7('S1');
  const world = history.worldAt(history.length);
  expect(['S4', 'S5'].map((server) => serverOf(world, server)?.log.length)).toEqual([11, 12]);
});

/** The first time that this server stood, how many votes it got of the seven. */
const votesFor = (candidate: string): number => {
  const history = figure7(candidate);
  for (let index = history.length; index > 0; index--) {
    const world = history.worldAt(index);
    if (world.time > ms(45)) continue;
    return world.nodes.filter(({ state }) => (state as { votedFor?: string } | null)?.votedFor === candidate)
      .length;
  }
  return 0;
};

test.each([
  { figure: 'leader', server: 'S1', votes: 5 },
  { figure: 'a', server: 'S2', votes: 4 },
  { figure: 'b', server: 'S3', votes: 2 },
  { figure: 'c', server: 'S4', votes: 6 },
  { figure: 'd', server: 'S5', votes: 7 },
  { figure: 'e', server: 'S6', votes: 3 },
  { figure: 'f', server: 'S7', votes: 1 },
])('figure 7: $figure gets $votes votes', ({ server, votes }) => {
  expect(votesFor(server)).toBe(votes);
});

test('only d, c, the leader and a can win in figure 7', () => {
  const winners = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'].filter((server) => {
    const history = figure7(server);
    return leaderOf(history.worldAt(history.indexAt(ms(45))))?.id === server;
  });
  expect(winners).toEqual(['S1', 'S2', 'S4', 'S5']);
});

test('figure 8 needs no fault: the old leader may as well live', () => {
  const { nextAction = [] } = challenges.find(({ id }) => id === 'figure-8-again') ?? {};
  expect(playHeadless(lesson, { of: 'figure-8-again', log: nextAction }).faults).toBe(0);
});

const all = [...election.challenges, ...challenges];

const published = all.flatMap(({ id, minimum }) => {
  const model = models.find((one) => typeof minimum === 'object' && one.model.id === minimum.model);
  return model && typeof minimum === 'object' ? [{ id, minimum, model }] : [];
});

test.each(published)('$id names a model that fails as it should', ({ minimum, model }) => {
  expect(model.expected.fails?.property).toBe(minimum.property);
});

test('every rule of the protocol is switched off by one challenge', () => {
  expect(all.flatMap(({ rule }) => rule ?? []).sort()).toEqual(Object.keys(raft.rules).sort());
});

test('logs that need more servers than there are are refused in words', () => {
  const defaults = Object.fromEntries(
    Object.entries(lesson.parameters).map(([name, { default: usual }]) => [name, usual]),
  );
  expect(() => scenario({ ...defaults, start: 'seven' })).toThrow('these logs are of 7 servers');
  expect(() => scenario({ ...defaults, servers: 7, spares: 2 })).toThrow('seven servers are the most');
});
