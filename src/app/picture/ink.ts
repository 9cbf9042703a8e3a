/** The theme's colours and type for a picture that is drawn without the page. */
import type { Ink } from '#lab/export';
import { partyToken } from '#views/kit';

const PARTIES = 6;

export const themeInk = (fontFaces: string): Ink => {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    paper: token('--paper'),
    ink: token('--ink'),
    quiet: token('--ink-quiet'),
    line: token('--line-strong'),
    fault: token('--fault'),
    parties: Array.from({ length: PARTIES }, (_, place) => token(partyToken(place))),
    font: token('--font-sans'),
    fontFaces,
  };
};
