/** How wide text will be, without asking the browser: layouts are pure, and they run where there is none. */

/** Advance of one character of JetBrains Mono, as a share of the font size (600 of 1000 units in the font's hmtx table). */
const MONO_ADVANCE = 0.6;
/** Mean advance of Inter for mixed text; good for reserving room, not for setting type. */
const SANS_ADVANCE = 0.55;

export const monoWidth = (text: string, fontSize: number): number =>
  [...text].length * fontSize * MONO_ADVANCE;
export const sansWidth = (text: string, fontSize: number): number =>
  [...text].length * fontSize * SANS_ADVANCE;

/** The text, cut with an ellipsis to at most `count` characters. */
export const ellipsis = (text: string, count: number): string => {
  const letters = [...text];
  if (letters.length <= count) return text;
  return count < 2 ? '…' : `${letters.slice(0, count - 1).join('')}…`;
};
