/** A stretch of a space-time diagram, for a picture that fits on paper. */
import type { SpaceTime } from '../space-time/index.ts';

/** Events `from` up to `to`; what was sent before comes in from above. */
export const windowOf = (space: SpaceTime, from: number, to: number): SpaceTime => {
  const at = (index: number): number => (index < 0 || index >= to ? -1 : Math.max(-1, index - from));
  return {
    lanes: space.lanes,
    events: space.events.slice(from, to),
    arrows: space.arrows
      .filter((arrow) => arrow.from < to && (arrow.to < 0 || arrow.to >= from))
      .map((arrow) => {
        const stillFlies = arrow.to < 0 || arrow.to >= to;
        return {
          ...arrow,
          from: at(arrow.from),
          to: at(arrow.to),
          fate: stillFlies ? ('flying' as const) : arrow.fate,
        };
      }),
    gaps: space.gaps
      .filter((gap) => gap.from < to && (gap.to < 0 || gap.to >= from))
      .map((gap) => ({ lane: gap.lane, from: Math.max(0, gap.from - from), to: at(gap.to) })),
  };
};
