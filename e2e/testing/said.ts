/** Every text of a page that is said to people: what is written, and what is named for those who do not see it. */
import type { Page } from '@playwright/test';

/** Code is the same in any language; what says which language it is in is meant to be in another. */
const APART = 'script, style, noscript, code, pre, kbd, [lang]:not(html)';
const NAMES = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt'];

/** Texts with words in them, each once, white space joined. */
export const saidOn = (page: Page): Promise<string[]> =>
  page.evaluate(
    ([apart, names]) => {
      const elements = [...document.body.querySelectorAll('*')].filter((one) => !one.closest(apart));
      const written = elements.flatMap(({ childNodes }) =>
        [...childNodes].filter((node) => node instanceof Text).map(({ data }) => data),
      );
      const named = elements.flatMap((one) => names.map((name) => one.getAttribute(name) ?? ''));
      const all = [document.title, ...written, ...named].map((text) => text.replace(/\s+/g, ' ').trim());
      return [...new Set(all)].filter((text) => /\p{L}{3}/u.test(text));
    },
    [APART, NAMES] as const,
  );
