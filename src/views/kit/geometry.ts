/** Plane geometry that several views draw with. Pixels, y downwards; every function is pure. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box by its centre and half extents, which is how cards and pills are compared. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

export const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

export const inBox = (box: Box, point: Point, margin = 0): boolean =>
  Math.abs(point.x - box.x) < box.halfWidth + margin && Math.abs(point.y - box.y) < box.halfHeight + margin;

/** How far apart two boxes are: the larger of the horizontal and the vertical gap; negative when they overlap. */
export const boxGap = (a: Box, b: Box): number =>
  Math.max(
    Math.abs(a.x - b.x) - a.halfWidth - b.halfWidth,
    Math.abs(a.y - b.y) - a.halfHeight - b.halfHeight,
  );

/** Area that two boxes share, in square pixels. */
export const overlapArea = (a: Box, b: Box): number => {
  const width =
    Math.min(a.x + a.halfWidth, b.x + b.halfWidth) - Math.max(a.x - a.halfWidth, b.x - b.halfWidth);
  const height =
    Math.min(a.y + a.halfHeight, b.y + b.halfHeight) - Math.max(a.y - a.halfHeight, b.y - b.halfHeight);
  return Math.max(0, width) * Math.max(0, height);
};

const side = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Whether the segments a–b and c–d cross. Touching at an end does not count. */
export const segmentsCross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** The convex hull, anticlockwise on the screen, by the monotone chain of Andrew (1979). */
export const convexHull = (points: readonly Point[]): Point[] => {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length > 1 && side(chain.at(-2) as Point, chain.at(-1) as Point, point) <= 0) chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
};

/** Two decimals are finer than any screen and keep attributes short. */
export const px = (value: number): string => String(Math.round(value * 100) / 100);

export const closedPath = (points: readonly Point[]): string =>
  points.length === 0 ? '' : `M${points.map((point) => `${px(point.x)} ${px(point.y)}`).join('L')}Z`;
