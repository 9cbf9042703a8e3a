/** Nothing but the goal. Words: story.md. */
import { at, type Challenge, hold, isQuiet, kill, release, type Scene, without } from '#lesson-kit';
import { event, request, send } from './acts.ts';
import { insiders, isDown, pairsThat, twoInside, waits } from './goals.ts';
import { LOCKERS } from './world.ts';

const LOCK: Scene = { params: { world: 'lock' } };

export const challenges: readonly Challenge[] = [
  {
    id: 'big-lie',
    scene: { params: { world: 'events' } },
    goal: (run) => pairsThat(run, 'concurrent').some(([a, b]) => Math.abs(a.number - b.number) >= 3),
    faultsMax: 0,
    nextAction: ['P', 'Q', 'Q', 'Q', 'Q'].map((node, place) => at(10 * place, event(node))),
  },
  {
    id: 'standing-still',
    ...without('count-every-event', { params: { world: 'events' } }),
    goal: (run) => pairsThat(run, 'before').some(([a, b]) => a.number >= b.number),
    faultsMax: 0,
    minimum: { model: 'round-trip', property: 'clock-condition' },
    nextAction: [at(0, send('P', 'Q'))],
  },
  {
    id: 'yesterday',
    ...without('take-the-larger-number', LOCK),
    goal: twoInside,
    faultsMax: 0,
    nextAction: [at(0, request('B')), at(400, request('B')), at(800, request('A')), at(860, request('B'))],
  },
  {
    id: 'two-in-the-room',
    ...without('in-order', LOCK),
    goal: twoInside,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(0, request('A')), at(1, hold('A>B#1')), at(2, request('B')), at(60, release('A>B#1'))],
  },
  {
    id: 'no-waiting',
    ...without('wait-for-everyone', LOCK),
    goal: (run) => insiders(run).length === LOCKERS.length,
    faultsMax: 0,
    minimum: { model: 'two-want-in', property: 'mutex' },
    nextAction: LOCKERS.map((node, place) => at(5 * place, request(node))),
  },
  {
    id: 'out-of-turn',
    ...without('oldest-first', LOCK),
    goal: twoInside,
    faultsMax: 0,
    minimum: { model: 'two-want-in', property: 'mutex' },
    nextAction: [at(0, request('A')), at(30, request('B'))],
  },
  {
    id: 'even',
    ...without('name-breaks-ties', LOCK),
    goal: twoInside,
    faultsMax: 0,
    minimum: { model: 'two-want-in', property: 'mutex' },
    nextAction: [at(0, request('A')), at(0, request('B'))],
  },
  {
    id: 'gone-without-a-word',
    ...without('tell-when-leaving', LOCK),
    goal: (run) => isQuiet(run.world) && LOCKERS.some((node) => waits(run, node)),
    faultsMax: 0,
    minimum: { model: 'two-want-in', property: 'everybody-gets-in' },
    nextAction: [at(0, request('A')), at(300, request('B'))],
  },
  {
    id: 'starve',
    scene: LOCK,
    goal: (run) =>
      isQuiet(run.world) &&
      LOCKERS.some((node) => waits(run, node)) &&
      LOCKERS.some((node) => isDown(run, node)),
    faultsMax: 1,
    minimum: 'goal',
    nextAction: [at(0, kill('C')), at(10, request('A'))],
  },
];
