/** A link's line: a quadratic curve that can be asked for the point at a share of its *length*, so that speed is constant. */
import { type Point, px } from './geometry.ts';

const SAMPLES = 16;

export interface Arc {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
  readonly length: number;
  /** Length of the curve up to each of 17 evenly spaced parameters. */
  readonly lengths: Float64Array;
}

const coordinate = (a: number, c: number, b: number, t: number): number =>
  (1 - t) * (1 - t) * a + 2 * (1 - t) * t * c + t * t * b;

/** `bend` is how far the middle leaves the straight line, as a share of its length; positive to the right of from → to. */
export const makeArc = (from: Point, to: Point, bend: number): Arc => {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const control = {
    x: (from.x + to.x) / 2 - 2 * bend * dy,
    y: (from.y + to.y) / 2 + 2 * bend * dx,
  };
  const lengths = new Float64Array(SAMPLES + 1);
  let x = from.x;
  let y = from.y;
  for (let i = 1; i <= SAMPLES; i++) {
    const nextX = coordinate(from.x, control.x, to.x, i / SAMPLES);
    const nextY = coordinate(from.y, control.y, to.y, i / SAMPLES);
    lengths[i] = (lengths[i - 1] as number) + Math.hypot(nextX - x, nextY - y);
    x = nextX;
    y = nextY;
  }
  return { from, control, to, length: lengths[SAMPLES] as number, lengths };
};

export const reverseArc = (arc: Arc): Arc => ({
  from: arc.to,
  control: arc.control,
  to: arc.from,
  length: arc.length,
  lengths: arc.lengths.map((_, i) => arc.length - (arc.lengths[SAMPLES - i] as number)),
});

/** Curve parameter at `share` (0…1) of the length. */
export const parameterAt = (arc: Arc, share: number): number => {
  const wanted = share * arc.length;
  // The samples are evenly spaced along the parameter, so the right one is near the share itself.
  let i = Math.min(SAMPLES, Math.max(1, Math.ceil(share * SAMPLES)));
  while (i > 1 && (arc.lengths[i - 1] as number) >= wanted) i--;
  while (i < SAMPLES && (arc.lengths[i] as number) < wanted) i++;
  const before = arc.lengths[i - 1] as number;
  const step = (arc.lengths[i] as number) - before;
  return (i - 1 + (step === 0 ? 0 : (wanted - before) / step)) / SAMPLES;
};

/** Horizontal and vertical place at a parameter apart, so that a frame of thousands of messages allocates nothing. */
export const arcX = (arc: Arc, t: number): number => coordinate(arc.from.x, arc.control.x, arc.to.x, t);
export const arcY = (arc: Arc, t: number): number => coordinate(arc.from.y, arc.control.y, arc.to.y, t);

export const arcPoint = (arc: Arc, share: number): Point => {
  const t = parameterAt(arc, share);
  return { x: arcX(arc, t), y: arcY(arc, t) };
};

/** Unit vector along the curve at `share` of its length. */
export const arcDirection = (arc: Arc, share: number): Point => {
  const t = parameterAt(arc, share);
  const dx = (1 - t) * (arc.control.x - arc.from.x) + t * (arc.to.x - arc.control.x);
  const dy = (1 - t) * (arc.control.y - arc.from.y) + t * (arc.to.y - arc.control.y);
  const length = Math.hypot(dx, dy) || 1;
  return { x: dx / length, y: dy / length };
};

/** The part of the curve between two shares of its length, as SVG path data, moved `aside` to its right. */
export const arcPath = (arc: Arc, start = 0, end = 1, aside = 0): string => {
  if (start === 0 && end === 1 && aside === 0)
    return `M${px(arc.from.x)} ${px(arc.from.y)}Q${px(arc.control.x)} ${px(arc.control.y)} ${px(arc.to.x)} ${px(arc.to.y)}`;
  const steps = Math.max(2, Math.ceil((end - start) * SAMPLES));
  const points: string[] = [];
  for (let i = 0; i <= steps; i++) {
    const share = start + ((end - start) * i) / steps;
    const at = arcPoint(arc, share);
    const along = arcDirection(arc, share);
    points.push(`${px(at.x - along.y * aside)} ${px(at.y + along.x * aside)}`);
  }
  return `M${points.join('L')}`;
};

/** The curve as points, for hit tests and crossings. */
export const arcPoints = (arc: Arc, count = SAMPLES): Point[] =>
  Array.from({ length: count + 1 }, (_, i) => arcPoint(arc, i / count));
