/** Draws the rows in sight on a canvas. A frame costs what is on the screen, not what is in the run. */
import { eventName, type SpaceTime, type SpaceTimeArrow } from '#lab/space-time';
import {
  type Geometry,
  HEAD,
  labelRoom,
  ROW_FOR_LABELS,
  relationOf,
  rowsBetween,
  rowY,
  shorten,
} from './layout.ts';

export type Stamping = 'none' | 'lamport' | 'vector' | 'both';

export interface Ink {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly paper: string;
  readonly accent: string;
  readonly fault: string;
  readonly holds: string;
  readonly party: (index: number) => string;
  readonly mono: string;
  readonly sans: string;
}

export interface Sight {
  readonly space: SpaceTime;
  readonly geometry: Geometry;
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Events that have happened at the cursor: later ones are pale. */
  readonly cursor: number;
  /** Event whose past and future are lit, or null. */
  readonly focus: number | null;
  readonly selected: number | null;
  /** Events that are being compared; null where nobody compares. */
  readonly picked: readonly number[] | null;
  readonly stamping: Stamping;
  readonly ink: Ink;
  /** Arrows by the rows they cross, in buckets of `BUCKET` rows. */
  readonly buckets: ReadonlyMap<number, readonly SpaceTimeArrow[]>;
}

export const BUCKET = 64;

/** Which arrows cross which stretch of rows, so that a frame looks at a few only. */
export const bucketArrows = (space: SpaceTime): ReadonlyMap<number, readonly SpaceTimeArrow[]> => {
  const buckets = new Map<number, SpaceTimeArrow[]>();
  for (const arrow of space.arrows) {
    const first = Math.floor(Math.max(0, arrow.from) / BUCKET);
    const last = Math.floor((arrow.to < 0 ? space.events.length : arrow.to) / BUCKET);
    for (let bucket = first; bucket <= last; bucket++) {
      const list = buckets.get(bucket);
      if (list) list.push(arrow);
      else buckets.set(bucket, [arrow]);
    }
  }
  return buckets;
};

const fade = (sight: Sight, index: number): number => {
  const ahead = index >= sight.cursor ? 0.35 : 1;
  if (sight.focus === null) return ahead;
  return relationOf(sight.space, sight.focus, index) === 'apart' ? ahead * 0.3 : ahead;
};

const paintLanes = (context: CanvasRenderingContext2D, sight: Sight): void => {
  const { geometry, space, ink, top } = sight;
  const bottom = Math.min(sight.height, geometry.height - top);
  context.lineWidth = 1.5;
  space.lanes.forEach((_, lane) => {
    const x = geometry.laneX[lane] as number;
    context.strokeStyle = ink.line;
    context.beginPath();
    context.moveTo(x, Math.max(0, HEAD - top));
    context.lineTo(x, bottom);
    context.stroke();
  });
  for (const gap of space.gaps) {
    const x = geometry.laneX[gap.lane] as number;
    const from = rowY(geometry, gap.from) - top;
    const to = gap.to < 0 ? bottom : rowY(geometry, gap.to) - top;
    if (to < 0 || from > sight.height) continue;
    context.strokeStyle = ink.paper;
    context.lineWidth = 4;
    context.beginPath();
    context.moveTo(x, from);
    context.lineTo(x, to);
    context.stroke();
    context.strokeStyle = ink.fault;
    context.lineWidth = 1.5;
    context.setLineDash([2, 5]);
    context.stroke();
    context.setLineDash([]);
  }
};

/** What begins or ends so far out of sight still shows its end. */
const EDGE = 10;

const paintArrow = (context: CanvasRenderingContext2D, sight: Sight, arrow: SpaceTimeArrow): void => {
  const { geometry, ink, top } = sight;
  const x1 = geometry.laneX[arrow.fromLane] as number;
  const x2 = geometry.laneX[arrow.toLane] as number;
  const y1 = (arrow.from < 0 ? HEAD : rowY(geometry, arrow.from)) - top;
  const y2 = (arrow.to < 0 ? geometry.height - 14 : rowY(geometry, arrow.to)) - top;
  if (Math.max(y1, y2) < -EDGE || Math.min(y1, y2) > sight.height + EDGE) return;
  // A lost message stops on its way.
  const share = arrow.fate === 'lost' ? 0.62 : 1;
  const x = x1 + (x2 - x1) * share;
  const y = y1 + (y2 - y1) * share;
  context.globalAlpha = Math.min(
    fade(sight, Math.max(0, arrow.from)),
    arrow.to < 0 ? 1 : fade(sight, arrow.to),
  );
  context.strokeStyle = ink.party(arrow.party);
  context.fillStyle = context.strokeStyle;
  context.lineWidth = 1.5;
  paintShaft(context, sight, x1, y1, x, y, arrow.fate === 'flying');
  if (arrow.fate === 'lost') paintCross(context, ink, x, y);
  else if (arrow.fate === 'arrived') paintHead(context, x1, y1, x, y);
  context.globalAlpha = 1;
};

