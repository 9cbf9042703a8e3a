/** Nothing but the goal. Words: story.md. */
import { at, type Challenge, hold, type RunView, without } from '#lesson-kit';
import { add, ask, askAgain, event, reply, send } from './acts.ts';
import {
  concurrentPairs,
  memberOf,
  ownEvents,
  readsTooEarly,
  relation,
  relationByVectors,
  vanished,
  versionsOf,
  witnessed,
} from './goals.ts';
import { MEMBERS, PROCESSES } from './world.ts';

const numberOf = (run: RunView, name: string): number =>
  PROCESSES.flatMap((node) => ownEvents(run, node)).find((own) => own.name === name)?.lamport ?? 0;

/** Pairs in which one event really happened before the other, and they are of different processes. */
const causes = (run: RunView, wrong: (run: RunView, cause: string, effect: string) => boolean): boolean => {
  const events = witnessed(run);
  return events.some((a) =>
    events.some(
      (b) => a.node !== b.node && relation(run, a.name, b.name) === 'before' && wrong(run, a.name, b.name),
    ),
  );
};

export const challenges: readonly Challenge[] = [
  {
    id: 'answer-first',
    ...without('after-what-the-sender-saw', { params: { world: 'chat' } }),
    goal: (run) => readsTooEarly(run),
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(0, ask), at(10, hold('A>C#1')), at(60, reply)],
  },
  {
    id: 'own-words-swapped',
    ...without('next-of-sender', { params: { world: 'chat' } }),
    goal: (run) => readsTooEarly(run, true),
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(0, ask), at(5, hold('A>C#1')), at(10, askAgain)],
  },
  {
    id: 'buffer-two',
    scene: { params: { world: 'chat' } },
    goal: (run) => MEMBERS.some((node) => memberOf(run, node).waiting.length >= 2),
    faultsMax: 1,
    minimum: 'goal',
    nextAction: [at(0, ask), at(10, hold('A>C#1')), at(60, reply), at(70, askAgain)],
  },
  {
    id: 'big-lie',
    scene: { params: { world: 'events' } },
    goal: (run) =>
      concurrentPairs(run).some(({ a, b }) => Math.abs(numberOf(run, a.name) - numberOf(run, b.name)) >= 3),
    faultsMax: 0,
    nextAction: [event('P'), event('Q'), event('Q'), event('Q'), event('Q')].map((act, place) =>
      at(10 * place, act),
    ),
  },
  {
    id: 'three-siblings',
    scene: { params: { world: 'basket' } },
    goal: (run) => versionsOf(run).length >= 3,
    faultsMax: 0,
    nextAction: [at(0, add('x', 'milk')), at(20, add('y', 'eggs')), at(40, add('z', 'bread'))],
  },
  {
    id: 'silent-loss',
    ...without('dot-for-every-write', { params: { world: 'basket' } }),
    goal: (run) => vanished(run).length > 0,
    faultsMax: 0,
    minimum: { model: 'blind-writes', property: 'no-write-vanishes' },
    nextAction: [at(0, add('x', 'milk')), at(20, add('y', 'eggs'))],
  },
  {
    id: 'standing-still',
    ...without('count-every-event', { params: { world: 'events' } }),
    goal: (run) => causes(run, (view, a, b) => relationByVectors(view, a, b) === 'same'),
    faultsMax: 0,
    minimum: { model: 'round-trip', property: 'strong-clock-condition' },
    nextAction: [at(0, send('P', 'Q'))],
  },
  {
    id: 'younger-than-its-cause',
    ...without('take-the-larger-number', { params: { world: 'events' } }),
    goal: (run) => causes(run, (view, a, b) => numberOf(view, a) >= numberOf(view, b)),
    faultsMax: 0,
    minimum: { model: 'round-trip', property: 'clock-condition' },
    nextAction: [at(0, send('P', 'Q'))],
  },
  {
    id: 'deaf',
    ...without('merge-entry-by-entry', { params: { world: 'events' } }),
    goal: (run) => causes(run, (view, a, b) => relationByVectors(view, a, b) === 'concurrent'),
    faultsMax: 0,
    minimum: { model: 'round-trip', property: 'strong-clock-condition' },
    nextAction: [at(0, send('P', 'Q'))],
  },
  {
    id: 'forgetful',
    ...without('keep-every-entry', { params: { world: 'events' } }),
    goal: (run) => causes(run, (view, a, b) => relationByVectors(view, a, b) === 'concurrent'),
    faultsMax: 0,
    minimum: { model: 'round-trip', property: 'strong-clock-condition' },
    nextAction: [at(0, send('P', 'Q')), at(30, event('Q')), at(40, send('Q', 'R'))],
  },
];
