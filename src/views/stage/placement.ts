/**
 * Where the cards stand: shares of the stage (0…1) become pixels, in the largest form of card that leaves room for links
 * and messages between them. On a tall screen the picture may lie on its other side.
 */
import type { Fact, NodeId, Plan } from '#kernel';
import type { Positions } from '#lesson-kit';
import { type Box, boxGap, clamp, type Point, type Size } from '#views/kit';
import { wordsWidth } from './card-text.ts';
import { factsAtStart } from './facts.ts';
import { CARD_GROWS, FORMS, type Form, METRICS } from './metrics.ts';

/** Room that a linked pair needs between its cards for a message to be seen on its way. */
const GAP_FOR: Readonly<Record<Form, Size>> = {
  full: { width: 84, height: 56 },
  compact: { width: 44, height: 34 },
  tiny: { width: 18, height: 16 },
  dot: { width: 0, height: 0 },
};

const MARGIN = 14;

/** From which to which share of the width cards stand. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const WHOLE: Span = { from: 0, to: 1 };

/** A stage less wide than this is used from edge to edge, so that messages have a way to go. */
const SPREAD_UNDER = 600;
/** Links of the outermost cards bow outwards, with messages on them: so much of the width is theirs on each side. */
const BOW = 0.04;

export interface Placement {
  readonly form: Form;
  readonly turned: boolean;
  readonly span: Span;
  /** One box a node, in set-up order. */
  readonly boxes: readonly Box[];
}

/** As wide as the words of its role need; cards of one role are equally wide. */
const cardWidth = (plan: Plan, index: number, form: Form, least: number): number => {
  const { title = '', client = false } = plan.roles[index] ?? {};
  const names = plan.ids.filter((_, other) => plan.roles[other] === plan.roles[index]);
  const facts = client ? [] : factsAtStart(plan, index);
  const needed = Math.max(...names.map((name) => wordsWidth(form, name, title, facts)));
  return clamp(Math.ceil(needed), least, Math.floor(CARD_GROWS * least));
};

/** Outer size of a node's card in this form. It depends on the role alone, so that nothing jumps while a run plays. */
const cardSize = (plan: Plan, index: number, form: Form): Size => {
  const metrics = METRICS[form];
  const isClient = plan.roles[index]?.client === true;
  const { width, height } = isClient ? metrics.client : { width: metrics.width, height: metrics.header };
  if (metrics.line === 0) return { width, height };
  const wide = cardWidth(plan, index, form, width);
  if (isClient) return { width: wide, height };
  const facts = factsAtStart(plan, index);
  const half = (where: Fact['where']): number => {
    const lines = facts.filter((fact) => fact.where === where).length;
    return lines === 0 ? 0 : lines * metrics.line + metrics.padding;
  };
  return { width: wide, height: height + half('disk') + half('memory') + metrics.padding };
};

/** A ring for nodes that nobody placed. */
const onRing = (index: number, count: number): Point => ({
  x: 0.5 + 0.5 * Math.sin((2 * Math.PI * index) / count),
  y: 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / count),
});

const shareOf = (plan: Plan, positions: Positions, index: number): Point =>
  positions[plan.ids[index] as NodeId] ?? onRing(index, plan.size);

const boxAt = (share: Point, card: Size, stage: Size): Box => {
  const room = (whole: number, part: number): number => Math.max(0, whole - part - 2 * MARGIN);
  return {
    x: stage.width / 2 + (clamp(share.x, 0, 1) - 0.5) * room(stage.width, card.width),
    y: stage.height / 2 + (clamp(share.y, 0, 1) - 0.5) * room(stage.height, card.height),
    halfWidth: card.width / 2,
    halfHeight: card.height / 2,
  };
};

/** The share of the stage that a card's centre stands for: the inverse of placing it. */
export const shareAt = (plan: Plan, index: number, placement: Placement, stage: Size, at: Point): Point => {
  const card = cardSize(plan, index, placement.form);
  const room = (whole: number, part: number): number => Math.max(1, whole - part - 2 * MARGIN);
  const along = clamp((at.x - stage.width / 2) / room(stage.width, card.width) + 0.5, 0, 1);
  const y = clamp((at.y - stage.height / 2) / room(stage.height, card.height) + 0.5, 0, 1);
  const { from, to } = placement.span;
  const x = from + along * (to - from);
  return placement.turned ? { x: y, y: x } : { x, y };
};

/** On its side, the other way round. */
const seenFrom = ({ x, y }: Point, turned: boolean): Point => (turned ? { x: y, y: x } : { x, y });

const spanOf = (plan: Plan, authored: Positions, stage: Size, turned: boolean): Span => {
  if (stage.width >= SPREAD_UNDER) return WHOLE;
  const across = plan.ids.map((_, index) => seenFrom(shareOf(plan, authored, index), turned).x);
  const [from, to] = [Math.min(...across), Math.max(...across)];
  const bow = BOW * (to - from);
  return to - from < 0.1 ? WHOLE : { from: Math.max(0, from - bow), to: Math.min(1, to + bow) };
};

const place = (
  plan: Plan,
  positions: Positions,
  stage: Size,
  form: Form,
  side: Pick<Placement, 'turned' | 'span'>,
): Placement => ({
  ...side,
  form,
  boxes: plan.ids.map((_, index) => {
    const { x, y } = seenFrom(shareOf(plan, positions, index), side.turned);
    const { from, to } = side.span;
    return boxAt({ x: (x - from) / (to - from), y }, cardSize(plan, index, form), stage);
  }),
});

/** No card is larger than the stage. */
export const isInside = ({ boxes }: Placement, { width, height }: Size): boolean =>
  boxes.every(({ halfWidth, halfHeight }) => 2 * halfWidth <= width && 2 * halfHeight <= height);

const isRoomy = (placement: Placement, stage: Size): boolean => {
  const { boxes, form } = placement;
  const gap = GAP_FOR[form];
  if (!isInside(placement, stage)) return false;
  return boxes.every((a, i) =>
    boxes.every(
      (b, j) =>
        j <= i ||
        Math.abs(a.x - b.x) >= a.halfWidth + b.halfWidth + gap.width ||
        Math.abs(a.y - b.y) >= a.halfHeight + b.halfHeight + gap.height,
    ),
  );
};

/** Smallest gap between any two cards: what decides between the two sides of a picture that is crowded on both. */
export const tightest = ({ boxes }: Placement): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1)) least = Math.min(least, boxGap(a, b));
  return least;
};

/** Cards in the largest form that fits; turned on its side only where that allows a larger form. */
export const placeNodes = (
  plan: Plan,
  positions: Positions,
  stage: Size,
  authored = positions,
): Placement => {
  const crowd = plan.size > 24;
  // All follows the lesson's own positions: dragging a card close to another must not shrink them all.
  const sides = [false, true].map((turned) => ({ turned, span: spanOf(plan, authored, stage, turned) }));
  const [upright, onItsSide] = sides as [(typeof sides)[0], (typeof sides)[0]];
  for (const form of FORMS.slice(crowd ? 2 : 0, 3))
    for (const side of sides)
      if (isRoomy(place(plan, authored, stage, form, side), stage))
        return place(plan, positions, stage, form, side);
  const form = crowd ? 'dot' : 'tiny';
  const isBetter =
    !crowd &&
    tightest(place(plan, authored, stage, form, onItsSide)) >
      tightest(place(plan, authored, stage, form, upright)) + 8;
  return place(plan, positions, stage, form, isBetter ? onItsSide : upright);
};
