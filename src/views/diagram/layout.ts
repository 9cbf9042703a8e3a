/** Where everything of a space-time diagram stands: lines downwards, one row an event, so that labels never meet. Pure. */
import { isBefore, type SpaceTime } from '#lab/space-time';

export interface Geometry {
  /** Height of one event's row. */
  readonly row: number;
  readonly width: number;
  readonly height: number;
  readonly laneX: readonly number[];
}

export const HEAD = 34;
const FOOT = 40;
const MARGIN = 34;
const LANE_MIN = 74;

export const ROW_MIN = 3;
export const ROW_MAX = 44;
export const ROW_DEFAULT = 24;
/** From this height on a row has room for its words. */
export const ROW_FOR_LABELS = 15;

/** `available`: width of the panel; many lines make the picture wider than it. */
export const geometryOf = (space: SpaceTime, row: number, available: number): Geometry => {
  const count = Math.max(1, space.lanes.length);
  // Beyond the last line as much room as between two lines, so that its words fit as well.
  const gap = Math.max(LANE_MIN, (available - MARGIN) / count);
  const width = Math.max(available, MARGIN + gap * count);
  return {
    row,
    width,
    height: HEAD + space.events.length * row + FOOT,
    laneX: space.lanes.map((_, lane) => MARGIN + lane * gap),
  };
};

/** Characters of a fixed-width face that fit beside an event's line. */
export const labelRoom = (geometry: Geometry): number => {
  const [first = 0, second] = geometry.laneX;
  const gap = second === undefined ? geometry.width - first : second - first;
  return Math.max(4, Math.floor((gap - 24) / CHARACTER));
};

const CHARACTER = 6.7;

export const rowY = (geometry: Geometry, index: number): number => HEAD + (index + 0.5) * geometry.row;

/** Events whose rows lie between two heights, `to` exclusive. */
export const rowsBetween = (
  geometry: Geometry,
  top: number,
  bottom: number,
  count: number,
): { from: number; to: number } => ({
  from: Math.max(0, Math.floor((top - HEAD) / geometry.row) - 1),
  to: Math.min(count, Math.ceil((bottom - HEAD) / geometry.row) + 1),
});

export type Relation = 'self' | 'past' | 'future' | 'apart';

/** How event `other` stands to event `focus`: its causal past, its future, or concurrent with it. */
export const relationOf = (space: SpaceTime, focus: number, other: number): Relation => {
  if (focus === other) return 'self';
  if (isBefore(space, other, focus)) return 'past';
  return isBefore(space, focus, other) ? 'future' : 'apart';
};

/** The event under a point: its row, if the point is near its line (or anywhere, for what concerns the whole network). */
export const eventAt = (space: SpaceTime, geometry: Geometry, x: number, y: number): number | null => {
  const index = Math.floor((y - HEAD) / geometry.row);
  const event = space.events[index];
  if (!event) return null;
  if (event.lane < 0) return index;
  const lane = geometry.laneX[event.lane] ?? 0;
  return Math.abs(lane - x) <= LANE_MIN / 2 || (x > lane && x - lane < LANE_MIN) ? index : null;
};

/** The next event on a line (`across` 0, direction ±1), or the nearest in time on the line beside it (`across` ±1). */
export const walk = (space: SpaceTime, from: number, along: -1 | 0 | 1, across: -1 | 0 | 1): number => {
  const lane = (space.events[from]?.lane ?? 0) + across;
  if (lane < 0 || lane >= space.lanes.length) return from;
  if (along !== 0) {
    for (let index = from + along; space.events[index]; index += along)
      if (space.events[index]?.lane === lane) return index;
    return from;
  }
  for (let away = 1; away < space.events.length; away++) {
    if (space.events[from - away]?.lane === lane) return from - away;
    if (space.events[from + away]?.lane === lane) return from + away;
  }
  return from;
};

/** Rows of an arrow: from its sender's event (or the top) to its end (or the bottom). */
export const arrowSpan = (
  geometry: Geometry,
  space: SpaceTime,
  from: number,
  to: number,
): { top: number; bottom: number } => ({
  top: from < 0 ? HEAD : rowY(geometry, from),
  bottom: to < 0 ? HEAD + space.events.length * geometry.row + FOOT / 2 : rowY(geometry, to),
});

/** Cuts words to a width, in characters of a fixed-width face. */
export const shorten = (text: string, characters: number): string =>
  text.length <= characters ? text : `${text.slice(0, Math.max(1, characters - 1))}…`;
