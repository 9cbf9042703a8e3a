/** A crowd of messages, as hands meet it. How it is painted comes with the first crowd: `crowd.ts`. */
import type { Pill } from './pills.ts';

/** From here on messages are drawn as a crowd. */
export const CROWD_FROM = 150;

/** The message under a point, for a crowd that has no elements of its own; the one drawn last is on top. */
export const crowdAt = (
  pills: readonly Pill[],
  placeOf: (i: number) => { x: number; y: number },
  x: number,
  y: number,
) => {
  for (let i = pills.length - 1; i >= 0; i--) {
    const place = placeOf(i);
    if (Math.hypot(place.x - x, place.y - y) < 12) return pills[i] as Pill;
  }
  return null;
};
