/** Which events the log shows: a window around the cursor, so that ten thousand events cost no more than two hundred. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** Events hidden before and after the window. */
  readonly earlier: number;
  readonly later: number;
}

const BEFORE = 120;
const AFTER = 40;

/** Events `from` … `to - 1` of `length`, with the cursor (`index` events have happened) inside; `more` widens it backwards. */
export const windowAround = (index: number, length: number, more: number): Window => {
  const from = Math.max(0, index - BEFORE - more);
  const to = Math.min(length, index + AFTER);
  return { from, to, earlier: from, later: length - to };
};
