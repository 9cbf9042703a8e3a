/** Where the sentence of a broken property stands without hiding anything. */
import { type Box, overlapArea, type Size, sansWidth } from '#views/kit';
import type { Placement } from './placement.ts';
import type { Seam } from './seam.ts';

const LINE_HEIGHT = 20;
const FONT = 14;
const LABEL_WIDTH = 320;
/** What can be pressed over the picture stands in the corners of its upper edge. */
const HEAD = 40;
const CORNER = 120;
const PADDING = 26;

const labelSize = (says: string, stage: Size): { width: number; height: number } => {
  const width = Math.min(LABEL_WIDTH, stage.width - 16, sansWidth(says, FONT) + 2 * PADDING);
  const lines = Math.ceil((sansWidth(says, FONT) * 1.08) / (width - 1.4 * PADDING));
  return { width, height: lines * LINE_HEIGHT + 16 };
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

/** Below, above, right or left of what is blamed; else the foot or the head of the stage: wherever it covers least. */
const placeLabel = (
  size: { width: number; height: number },
  blamed: Box | null,
  taken: readonly Box[],
  stage: Size,
): Box => {
  const half = { halfWidth: size.width / 2, halfHeight: size.height / 2 };
  const keepIn = (x: number, y: number): Box => ({
    ...half,
    x: Math.min(stage.width - half.halfWidth - 8, Math.max(half.halfWidth + 8, x)),
    y: Math.min(stage.height - half.halfHeight - 8, Math.max(half.halfHeight + HEAD, y)),
  });
  const foot = keepIn(stage.width / 2, stage.height);
  const head = keepIn(stage.width / 2, 0);
  const fitsBetween = size.width + 2 * CORNER <= stage.width;
  const between = fitsBetween ? [{ ...head, y: half.halfHeight + 8 }] : [];
  const beside = blamed
    ? [
        keepIn(blamed.x, blamed.y + blamed.halfHeight + half.halfHeight + 10),
        keepIn(blamed.x, blamed.y - blamed.halfHeight - half.halfHeight - 10),
        keepIn(blamed.x + blamed.halfWidth + half.halfWidth + 10, blamed.y),
        keepIn(blamed.x - blamed.halfWidth - half.halfWidth - 10, blamed.y),
      ]
    : [];
  const covered = (box: Box): number => taken.reduce((sum, other) => sum + overlapArea(box, other), 0);
  return [...beside, foot, head, ...between].reduce((best, box) =>
    covered(box) < covered(best) ? box : best,
  );
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
    const label = placeLabel(labelSize(says, stage), boxes.length > 0 ? around(boxes) : null, taken, stage);
    taken.push(label);
    return label;
  });
};
