/**
 * Places of all pills at one moment, so that they stay apart. Two pills whose ways meet step aside at right angles to
 * their relative movement, like people on a pavement: along that direction their distance changes by nothing but the
 * stepping aside, so nobody ever swaps sides and nothing jumps.
 */
import type { Micros } from '#kernel';
import { placeAt } from '#lab';
import { arcDirection, arcX, arcY, clamp, parameterAt } from '#views/kit';
import type { Pill } from './pills.ts';

/** One row a pill; reused from frame to frame. */
export interface Places {
  count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly opacity: Float64Array;
  readonly velocityX: Float64Array;
  readonly velocityY: Float64Array;
}

export const makePlaces = (capacity: number): Places => ({
  count: 0,
  x: new Float64Array(capacity),
  y: new Float64Array(capacity),
  opacity: new Float64Array(capacity),
  velocityX: new Float64Array(capacity),
  velocityY: new Float64Array(capacity),
});

/** From this place on a message that the network will lose sinks and fades. */
const SINKS_FROM = 0.55;
const SINK_PX = 46;
const MARGIN = 6;
/** Pills begin to step aside this long before they would touch, in pixels. */
const FORESIGHT = 34;

const smooth = (value: number): number => {
  const t = Math.min(1, Math.max(0, value));
  return t * t * (3 - 2 * t);
};

/** 0 until a message that will be lost starts to sink, 1 when it is gone. */
const sinkingOf = (pill: Pill, place: number): number =>
  pill.shape.fate === 'losing' && place > SINKS_FROM ? (place - SINKS_FROM) / (1 - SINKS_FROM) : 0;

/** Places without regard to each other. Enough for crowds. */
export const placeAlone = (pills: readonly Pill[], time: Micros, places: Places): void => {
  places.count = pills.length;
  for (let i = 0; i < pills.length; i++) {
    const pill = pills[i] as Pill;
    const place = placeAt(pill.shape, time);
    const share = pill.start + (pill.end - pill.start) * place;
    const sinking = sinkingOf(pill, place);
    const t = parameterAt(pill.arc, share);
    places.x[i] = arcX(pill.arc, t);
    places.y[i] = arcY(pill.arc, t) + sinking * sinking * SINK_PX;
    places.opacity[i] = 1 - sinking;
  }
};

const setVelocities = (pills: readonly Pill[], places: Places): void => {
  for (let i = 0; i < pills.length; i++) {
    const pill = pills[i] as Pill;
    const along = arcDirection(pill.arc, 0.5);
    const { endPlace, startPlace, endTime, startTime } = pill.shape;
    const speed = (pill.arc.length * (endPlace - startPlace)) / Math.max(1, endTime - startTime);
    places.velocityX[i] = along.x * speed;
    places.velocityY[i] = along.y * speed;
  }
};

/** Unit vector of how pill `j` moves against pill `i`; for two that move alike, the way they both go. */
const relative = (places: Places, i: number, j: number): [number, number] => {
  let x = (places.velocityX[j] as number) - (places.velocityX[i] as number);
  let y = (places.velocityY[j] as number) - (places.velocityY[i] as number);
  const own = Math.hypot(places.velocityX[i] as number, places.velocityY[i] as number);
  if (Math.hypot(x, y) < own * 0.05 || Math.hypot(x, y) === 0) {
    x = (places.velocityX[i] as number) || 1;
    y = places.velocityY[i] as number;
  }
  const length = Math.hypot(x, y);
  return [x / length, y / length];
};

/** How far the two must be moved apart along (nx, ny) until their boxes no longer touch. */
const needed = (dx: number, dy: number, nx: number, ny: number, width: number, height: number): number => {
  const byX = nx === 0 ? Number.POSITIVE_INFINITY : (width - Math.abs(dx)) / Math.abs(nx);
  const byY = ny === 0 ? Number.POSITIVE_INFINITY : (height - Math.abs(dy)) / Math.abs(ny);
  return Math.min(byX, byY);
};

const stepAside = (pills: readonly Pill[], places: Places, i: number, j: number): void => {
  const a = pills[i] as Pill;
  const b = pills[j] as Pill;
  // What is gone makes way for nobody, and nobody for it.
  if (a.shape.goneAt !== null || b.shape.goneAt !== null) return;
  const width = (a.width + b.width) / 2 + MARGIN;
  const height = (a.height + b.height) / 2 + MARGIN;
  const dx = (places.x[j] as number) - (places.x[i] as number);
  const dy = (places.y[j] as number) - (places.y[i] as number);
  const reach = FORESIGHT + Math.max(width, height);
  if (Math.abs(dx) > reach || Math.abs(dy) > reach) return;
  const [ux, uy] = relative(places, i, j);
  const along = dx * ux + dy * uy;
  const lateral = -dx * uy + dy * ux;
  const sign = lateral < -0.5 ? -1 : 1;
  const touching = Math.min(width / Math.max(0.01, Math.abs(ux)), height / Math.max(0.01, Math.abs(uy)));
  const nearness = smooth((touching + FORESIGHT - Math.abs(along)) / FORESIGHT);
  if (nearness === 0) return;
  // What is missing at the moment of passing, when only the lateral distance keeps them apart.
  const missing = needed(-uy * lateral, ux * lateral, -uy, ux, width, height) * nearness;
  if (missing <= 0) return;
  const push = (missing / 2) * sign;
  places.x[i] = (places.x[i] as number) + uy * push;
  places.y[i] = (places.y[i] as number) - ux * push;
  places.x[j] = (places.x[j] as number) - uy * push;
  places.y[j] = (places.y[j] as number) + ux * push;
};

/** Places of all pills at `time`, apart from one another where that is possible. Writes into `places`. */
export const placePills = (pills: readonly Pill[], time: Micros, places: Places): void => {
  placeAlone(pills, time, places);
  setVelocities(pills, places);
  for (let round = 0; round < 2; round++)
    for (let i = 0; i < pills.length; i++)
      for (let j = i + 1; j < pills.length; j++) stepAside(pills, places, i, j);
};

/** Nobody steps aside over the edge of a stage of this width. */
export const keepInside = (pills: readonly Pill[], places: Places, width: number): void => {
  for (const [i, pill] of pills.entries()) {
    const half = pill.width / 2;
    places.x[i] = clamp(places.x[i] as number, half, Math.max(half, width - half));
  }
};
