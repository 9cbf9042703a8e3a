/** The timeline as shapes: ticks or, where they would run together, a density; flags, question marks, the red tick. */
import type { Micros } from '#kernel';
import { px } from '#views/kit';
import { type Axis, xOf } from './axis.ts';
import { countBefore, MARK_KINDS, type MarkKind, type Marks } from './marks.ts';

export interface Flag {
  readonly x: number;
  /** How many faults it stands for, and where the first of them is. */
  readonly count: number;
  readonly time: Micros;
}

export interface TrackLayout {
  /** Path data by kind of event; drawn twice, once for the past and once for the known future. */
  readonly ticks: Readonly<Record<MarkKind, string>>;
  readonly dense: boolean;
  readonly flags: readonly Flag[];
  /** Where what is known ends. */
  readonly end: number;
}

/** Pixels. */
export const TRACK_HEIGHT = 52;
export const MIDDLE = 32;
const HALF_HEIGHT: Readonly<Record<MarkKind, number>> = { message: 8, own: 4.5, loss: 8, fault: 8 };
/** Ticks closer than this are drawn as bins. */
const LEAST_GAP = 3;
const FLAG_GAP = 13;

const empty = (): Record<MarkKind, string> => ({ message: '', own: '', loss: '', fault: '' });

const singleTicks = (axis: Axis, marks: Marks, first: number, last: number): Record<MarkKind, string> => {
  const paths = empty();
  for (let i = first; i < last; i++) {
    const kind = MARK_KINDS[marks.kinds[i] as number] as MarkKind;
    const x = px(xOf(axis, marks.times[i] as number));
    const half = HALF_HEIGHT[kind];
    paths[kind] += `M${x} ${MIDDLE - half}V${MIDDLE + half}`;
  }
  return paths;
};

/** One bar a bin, its height growing with the logarithm of how much happened there. Faults have their flags. */
const density = (axis: Axis, marks: Marks, first: number, last: number): Record<MarkKind, string> => {
  const bins = new Uint32Array(Math.ceil(axis.width / LEAST_GAP) + 1);
  for (let i = first; i < last; i++) {
    const bin = Math.floor(xOf(axis, marks.times[i] as number) / LEAST_GAP);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  const most = Math.log1p(Math.max(1, ...bins));
  let path = '';
  for (const [bin, count] of bins.entries()) {
    if (count === 0) continue;
    const half = 2 + (Math.log1p(count) / most) * 8;
    path += `M${px((bin + 0.5) * LEAST_GAP)} ${px(MIDDLE - half)}V${px(MIDDLE + half)}`;
  }
  return { ...empty(), message: path };
};

/** Flags of faults that are too close together share one. */
const flagsOf = (axis: Axis, marks: Marks, first: number, last: number): Flag[] => {
  const fault = MARK_KINDS.indexOf('fault');
  const flags: Flag[] = [];
  for (let i = first; i < last; i++) {
    if (marks.kinds[i] !== fault) continue;
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

/** The event nearest to a moment, as how many events have happened then; the beginning counts. */
export const indexNear = (marks: Marks, time: Micros): number => {
  const after = countBefore(marks, time);
  const gapAfter = (marks.times[after] ?? Number.POSITIVE_INFINITY) - time;
  const gapBefore = time - (marks.times[after - 1] ?? 0);
  const nearest = gapAfter < gapBefore ? after + 1 : after;
  // Several events at one moment are gone through together.
  const at = marks.times[nearest - 1];
  return at === undefined ? 0 : countBefore(marks, at + 1);
};
