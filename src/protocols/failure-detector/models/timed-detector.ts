/**
 * The detector by a clock that ticks, where a message takes a constant time that nobody knows: what the pings of one period
 * after the other come to. Chandra & Toueg 1996, figure 10 (its deadline learns) and §8, class ◇P.
 */
import { cell, type Model, type ModelAction } from '#kernel';
import type { RULES } from '../words.ts';

/** Rules that only a clock can show the need of. */
export type TimedRule = keyof Pick<typeof RULES, 'one-ping-at-a-time' | 'learn-from-mistakes'>;

/** Ticks: from ping to ping, how long a pong may take at first, what a mistake adds. */
const PERIOD = 2;
const DEADLINE = 3;
const GROWTH = 1;

/** Pings in turn that were answered in time and count as peace. */
const PEACE = 3;

/** A ping, or its pong on the way back. */
interface Trip {
  readonly age: number;
  /** The monitor waits for this pong. */
  readonly awaited: boolean;
}

interface Timed {
  /** Ticks to the next ping. */
  readonly next: number;
  readonly trips: readonly Trip[];
  /** Ticks that the deadline has run; `null` while no pong is waited for. */
  readonly waited: number | null;
  readonly deadline: number;
  readonly suspected: boolean;
  readonly calm: number;
}

const NEW: Timed = { next: 1, trips: [], waited: null, deadline: DEADLINE, suspected: false, calm: 0 };

const travel = (state: Timed, delay: number, alive: boolean): Timed => ({
  ...state,
  trips: state.trips
    .map(({ age, awaited }) => ({ age: age + 1, awaited }))
    .filter(({ age }) => age !== delay || alive),
});

const hear = (state: Timed, delay: number, learns: boolean): Timed => {
  const pong = state.trips.find(({ age }) => age === 2 * delay);
  if (!pong) return state;
  const heard = { ...state, trips: state.trips.filter((trip) => trip !== pong), suspected: false };
  const wiser = state.suspected && learns ? { ...heard, deadline: heard.deadline + GROWTH } : heard;
  return pong.awaited ? { ...wiser, waited: null, calm: Math.min(PEACE, wiser.calm + 1) } : wiser;
};

const noLongerAwaited = (trips: readonly Trip[]): Trip[] => trips.map(({ age }) => ({ age, awaited: false }));

const lookAtDeadline = (state: Timed): Timed => {
  if (state.waited === null) return state;
  const waited = state.waited + 1;
  if (waited < state.deadline) return { ...state, waited };
  return { ...state, trips: noLongerAwaited(state.trips), waited: null, suspected: true, calm: 0 };
};

const ping = (state: Timed, onlyOne: boolean): Timed => {
  if (state.next > 1) return { ...state, next: state.next - 1 };
  if (state.waited !== null && onlyOne) return { ...state, next: PERIOD };
  const trips = [...noLongerAwaited(state.trips), { age: 0, awaited: true }];
  return { ...state, next: PERIOD, trips, waited: 0 };
};

/**
 * @param delay ticks that a message takes.
 * @param off the rule that is switched off, if any.
 */
export const timedDetector = (delay: number, off: TimedRule | null = null): Model => {
  const alive = cell<boolean>('alive', true);
  const monitor = cell('monitor', NEW);
  const ticks: ModelAction = {
    name: 'a tick',
    fair: 'time',
    run(step) {
      const travelled = travel(step.get(monitor), delay, step.get(alive));
      const heard = hear(travelled, delay, off !== 'learn-from-mistakes');
      step.set(monitor, ping(lookAtDeadline(heard), off !== 'one-ping-at-a-time'));
      return true;
    },
  };
  const dies: ModelAction = {
    name: 'the target dies',
    cost: 1,
    run(step) {
      if (!step.get(alive)) return false;
      step.set(alive, false);
      return true;
    },
  };
  return {
    id: `timed-detector-${delay}${off === null ? '' : `-without-${off}`}`,
    title: `Pings by the clock, messages take ${delay}${off === null ? '' : `, without ${off}`}`,
    source: 'Chandra & Toueg 1996, figure 10 and §8',
    cells: [alive, monitor],
    actions: [ticks, dies],
    properties: [
      {
        id: 'completeness',
        kind: 'eventually',
        again: true,
        says: 'Who is dead is suspected in the end.',
        holds: (view) => view.get(alive) || view.get(monitor).suspected,
      },
      {
        id: 'comes-to-rest',
        kind: 'eventually',
        again: true,
        says: 'False alarms come to an end: pings are answered in time, one after the other.',
        holds: (view) => !view.get(alive) || view.get(monitor).calm >= PEACE,
      },
      {
        id: 'a-ping-is-out',
        kind: 'sometimes',
        says: 'The monitor waits for a pong.',
        holds: (view) => view.get(monitor).waited !== null,
      },
    ],
  };
};
