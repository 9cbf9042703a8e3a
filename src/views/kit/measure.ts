/** How wide text will be, without asking the browser: layouts are pure, and they run where there is none. */

/** Advance of one character of JetBrains Mono, as a share of the font size (600 of 1000 units in the font's hmtx table). */
const MONO_ADVANCE = 0.6;
/** Mean advance of Inter for mixed text; good for reserving room, not for setting type. */
const SANS_ADVANCE = 0.55;

/** What turns the direction of text stands in it, and takes no room. */
const UNSEEN = /\p{Cf}/u;

/** How many characters of the text take room. */
export const lettersIn = (text: string): number =>
  [...text].reduce((count, letter) => (UNSEEN.test(letter) ? count : count + 1), 0);

export const monoWidth = (text: string, fontSize: number): number =>
  lettersIn(text) * fontSize * MONO_ADVANCE;
export const sansWidth = (text: string, fontSize: number): number =>
  lettersIn(text) * fontSize * SANS_ADVANCE;

/** The text, cut with an ellipsis to at most `count` characters that take room. */
export const ellipsis = (text: string, count: number): string => {
  if (lettersIn(text) <= count) return text;
  if (count < 2) return '…';
  let left = count - 1;
  const kept = [...text].filter((letter) => UNSEEN.test(letter) || left-- > 0);
  return `${kept.join('')}…`;
};
