/** Under the hand nothing happens by itself: what waits, what would be next, and when something that is picked happens. */
import type { Act } from './act.ts';
import { messageId } from './names.ts';
import type { Plan } from './plan.ts';
import type { Micros } from './time.ts';
import type { World } from './world.ts';

/** Something that a hand may let happen, and when the clock would have. */
export interface Pick {
  readonly act: Act;
  readonly due: Micros;
}

const flightPicks = (plan: Plan, world: World): Pick[] =>
  world.flights
    .filter((flight) => !flight.held)
    .map((flight) => ({ act: { do: 'deliver', message: messageId(plan.ids, flight) }, due: flight.due }));

const timerPicks = (world: World): Pick[] =>
  world.nodes
    .filter((node) => node.status === 'up')
    .flatMap((node) =>
      node.timers.map((timer) => ({
        act: { do: 'fire', node: node.id, timer: timer.name },
        due: timer.due,
      })),
    );

/** What the clock would let happen next among messages and timers; `null` when nothing waits. At a tie a message. */
export const inTurn = (plan: Plan, world: World): Pick | null =>
  [...flightPicks(plan, world), ...timerPicks(world)].reduce<Pick | null>(
    (best, pick) => (best === null || pick.due < best.due ? pick : best),
    null,
  );

const dueOf = (plan: Plan, world: World, act: Act): Micros | null => {
  if (act.do === 'deliver')
    return world.flights.find((flight) => messageId(plan.ids, flight) === act.message)?.due ?? null;
  if (act.do !== 'fire') return null;
  const timers = world.nodes.find((node) => node.id === act.node)?.timers;
  return timers?.find((timer) => timer.name === act.timer)?.due ?? null;
};

/**
 * In hand mode what is picked in turn (nothing else is due earlier) happens when it is due, or now if that is past;
 * what is picked out of turn happens now. Everything else happens now.
 */
export const handTime = (plan: Plan, world: World, act: Act, now: Micros): Micros => {
  const due = dueOf(plan, world, act);
  const first = inTurn(plan, world);
  return due === null || first === null || due > first.due ? now : Math.max(now, due);
};
