/** Nothing but the goal. Words: story.md. */
import type { Challenge } from '#lesson-kit';
import { isQuiet } from '#lesson-kit';
import { at, crash, event, hold, release, request, send } from './acts.ts';
import { insiders, isDown, pairsThat, twoInside, waits } from './goals.ts';
import { LOCKERS } from './world.ts';

const lockWithout = (rule: string): Challenge['scene'] => ({ params: { world: 'lock' }, rulesOff: [rule] });

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
    rule: 'count-every-event',
    scene: { params: { world: 'events' }, rulesOff: ['count-every-event'] },
    goal: (run) => pairsThat(run, 'before').some(([a, b]) => a.number >= b.number),
    faultsMax: 0,
    minimum: { model: 'round-trip', property: 'clock-condition' },
    nextAction: [at(0, send('P', 'Q'))],
  },
  {
    id: 'yesterday',
    rule: 'take-the-larger-number',
    scene: lockWithout('take-the-larger-number'),
    goal: twoInside,
    faultsMax: 0,
    nextAction: [at(0, request('B')), at(400, request('B')), at(800, request('A')), at(860, request('B'))],
  },
  {
    id: 'two-in-the-room',
    rule: 'in-order',
    scene: lockWithout('in-order'),
    goal: twoInside,
    faultsMax: 1,
    nextAction: [at(0, request('A')), at(1, hold('A>B#1')), at(2, request('B')), at(60, release('A>B#1'))],
  },
  {
    id: 'no-waiting',
    rule: 'wait-for-everyone',
    scene: lockWithout('wait-for-everyone'),
    goal: (run) => insiders(run).length === LOCKERS.length,
    faultsMax: 0,
    nextAction: LOCKERS.map((node, place) => at(5 * place, request(node))),
  },
  {
    id: 'out-of-turn',
    rule: 'oldest-first',
    scene: lockWithout('oldest-first'),
    goal: twoInside,
    faultsMax: 0,
    minimum: { model: 'two-want-in', property: 'mutex' },
    nextAction: [at(0, request('A')), at(30, request('B'))],
  },
  {
    id: 'even',
    rule: 'name-breaks-ties',
    scene: lockWithout('name-breaks-ties'),
    goal: twoInside,
    faultsMax: 0,
    minimum: { model: 'two-want-in', property: 'mutex' },
    nextAction: [at(0, request('A')), at(0, request('B'))],
  },
  {
    id: 'gone-without-a-word',
    rule: 'tell-when-leaving',
    scene: lockWithout('tell-when-leaving'),
    goal: (run) => isQuiet(run.world) && LOCKERS.some((node) => waits(run, node)),
    faultsMax: 0,
    nextAction: [at(0, request('A')), at(300, request('B'))],
  },
  {
    id: 'starve',
    scene: { params: { world: 'lock' } },
    goal: (run) =>
      isQuiet(run.world) &&
      LOCKERS.some((node) => waits(run, node)) &&
      LOCKERS.some((node) => isDown(run, node)),
    faultsMax: 1,
    nextAction: [at(0, crash('C')), at(10, request('A'))],
  },
];
