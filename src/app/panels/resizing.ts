/** What the hand on the edge of a panel does to its width: pure. */
import { NARROWEST, WIDEST, type Width, within } from './width.ts';

/** A panel narrower than this while it is dragged folds away. */
const FOLD_UNDER = 8;

const STEP = 2;

/** What dragging the edge to this place means; the old width is kept for when it unfolds. */
export const draggedTo = (width: Width, percent: number): Width =>
  percent < FOLD_UNDER
    ? { ...width, folded: true }
    : { percent: Math.round(within(percent) * 10) / 10, folded: false };

export const toggled = (width: Width): Width => ({ ...width, folded: !width.folded });

/**
 * The keys of a window splitter (WAI-ARIA APG, Window Splitter pattern); null for a key that is none of them.
 *
 * @param now percent as drawn
 * @param grows the arrow that makes the panel wider
 */
export const pressed = (
  width: Width,
  now: number,
  key: string,
  grows: 'ArrowLeft' | 'ArrowRight',
): Width | null => {
  if (key === 'Enter') return toggled(width);
  if (key === 'Home') return { percent: NARROWEST, folded: false };
  if (key === 'End') return { percent: WIDEST, folded: false };
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  if (width.folded) return key === grows ? toggled(width) : width;
  return { percent: within(now + (key === grows ? STEP : -STEP)), folded: false };
};
