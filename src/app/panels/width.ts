/** How wide a panel beside the stage is, as chosen by whoever works here: pure, in percent of the window's width. */
export const WIDEST = 50;
export const NARROWEST = 14;

/** A panel narrower than this while it is dragged folds away. */
const FOLD_UNDER = 8;

const STEP = 2;

export interface Width {
  /** Percent of the window; null where the layout's own measure holds. */
  readonly percent: number | null;
  readonly folded: boolean;
}

export const OWN_WIDTH: Width = { percent: null, folded: false };

const within = (percent: number): number => Math.min(WIDEST, Math.max(NARROWEST, percent));

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

/** As kept: `30.5`, `folded 30.5`, `folded`; anything else is nobody's choice. */
export const parseWidth = (kept: string | null): Width => {
  const [, folded, number] = /^(folded)? ?(\d{1,2}(?:\.\d)?)?$/.exec(kept ?? '') ?? [];
  return { percent: number === undefined ? null : within(Number(number)), folded: folded !== undefined };
};

export const writeWidth = ({ percent, folded }: Width): string =>
  [folded ? 'folded' : '', percent ?? ''].join(' ').trim();
