/** From virtual time to places on the track and back, for the part of the run that is shown. */
import type { Micros } from '#kernel';
import { clamp } from '#views/kit';

export interface Axis {
  /** Left and right end of what is shown. */
  readonly from: Micros;
  readonly to: Micros;
  /** Of the track, in sixteenths of a rem: pixels where type is as large as usual. */
  readonly width: number;
}

export const xOf = (axis: Axis, time: Micros): number =>
  ((time - axis.from) / Math.max(1, axis.to - axis.from)) * axis.width;

/** The moment under `x`; never before the beginning of what is shown or after its end. */
export const timeOf = (axis: Axis, x: number): Micros =>
  Math.round(axis.from + clamp(x / Math.max(1, axis.width), 0, 1) * (axis.to - axis.from));

const LEAST_SPAN: Micros = 20_000;
const SPAN_STEPS = [1, 1.5, 2, 3, 5, 7.5, 10];

/** The first of `steps`, times a power of ten, that is not below `wanted`. */
const roundUp = (wanted: number, steps: readonly number[]): number => {
  const power = 10 ** Math.floor(Math.log10(wanted));
  return Math.round(power * (steps.find((step) => step * power >= wanted) ?? 10));
};

/**
 * The whole time that the track stands for: room ahead of what is known, in round steps, so that the axis stands still
 * while it plays and moves seldom. It never shrinks because a run came to rest: the next act would stretch it again.
 */
export const spanOf = (endTime: Micros): Micros => roundUp(Math.max(LEAST_SPAN, endTime * 1.08), SPAN_STEPS);

/** The part that is shown: from where the scene begins, so that a long prelude does not squeeze what the learner does. */
export const windowOf = (start: Micros, endTime: Micros): Pick<Axis, 'from' | 'to'> => ({
  from: start,
  to: start + spanOf(Math.max(0, endTime - start)),
});

/** `xOf`, kept on the track. */
export const xWithin = (axis: Axis, time: Micros): number => clamp(xOf(axis, time), 0, axis.width);

const LABEL_GAP = 96;

/** Round moments to be written under the track, not closer than their words are wide. */
export const scaleOf = (axis: Axis): Micros[] => {
  const span = axis.to - axis.from;
  const count = Math.floor(axis.width / LABEL_GAP);
  if (count < 1 || span <= 0) return [];
  const step = roundUp(Math.max(1, span / count), [1, 2, 5, 10]);
  const first = Math.ceil(axis.from / step) * step;
  return Array.from({ length: Math.floor((axis.to - first) / step) + 1 }, (_, i) => first + i * step);
};
