/** Where an act goes in the log: its moment, and its place among what happens at that very moment. */
import {
  type Act,
  type Flight,
  handTime,
  type LogEntry,
  type MessageId,
  messageId,
  type Plan,
  type World,
} from '#kernel';
import type { Cursor } from './session.ts';

/** The message of this name, if it is in flight or held in `world`. */
export const flightOf = (plan: Plan, world: World, id: MessageId): Flight | undefined =>
  world.flights.find((flight) => messageId(plan.ids, flight) === id);

/**
 * The log entry for `act` at `cursor`, where `world` is. In clock mode `after` says how many happenings of this very
 * moment stand before it, when there may be any: the learner may have stopped between two of them.
 */
export const entryAt = (plan: Plan, world: World, cursor: Cursor, act: Act): LogEntry => {
  if (plan.scenario.mode === 'hand') return { at: handTime(plan, world, act, cursor.time), act };
  return cursor.time > world.time ? { at: cursor.time, act } : { at: world.time, act, after: world.tied };
};