const DASH = [4, 4];
const SOLID: number[] = [];

/** The part of a line that is in sight: of a long run most of it is not, and every dash of it would be paid for. */
const paintShaft = (
  context: CanvasRenderingContext2D,
  { height }: Sight,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  dashed: boolean,
): void => {
  const shareAt = (y: number): number => (y2 === y1 ? 0 : Math.min(1, Math.max(0, (y - y1) / (y2 - y1))));
  const above = shareAt(y2 > y1 ? -EDGE : height + EDGE);
  const below = y2 === y1 ? 1 : shareAt(y2 > y1 ? height + EDGE : -EDGE);
  if (dashed) {
    context.setLineDash(DASH);
    // The dashes stay where they are while the picture moves.
    context.lineDashOffset = above * Math.hypot(x2 - x1, y2 - y1);
  }
  context.beginPath();
  context.moveTo(x1 + (x2 - x1) * above, y1 + (y2 - y1) * above);
  context.lineTo(x1 + (x2 - x1) * below, y1 + (y2 - y1) * below);
  context.stroke();
  if (dashed) context.setLineDash(SOLID);
};

const paintHead = (
  context: CanvasRenderingContext2D,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): void => {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const tip = 5;
  const x = x2 - Math.cos(angle) * tip;
  const y = y2 - Math.sin(angle) * tip;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x - 8 * Math.cos(angle - 0.4), y - 8 * Math.sin(angle - 0.4));
  context.lineTo(x - 8 * Math.cos(angle + 0.4), y - 8 * Math.sin(angle + 0.4));
  context.fill();
};

const paintCross = (context: CanvasRenderingContext2D, ink: Ink, x: number, y: number): void => {
  context.strokeStyle = ink.fault;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(x - 4, y - 4);
  context.lineTo(x + 4, y + 4);
  context.moveTo(x + 4, y - 4);
  context.lineTo(x - 4, y + 4);
  context.stroke();
};

const MARK: Readonly<Record<string, 'dot' | 'ring' | 'square' | 'diamond'>> = {
  timer: 'ring',
  operation: 'square',
  fault: 'diamond',
  loss: 'diamond',
  repair: 'square',
};

const paintMark = (
  context: CanvasRenderingContext2D,
  kind: string,
  x: number,
  y: number,
  size: number,
  paper: string,
): void => {
  const shape = MARK[kind] ?? 'dot';
  context.beginPath();
  if (shape === 'square') context.rect(x - size, y - size, 2 * size, 2 * size);
  else if (shape === 'diamond') {
    context.moveTo(x, y - size * 1.3);
    context.lineTo(x + size * 1.3, y);
    context.lineTo(x, y + size * 1.3);
    context.lineTo(x - size * 1.3, y);
    context.closePath();
  } else context.arc(x, y, size, 0, 7);
  const colour = context.fillStyle;
  if (shape === 'ring') context.fillStyle = paper;
  context.fill();
  if (shape === 'ring') context.stroke();
  context.fillStyle = colour;
};

const colourOf = (ink: Ink, family: string): string => {
  if (family === 'fault' || family === 'loss') return ink.fault;
  return family === 'repair' ? ink.holds : family === 'operation' ? ink.accent : ink.ink;
};

const stampOf = (sight: Sight, index: number): string => {
  const event = sight.space.events[index];
  if (!event || sight.stamping === 'none' || event.lane < 0) return '';
  if (event.vector.every((count) => count === 0)) return '';
  const vector = `[${event.vector.join(' ')}]`;
  if (sight.stamping === 'both') return `${event.lamport} ${vector}`;
  return sight.stamping === 'lamport' ? `${event.lamport}` : vector;
};

