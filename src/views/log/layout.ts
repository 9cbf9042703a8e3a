/** Which events the log shows: a window around the cursor, so that ten thousand events cost no more than two hundred. */
import type { TraceKind } from '#kernel';

/** Families of events, each with its own mark. */
export type Family = 'arrival' | 'loss' | 'timer' | 'operation' | 'fault' | 'repair';

const FAMILIES: Readonly<Record<TraceKind, Family>> = {
  deliver: 'arrival',
  queue: 'arrival',
  lose: 'loss',
  discard: 'loss',
  void: 'loss',
  timer: 'timer',
  operation: 'operation',
  restart: 'repair',
  resume: 'repair',
  heal: 'repair',
  healAll: 'repair',
  release: 'repair',
  crash: 'fault',
  pause: 'fault',
  cut: 'fault',
  partition: 'fault',
  drop: 'fault',
  duplicate: 'fault',
  delay: 'fault',
  hold: 'fault',
  corrupt: 'fault',
  skew: 'fault',
  drift: 'fault',
  lie: 'fault',
};

export const familyOf = (kind: TraceKind): Family => FAMILIES[kind];

export interface Window {
  readonly from: number;
  readonly to: number;
  /** Events hidden before and after the window. */
  readonly earlier: number;
  readonly later: number;
}

const BEFORE = 120;
const AFTER = 40;

/** Events `from` … `to - 1` of `length`, with the cursor (`index` events have happened) inside; `more` widens it backwards. */
export const windowAround = (index: number, length: number, more: number): Window => {
  const from = Math.max(0, index - BEFORE - more);
  const to = Math.min(length, index + AFTER);
  return { from, to, earlier: from, later: length - to };
};
