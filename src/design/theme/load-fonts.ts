/** The typefaces are fetched once the page is at rest: until then the system's own are good enough to begin with. */

const REST_MS = 1_500;

const fetchFonts = (): void => {
  // Without them everything can be read; a failure is not worth a word.
  import('./fonts.css').catch(() => {});
};

/** Call it when the first picture stands. */
export const loadFonts = (): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(fetchFonts, { timeout: REST_MS });
  else setTimeout(fetchFonts, REST_MS);
};
