/** The timeline as shapes: ticks or, where they would run together, a density; flags; signs; the scale below. */
import type { Micros } from '#kernel';
import { px } from '#views/kit';
import { type Axis, xOf } from './axis.ts';
import { countBefore, MARK_KINDS, type MarkKind, type Marks } from './marks.ts';
import type { Sign } from './signs.ts';

export interface Flag {
  readonly x: number;
  /** How many faults it stands for, and where the first of them is. */
  readonly count: number;
  readonly time: Micros;
}

export interface TrackLayout {
  /** Path data by kind of event. */
  readonly ticks: Readonly<Record<MarkKind, string>>;
  /** There were too many events to draw each. */
  readonly dense: boolean;
  readonly flags: readonly Flag[];
  /** Where what is known ends. */
  readonly end: number;
}

/** In the units of the axis, down from the top of the track. */
export const TRACK_HEIGHT = 56;
export const MIDDLE = 31;
export const SIGN_MIDDLE = 8;
/** Ticks closer than this are drawn as bins. */
const LEAST_GAP = 3;
const FLAG_GAP = 13;
const SIGN_GAP = 17;

/** Each kind has a shape of its own, so that colour is never all that tells them apart. */
const SHAPES: Readonly<Record<MarkKind, (x: number) => string>> = {
  message: (x) => `M${px(x)} ${MIDDLE - 8}V${MIDDLE + 8}`,
  timer: (x) => `M${px(x)} ${MIDDLE}V${MIDDLE + 7}`,
  client: (x) => `M${px(x)} ${MIDDLE - 5}l4 5l-4 5l-4-5Z`,
  loss: (x) => `M${px(x - 3.5)} ${MIDDLE - 3.5}l7 7m0-7l-7 7`,
  fault: (x) => `M${px(x)} ${MIDDLE - 8}V${MIDDLE + 8}`,
};

const empty = (): Record<MarkKind, string> => ({ message: '', timer: '', client: '', loss: '', fault: '' });

const singleTicks = (axis: Axis, marks: Marks, first: number, last: number): Record<MarkKind, string> => {
  const paths = empty();
  for (let i = first; i < last; i++) {
    const kind = MARK_KINDS[marks.kinds[i] as number] as MarkKind;
    paths[kind] += SHAPES[kind](xOf(axis, marks.times[i] as number));
  }
  return paths;
};

const LOSS = MARK_KINDS.indexOf('loss');
const FAULT = MARK_KINDS.indexOf('fault');

/**
 * One bar a bin, its height growing with the logarithm of how much happened there; its foot is red where something
 * was lost. Faults have their flags.
 */
const density = (axis: Axis, marks: Marks, first: number, last: number): Record<MarkKind, string> => {
  const bins = new Uint32Array(Math.ceil(axis.width / LEAST_GAP) + 1);
  const losses = new Uint32Array(bins.length);
  for (let i = first; i < last; i++) {
    const bin = Math.floor(xOf(axis, marks.times[i] as number) / LEAST_GAP);
    bins[bin] = (bins[bin] ?? 0) + 1;
    if (marks.kinds[i] === LOSS) losses[bin] = (losses[bin] ?? 0) + 1;
  }
  const most = Math.log1p(bins.reduce((high, count) => Math.max(high, count), 1));
  const paths = empty();
  for (const [bin, count] of bins.entries()) {
    if (count === 0) continue;
    const half = 2 + (Math.log1p(count) / most) * 8;
    const x = px((bin + 0.5) * LEAST_GAP);
    paths.message += `M${x} ${px(MIDDLE - half)}V${px(MIDDLE + half)}`;
    if (losses[bin]) paths.loss += `M${x} ${px(MIDDLE + half)}v2.5`;
  }
  return paths;
};

/** Flags of faults that are too close together share one. */
const flagsOf = (axis: Axis, marks: Marks, first: number, last: number): Flag[] => {
  const flags: Flag[] = [];
  for (let i = first; i < last; i++) {
    if (marks.kinds[i] !== FAULT) continue;
    const time = marks.times[i] as number;
    const x = xOf(axis, time);
    const before = flags.at(-1);
    if (before && x - before.x < FLAG_GAP) flags[flags.length - 1] = { ...before, count: before.count + 1 };
    else flags.push({ x, count: 1, time });
  }
  return flags;
};

export const trackLayout = (axis: Axis, marks: Marks, endTime: Micros): TrackLayout => {
  const first = countBefore(marks, axis.from);
  const last = countBefore(marks, axis.to + 1);
  const dense = last - first > axis.width / LEAST_GAP;
  return {
    ticks: dense ? density(axis, marks, first, last) : singleTicks(axis, marks, first, last),
    dense,
    flags: flagsOf(axis, marks, first, last),
    end: Math.min(axis.width, Math.max(0, xOf(axis, endTime))),
  };
};

export interface PlacedSign extends Sign {
  /** Where its moment is. */
  readonly x: number;
  /** How far to the right its picture had to give way to the one before. */
  readonly aside: number;
}

/** Signs in order of time, their pictures side by side where their moments are the same. */
export const placeSigns = (axis: Axis, signs: readonly Sign[]): PlacedSign[] => {
  let free = Number.NEGATIVE_INFINITY;
  return signs
    .filter(({ time }) => time >= axis.from)
    .sort((a, b) => a.time - b.time)
    .map((sign) => {
      const x = xOf(axis, sign.time);
      const picture = Math.max(x, free);
      free = picture + SIGN_GAP;
      return { ...sign, x, aside: picture - x };
    });
};

/** What the signs whose pictures are within reach of `x` say. */
export const signsNear = (placed: readonly PlacedSign[], x: number): string[] =>
  placed.filter((sign) => Math.abs(sign.x + sign.aside - x) < SIGN_GAP / 2).map(({ says }) => says);
