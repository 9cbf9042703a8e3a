/** From virtual time to pixels and back, for the part of the run that is shown. */
import type { Micros } from '#kernel';
import { clamp } from '#views/kit';

export interface Axis {
  /** Left and right end of what is shown. */
  readonly from: Micros;
  readonly to: Micros;
  /** Pixels of the track. */
  readonly width: number;
}

export const xOf = (axis: Axis, time: Micros): number =>
  ((time - axis.from) / Math.max(1, axis.to - axis.from)) * axis.width;

/** The moment under `x`; never before the beginning of what is shown or after its end. */
export const timeOf = (axis: Axis, x: number): Micros =>
  Math.round(axis.from + clamp(x / Math.max(1, axis.width), 0, 1) * (axis.to - axis.from));

const LEAST_SPAN: Micros = 20_000;
const STEPS = [1, 1.5, 2, 3, 5, 7.5, 10];

/**
 * The whole time that the track stands for. A run that goes on gets room ahead, in round steps, so that the axis
 * stands still while it plays and moves seldom.
 */
export const spanOf = (endTime: Micros, ended: boolean): Micros => {
  if (ended) return Math.max(LEAST_SPAN, endTime);
  const wanted = Math.max(LEAST_SPAN, endTime * 1.08);
  const power = 10 ** Math.floor(Math.log10(wanted));
  return Math.round(power * (STEPS.find((step) => step * power >= wanted) ?? 10));
};
