/** How wide a panel beside the stage is, and how that is kept: pure, in percent of the window's width. */
export const WIDEST = 50;
export const NARROWEST = 14;

export interface Width {
  /** Percent of the window; null where the layout's own measure holds. */
  readonly percent: number | null;
  readonly folded: boolean;
}

export const OWN_WIDTH: Width = { percent: null, folded: false };

export const within = (percent: number): number => Math.min(WIDEST, Math.max(NARROWEST, percent));

/** As kept: `30.5`, `folded 30.5`, `folded`; anything else is nobody's choice. */
export const parseWidth = (kept: string | null): Width => {
  const [, folded, number] = /^(folded)? ?(\d{1,2}(?:\.\d)?)?$/.exec(kept ?? '') ?? [];
  return { percent: number === undefined ? null : within(Number(number)), folded: folded !== undefined };
};

export const writeWidth = ({ percent, folded }: Width): string =>
  [folded ? 'folded' : '', percent ?? ''].join(' ').trim();
