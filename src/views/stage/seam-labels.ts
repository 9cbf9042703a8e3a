/** Where the sentence of a broken property stands without hiding anything. */
import { type Box, overlapArea, type Size, sansWidth } from '#views/kit';
import type { Placement } from './placement.ts';
import type { Seam } from './seam.ts';

/** Smaller on a small stage, where every word hides something. */
const TYPE = {
  usual: { font: 14, line: 20, above: 16, beside: 26 },
  small: { font: 12, line: 16, above: 10, beside: 20 },
} as const;
/** So wide it is at the most; narrower only where that hides less. */
const WIDTHS = [320, 240, 180] as const;
/** How finely a place is looked for where the usual ones hide something. */
const GRID = 12;
/** What can be pressed over the picture stands in the corners of its upper edge. */
const HEAD = 40;
const CORNER = 120;

export const typeOn = (stage: Size): keyof typeof TYPE => (stage.width < 600 ? 'small' : 'usual');

const labelSize = (says: string, stage: Size, most: number): Size => {
  const { font, line, above, beside } = TYPE[typeOn(stage)];
  const width = Math.min(most, stage.width - 16, sansWidth(says, font) + 2 * beside);
  const lines = Math.ceil((sansWidth(says, font) * 1.08) / (width - 1.4 * beside));
  return { width, height: lines * line + above };
};

const around = (boxes: readonly Box[]): Box => {
  const left = Math.min(...boxes.map((box) => box.x - box.halfWidth));
  const right = Math.max(...boxes.map((box) => box.x + box.halfWidth));
  const top = Math.min(...boxes.map((box) => box.y - box.halfHeight));
  const bottom = Math.max(...boxes.map((box) => box.y + box.halfHeight));
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    halfWidth: (right - left) / 2,
    halfHeight: (bottom - top) / 2,
  };
};

type KeepIn = (x: number, y: number) => Box;

const keepIn =
  ({ width, height }: Size, stage: Size): KeepIn =>
  (x, y) => ({
    halfWidth: width / 2,
    halfHeight: height / 2,
    x: Math.min(stage.width - width / 2 - 8, Math.max(width / 2 + 8, x)),
    y: Math.min(stage.height - height / 2 - 8, Math.max(height / 2 + HEAD, y)),
  });

/** Below, above, right or left of what is blamed; else the foot or the head of the stage. */
const usualPlaces = (size: Size, blamed: Box | null, stage: Size): Box[] => {
  const at = keepIn(size, stage);
  const [halfWidth, halfHeight] = [size.width / 2, size.height / 2];
  const head = at(stage.width / 2, 0);
  const fitsBetween = size.width + 2 * CORNER <= stage.width;
  const between = fitsBetween ? [{ ...head, y: halfHeight + 8 }] : [];
  const beside = blamed
    ? [
        at(blamed.x, blamed.y + blamed.halfHeight + halfHeight + 10),
        at(blamed.x, blamed.y - blamed.halfHeight - halfHeight - 10),
        at(blamed.x + blamed.halfWidth + halfWidth + 10, blamed.y),
        at(blamed.x - blamed.halfWidth - halfWidth - 10, blamed.y),
      ]
    : [];
  return [...beside, at(stage.width / 2, stage.height), head, ...between];
};

/** Anywhere on the stage, from its foot upwards. */
const allPlaces = (size: Size, stage: Size): Box[] => {
  const at = keepIn(size, stage);
  const places: Box[] = [];
  for (let y = stage.height; y > 0; y -= GRID)
    for (let x = 0; x <= stage.width; x += GRID) places.push(at(x, y));
  return places;
};

/** Wherever it covers least. */
const placeLabel = (says: string, blamed: Box | null, taken: readonly Box[], stage: Size): Box => {
  const covered = (box: Box): number => taken.reduce((sum, other) => sum + overlapArea(box, other), 0);
  const better = (best: Box, box: Box): Box => (covered(box) < covered(best) ? box : best);
  const [size, ...narrower] = WIDTHS.map((most) => labelSize(says, stage, most));
  const usual = usualPlaces(size as Size, blamed, stage).reduce(better);
  if (covered(usual) === 0) return usual;
  return [size as Size, ...narrower].flatMap((one) => allPlaces(one, stage)).reduce(better, usual);
};

/** One label a seam. */
export const seamLabels = (
  seams: readonly Seam[],
  placement: Placement,
  ids: ReadonlyMap<string, number>,
  stage: Size,
  /** What else must not be hidden: buttons over the picture. */
  alsoTaken: readonly Box[] = [],
): Box[] => {
  const taken: Box[] = [...placement.boxes, ...alsoTaken];
  return seams.map(({ says, blames }) => {
    const boxes = blames.flatMap((name) => placement.boxes[ids.get(name) ?? -1] ?? []);
    const label = placeLabel(says, boxes.length > 0 ? around(boxes) : null, taken, stage);
    taken.push(label);
    return label;
  });
};
