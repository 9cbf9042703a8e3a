/**
 * What a pointer is doing to the stage. Legal paths: idle → pressing → (tap | dragging | slashing) → idle. A press that
 * began on a node drags it, one on the ground draws a stroke, and one that stays in place is a tap.
 */
import { distance, type Point } from '#views/kit';

export type Gesture =
  | { readonly doing: 'idle' }
  | { readonly doing: 'pressing'; readonly on: string | null; readonly from: Point }
  | { readonly doing: 'dragging'; readonly on: string; readonly from: Point; readonly at: Point }
  | { readonly doing: 'slashing'; readonly stroke: readonly Point[] };

export type Ended =
  | { readonly did: 'tap'; readonly on: string | null; readonly at: Point }
  | { readonly did: 'drag'; readonly on: string; readonly from: Point; readonly at: Point }
  | { readonly did: 'slash'; readonly stroke: readonly Point[] };

export const IDLE: Gesture = { doing: 'idle' };

/** A pointer that strays less than this has not moved: fingers tremble. */
const TREMBLE_PX = 6;
const STROKE_STEP_PX = 5;

export const press = (on: string | null, from: Point): Gesture => ({ doing: 'pressing', on, from });

export const move = (gesture: Gesture, at: Point): Gesture => {
  if (gesture.doing === 'pressing') {
    if (distance(gesture.from, at) < TREMBLE_PX) return gesture;
    return gesture.on?.startsWith('node:')
      ? { doing: 'dragging', on: gesture.on, from: gesture.from, at }
      : { doing: 'slashing', stroke: [gesture.from, at] };
  }
  if (gesture.doing === 'dragging') return { ...gesture, at };
  if (gesture.doing === 'slashing') {
    const last = gesture.stroke.at(-1) as Point;
    return distance(last, at) < STROKE_STEP_PX
      ? gesture
      : { doing: 'slashing', stroke: [...gesture.stroke, at] };
  }
  return gesture;
};

/** What was done, or null when nothing had begun. */
export const release = (gesture: Gesture): Ended | null => {
  if (gesture.doing === 'pressing') return { did: 'tap', on: gesture.on, at: gesture.from };
  if (gesture.doing === 'dragging')
    return { did: 'drag', on: gesture.on, from: gesture.from, at: gesture.at };
  return gesture.doing === 'slashing' ? { did: 'slash', stroke: gesture.stroke } : null;
};
