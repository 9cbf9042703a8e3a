/**
 * The one animation-frame loop. Views add a painter while something moves and take it away when it rests; with none
 * there is no loop at all.
 */
export type Painter = (now: DOMHighResTimeStamp) => void;

const painters = new Set<Painter>();
let scheduled = 0;

const tick = (now: DOMHighResTimeStamp): void => {
  scheduled = painters.size > 0 ? requestAnimationFrame(tick) : 0;
  for (const paint of painters) paint(now);
};

/** Calls `paint` once a frame until the returned function is called. */
export const everyFrame = (paint: Painter): (() => void) => {
  painters.add(paint);
  if (scheduled === 0) scheduled = requestAnimationFrame(tick);
  return () => {
    painters.delete(paint);
  };
};
