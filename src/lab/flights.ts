/** Makes the shapes of all messages that are to be seen after `index` events: those on their way and recent ghosts. */
import {
  type Act,
  type Explanation,
  type Flight,
  type History,
  type LogEntry,
  labelOf,
  type MessageId,
  type Micros,
  messageId,
  type NodeId,
  type Plan,
} from '#kernel';
import type { Fate, FlightShape } from './shapes.ts';

/** What flights are read from: a history and its explanations (cached by whoever owns them). */
export interface Told {
  readonly history: History;
  explain(index: number): Explanation | undefined;
}

type Way = Pick<FlightShape, 'startTime' | 'startPlace' | 'endTime' | 'endPlace'>;

interface Touch {
  readonly at: Micros;
  readonly act: Extract<Act, { do: 'hold' | 'release' | 'delay' }>;
}

const placeOn = (way: Way, time: Micros): number =>
  way.endTime <= way.startTime
    ? way.endPlace
    : Math.min(
        1,
        way.startPlace +
          ((way.endPlace - way.startPlace) * (time - way.startTime)) / (way.endTime - way.startTime),
      );

const touchesOf = (log: readonly LogEntry[]): ReadonlyMap<MessageId, Touch[]> => {
  const touches = new Map<MessageId, Touch[]>();
  for (const { at, act } of log) {
    if (act.do !== 'hold' && act.do !== 'release' && act.do !== 'delay') continue;
    touches.set(act.message, [...(touches.get(act.message) ?? []), { at, act }]);
  }
  return touches;
};

/** A held or delayed message stands or slows down where it was when somebody touched it. */
const wayOf = (flight: Flight, touches: readonly Touch[]): Way => {
  const delays = touches.reduce((sum, { act }) => sum + (act.do === 'delay' ? act.by : 0), 0);
  let way: Way = { startTime: flight.sent, startPlace: 0, endTime: flight.due - delays, endPlace: 1 };
  let due = way.endTime;
  for (const { at, act } of touches) {
    const place = placeOn(way, at);
    if (act.do === 'delay') due += act.by;
    const stands = act.do === 'hold' || (act.do === 'delay' && way.endPlace === way.startPlace);
    way = stands
      ? { startTime: at, startPlace: place, endTime: at, endPlace: place }
      : { startTime: at, startPlace: place, endTime: Math.max(at, due), endPlace: 1 };
  }
  return way;
};

const face = (plan: Plan, flight: Flight) => {
  const from = plan.ids[flight.from] as NodeId;
  return {
    id: messageId(plan.ids, flight),
    from,
    to: plan.ids[flight.to] as NodeId,
    flight,
    label: labelOf(plan, flight.message),
    party: plan.scenario.protocol.party?.(flight.message, from) ?? from,
  };
};

const fateOf = (flight: Flight): Fate => {
  if (flight.held) return 'held';
  return flight.lost ? 'losing' : 'arriving';
};

const GONE: Readonly<Record<string, Fate>> = { drop: 'dropped', discard: 'discarded', crash: 'discarded' };

/** What a cut link stops where the gap is drawn: a little before the middle. */
const GAP = 0.45;

const ghost = (plan: Plan, flight: Flight, told: Explanation, touches: readonly Touch[]): FlightShape => {
  const { kind, time } = told.row;
  const fate = GONE[kind] ?? 'cut';
  const place = fate === 'cut' && flight.sent === time ? GAP : placeOn(wayOf(flight, touches), time);
  return {
    ...face(plan, flight),
    fate,
    startTime: time,
    startPlace: place,
    endTime: time,
    endPlace: place,
    goneAt: time,
  };
};

/** Shapes of messages that nobody touched: they stay what they are for as long as the message flies. */
const known = new WeakMap<Flight, FlightShape>();

const untouched = (plan: Plan, flight: Flight): FlightShape => {
  const shape = known.get(flight);
  if (shape) return shape;
  const made = { ...face(plan, flight), fate: fateOf(flight), ...wayOf(flight, []), goneAt: null };
  known.set(flight, made);
  return made;
};

const moving = (plan: Plan, flight: Flight, touches: ReadonlyMap<MessageId, Touch[]>): FlightShape => {
  const shape = untouched(plan, flight);
  const touched = touches.get(shape.id);
  return touched ? { ...shape, ...wayOf(flight, touched) } : shape;
};

/** Handlers run at these; they lose a message only by sending it into a cut. */
const HANDLED: ReadonlySet<string> = new Set(['deliver', 'queue', 'timer', 'operation', 'void']);

const wasEverCut = (log: readonly LogEntry[]): boolean =>
  log.some(({ act }) => act.do === 'cut' || act.do === 'partition');

/** Ghosts of the events of the last `window` µs before `index`. What chance loses has faded by then and leaves none. */
const ghostsAt = (told: Told, index: number, window: Micros, touches: ReadonlyMap<MessageId, Touch[]>) => {
  const { history } = told;
  const ghosts: FlightShape[] = [];
  const whole = !wasEverCut(history.logAt(index));
  const last = history.row(index - 1);
  for (let at = index - 1; last && at >= 0; at--) {
    const row = history.row(at);
    if (!row || row.time < last.time - window) break;
    // To explain an event is to play it again: only those that can have lost something.
    if (row.kind === 'lose' || (whole && HANDLED.has(row.kind))) continue;
    const explained = told.explain(at);
    for (const { id, flight } of explained?.lost ?? [])
      ghosts.push(ghost(history.plan, flight, explained as Explanation, touches.get(id) ?? []));
  }
  return ghosts;
};

/**
 * All messages to draw after `index` events, ghosts of the last `ghostWindow` µs behind them. Pure; make it once per
 * `index`, then ask `placeAt` and `fadeAt` per frame.
 */
export const flightsAt = (told: Told, index: number, ghostWindow: Micros = 0): readonly FlightShape[] => {
  const { history } = told;
  const { plan } = history;
  const touches = touchesOf(history.logAt(index));
  const alive = history.worldAt(index).flights.map((flight) => moving(plan, flight, touches));
  return ghostWindow > 0 ? [...ghostsAt(told, index, ghostWindow, touches), ...alive] : alive;
};
