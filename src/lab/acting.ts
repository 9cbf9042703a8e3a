/** Where an act goes in the log: its moment, and its place among what happens at that very moment. */
import {
  type Act,
  type Flight,
  type LogEntry,
  type MessageId,
  type Micros,
  messageId,
  type Plan,
  type World,
} from '#kernel';
import type { Cursor } from './session.ts';

/** Something that a hand may let happen, and when the clock would have. */
export interface Pick {
  readonly act: Act;
  readonly due: Micros;
}

/** The message of this name, if it is in flight or held in `world`. */
export const flightOf = (plan: Plan, world: World, id: MessageId): Flight | undefined =>
  world.flights.find((flight) => messageId(plan.ids, flight) === id);

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
  if (act.do === 'deliver') return flightOf(plan, world, act.message)?.due ?? null;
  if (act.do !== 'fire') return null;
  const timers = world.nodes.find((node) => node.id === act.node)?.timers;
  return timers?.find((timer) => timer.name === act.timer)?.due ?? null;
};

/**
 * In hand mode what is picked in turn (nothing else is due earlier) happens when it is due, or now if that is past;
 * what is picked out of turn happens now. Everything else happens now.
 */
const handTime = (plan: Plan, world: World, act: Act, now: Micros): Micros => {
  const due = dueOf(plan, world, act);
  const first = inTurn(plan, world);
  return due === null || first === null || due > first.due ? now : Math.max(now, due);
};

/**
 * The log entry for `act` at `cursor`, where `world` is. In clock mode `after` says how many happenings of this very
 * moment stand before it, when there may be any: the learner may have stopped between two of them.
 */
export const entryAt = (plan: Plan, world: World, cursor: Cursor, act: Act): LogEntry => {
  if (plan.scenario.mode === 'hand') return { at: handTime(plan, world, act, cursor.time), act };
  return cursor.time > world.time ? { at: cursor.time, act } : { at: world.time, act, after: world.tied };
};
