/** Families of what happens: the diagram, the timeline and the log mark an event by the same one. */
import type { TraceKind } from '#kernel';
import type { EventFamily } from './model.ts';

const FAMILY: Readonly<Record<TraceKind, EventFamily>> = {
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

export const familyOf = (kind: TraceKind): EventFamily => FAMILY[kind];