const paintEvent = (context: CanvasRenderingContext2D, sight: Sight, index: number): void => {
  const { geometry, space, ink, top } = sight;
  const event = space.events[index];
  if (!event) return;
  const y = rowY(geometry, index) - top;
  context.globalAlpha = fade(sight, index);
  context.fillStyle = colourOf(ink, event.family);
  context.strokeStyle = context.fillStyle;
  context.lineWidth = 1.5;
  if (event.lane < 0) paintAcross(context, sight, y, event.label);
  else {
    const x = geometry.laneX[event.lane] as number;
    const lost = event.family === 'loss';
    if (!lost) paintMark(context, event.family, x, y, Math.min(4.5, geometry.row / 2.4), ink.paper);
    const strong = index === sight.selected || sight.picked?.includes(index) === true;
    if (strong || index === sight.cursor - 1) paintRing(context, ink, x, y, strong);
    if (geometry.row >= ROW_FOR_LABELS) {
      paintLabel(context, sight, index, x, y);
      if (sight.picked) paintName(context, sight, index, x, y);
    }
  }
  context.globalAlpha = 1;
};

const paintRing = (
  context: CanvasRenderingContext2D,
  ink: Ink,
  x: number,
  y: number,
  strong: boolean,
): void => {
  context.strokeStyle = ink.accent;
  context.lineWidth = strong ? 2.5 : 1.5;
  context.beginPath();
  context.arc(x, y, 8.5, 0, 7);
  context.stroke();
};

const paintAcross = (context: CanvasRenderingContext2D, sight: Sight, y: number, label: string): void => {
  context.setLineDash([6, 4]);
  context.beginPath();
  context.moveTo(8, y);
  context.lineTo(sight.geometry.width - 8, y);
  context.stroke();
  context.setLineDash([]);
  context.font = `500 11px ${sight.ink.sans}`;
  context.textAlign = 'right';
  // Within what is in sight, however wide the picture is.
  context.fillText(label, sight.left + sight.width - 8, y - 4);
};

const paintLabel = (
  context: CanvasRenderingContext2D,
  sight: Sight,
  index: number,
  x: number,
  y: number,
): void => {
  const { space, ink } = sight;
  const event = space.events[index];
  const words = shorten(
    [stampOf(sight, index), event?.label].filter(Boolean).join(' '),
    labelRoom(sight.geometry),
  );
  if (words === '') return;
  context.font = `11px ${ink.mono}`;
  context.textAlign = 'left';
  const width = context.measureText(words).width;
  const faded = context.globalAlpha;
  context.globalAlpha = 0.82;
  context.fillStyle = ink.paper;
  context.fillRect(x + 11, y - 7.5, width + 4, 15);
  context.globalAlpha = faded;
  context.fillStyle = event?.family === 'fault' || event?.family === 'loss' ? ink.fault : ink.ink;
  context.fillText(words, x + 13, y + 4);
};

/** Where events are compared they need names: left of the line, where only arrows pass. */
const paintName = (
  context: CanvasRenderingContext2D,
  { space, ink }: Sight,
  index: number,
  x: number,
  y: number,
): void => {
  const event = space.events[index];
  const name = event && eventName(space, event);
  if (!name) return;
  context.font = `600 11px ${ink.mono}`;
  context.textAlign = 'right';
  context.fillStyle = ink.ink;
  context.fillText(name, x - 11, y + 4);
};

const paintHeads = (context: CanvasRenderingContext2D, sight: Sight): void => {
  const { geometry, space, ink } = sight;
  context.fillStyle = ink.paper;
  context.fillRect(0, 0, Math.max(sight.width, geometry.width), HEAD - 8);
  context.font = `600 13px ${ink.sans}`;
  context.textAlign = 'center';
  space.lanes.forEach((lane, place) => {
    context.fillStyle = ink.ink;
    const name = shorten(lane, 12);
    // The first line is near the edge: its name begins there.
    const half = context.measureText(name).width / 2;
    context.fillText(name, Math.max(geometry.laneX[place] as number, half + 4), 17);
  });
};

/** One frame: everything that is in sight. */
export const paint = (context: CanvasRenderingContext2D, sight: Sight): void => {
  const { geometry, space } = sight;
  context.clearRect(0, 0, sight.width, sight.height);
  context.save();
  // The same letters on every machine, in a picture that is saved too.
  context.textRendering = 'geometricPrecision';
  context.translate(-sight.left, 0);
  paintLanes(context, sight);
  const { from, to } = rowsBetween(geometry, sight.top, sight.top + sight.height, space.events.length);
  const seen = new Set<SpaceTimeArrow>();
  for (let bucket = Math.floor(from / BUCKET); bucket <= Math.floor(Math.max(from, to) / BUCKET); bucket++)
    for (const arrow of sight.buckets.get(bucket) ?? []) seen.add(arrow);
  for (const arrow of seen) paintArrow(context, sight, arrow);
  for (let index = from; index < to; index++) paintEvent(context, sight, index);
  paintHeads(context, sight);
  context.restore();
};
