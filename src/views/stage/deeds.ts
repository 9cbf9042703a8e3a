/**
 * Where the buttons stand that ask a node for something: in the open under its card when all of them find room on the
 * picture; else a node with several has one button, which opens the list. Pure.
 */
import type { Plan } from '#kernel';
import { deedWordsAt } from '#lab';
import type { Lesson } from '#lesson-kit';
import { type Box, clamp, overlapArea, type Point, type Size, sansWidth, segmentsCross } from '#views/kit';
import { pairsOf } from './links.ts';
import type { Placement } from './placement.ts';

/** Room that a row of buttons needs under the lowest card, in units of the picture. */
export const DEEDS_ROOM = 40;

/** What is left of the stage for cards, over the buttons under the lowest of them. */
export const roomOf = ({ operations }: Lesson, size: Size): Size =>
  operations ? { ...size, height: size.height - DEEDS_ROOM } : size;

const ROW = 32;
const FONT = 12;
/** Padding and edges of a button with the gap to the next one. */
const AROUND = 22;
/** Between card and buttons. */
const GAP = 7;
const FOLDED_WIDTH = 54;
const EDGE = 4;
/** Less than this lies under a round corner. */
const TOUCHING = 12;

export interface DeedPlace {
  /** Place of the node in the set-up. */
  readonly index: number;
  /** Its buttons stand in the open. */
  readonly open: boolean;
  readonly box: Box;
}

/** Buttons of neighbours on one height must not run into each other. */
const widthFor = (index: number, boxes: readonly Box[]): number => {
  const own = boxes[index] as Box;
  const apart = boxes
    .filter((box, other) => other !== index && Math.abs(box.y - own.y) < 60)
    .map((box) => Math.abs(box.x - own.x) - 6);
  return Math.max(70, Math.min(240, ...apart));
};

/** Rows of buttons no wider than `most`. */
const wrapped = (widths: readonly number[], most: number): { width: number; rows: number } => {
  let rows = 1;
  let row = 0;
  let width = 0;
  for (const one of widths) {
    if (row > 0 && row + one > most) {
      rows++;
      row = 0;
    }
    row += one;
    width = Math.max(width, row);
  }
  return { width, rows };
};

const under = (card: Box, width: number, rows: number, stage: Size): Box => ({
  x: clamp(card.x, width / 2 + EDGE, Math.max(width / 2 + EDGE, stage.width - width / 2 - EDGE)),
  y: card.y + card.halfHeight + GAP + (rows * ROW) / 2,
  halfWidth: width / 2,
  halfHeight: (rows * ROW) / 2,
});

const isClear = (places: readonly DeedPlace[], cards: readonly Box[], stage: Size): boolean =>
  places.every(
    ({ index, box }, at) =>
      box.y + box.halfHeight <= stage.height + EDGE &&
      cards.every((card, other) => other === index || overlapArea(card, box) < TOUCHING) &&
      places.slice(at + 1).every((other) => overlapArea(other.box, box) < TOUCHING),
  );

interface Asked {
  readonly index: number;
  readonly card: Box;
  readonly widths: readonly number[];
}

const askedOf = (lesson: Lesson, plan: Plan, boxes: readonly Box[]): readonly Asked[] =>
  plan.ids.flatMap((id, index) => {
    const widths = deedWordsAt(lesson, plan, id).map((words) => sansWidth(words, FONT) + AROUND);
    const card = boxes[index];
    return card && widths.length > 0 ? [{ index, card, widths }] : [];
  });

/** A line that leads through the box crosses one of its diagonals. */
const leadsThrough = (from: Point, to: Point, { x, y, halfWidth, halfHeight }: Box): boolean =>
  [1, -1].some((tilt) =>
    segmentsCross(
      from,
      to,
      { x: x - halfWidth, y: y - tilt * halfHeight },
      { x: x + halfWidth, y: y + tilt * halfHeight },
    ),
  );

/** Do messages between others fly where these buttons are; or those of the node itself, where they are many? */
const isInTheWay = (plan: Plan, cards: readonly Box[], index: number, box: Box, rows: number): boolean =>
  pairsOf(plan).some(({ a, b }) => {
    if (plan.roles[a]?.client && plan.roles[b]?.client) return false;
    const isOwn = a === index || b === index;
    return (rows > 1 || !isOwn) && leadsThrough(cards[a] as Box, cards[b] as Box, box);
  });

const ROWS_MAX = 2;

/** @param stage the whole of it, with the room under the lowest card. */
export const deedLayout = (
  lesson: Lesson,
  plan: Plan,
  { boxes, form }: Placement,
  stage: Size,
): readonly DeedPlace[] => {
  const asked = askedOf(lesson, plan, boxes);
  const rows = asked.map(({ index, widths }) => wrapped(widths, widthFor(index, boxes)));
  const inTheOpen = asked.map(({ index, card }, at) => {
    const { width, rows: count } = rows[at] as ReturnType<typeof wrapped>;
    return { index, open: true, box: under(card, width, count, stage) };
  });
  const crowded =
    form === 'tiny' &&
    inTheOpen.some(({ index, box }, at) => {
      const count = rows[at]?.rows ?? 1;
      return count > ROWS_MAX || isInTheWay(plan, boxes, index, box, count);
    });
  if (!crowded && isClear(inTheOpen, boxes, stage)) return inTheOpen;
  return asked.map(({ index, card, widths: [first = 0, ...others] }) => {
    const open = others.length === 0;
    return { index, open, box: under(card, open ? first : FOLDED_WIDTH, 1, stage) };
  });
};
