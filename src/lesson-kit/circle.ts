/** Places on a circle for three to seven nodes, the first on top. A table: cosines differ between engines in their last bit. */
import type { NodeId } from '#kernel';
import type { Positions } from './lesson.ts';

type Place = readonly [x: number, y: number];

/** On the unit circle, clockwise, y downwards; rounded to thousandths. */
const CIRCLES: Readonly<Record<number, readonly Place[]>> = {
  3: [
    [0, -1],
    [0.866, 0.5],
    [-0.866, 0.5],
  ],
  4: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  5: [
    [0, -1],
    [0.951, -0.309],
    [0.588, 0.809],
    [-0.588, 0.809],
    [-0.951, -0.309],
  ],
  6: [
    [0, -1],
    [0.866, -0.5],
    [0.866, 0.5],
    [0, 1],
    [-0.866, 0.5],
    [-0.866, -0.5],
  ],
  7: [
    [0, -1],
    [0.782, -0.623],
    [0.975, 0.223],
    [0.4339, 0.901],
    [-0.4339, 0.901],
    [-0.975, 0.223],
    [-0.782, -0.623],
  ],
};

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `x`, `y`: the middle; `width`, `height`: the radii. Throws for a number of nodes that has no table. */
export const onCircle = (nodes: readonly NodeId[], { x, y, width, height }: Circle): Positions => {
  const places = CIRCLES[nodes.length];
  if (!places) throw new RangeError(`there is no circle of ${nodes.length}`);
  return Object.fromEntries(
    nodes.map((node, place) => {
      const [right, down] = places[place] as Place;
      return [node, { x: x + width * right, y: y + height * down }];
    }),
  );
};
