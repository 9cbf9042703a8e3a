/** Which language the lab speaks: what the address asks for, else what was chosen here before, else the browser's. */
import { LANGUAGES } from './packs.ts';

/** Stress for the layout, by PhET's names; see `string-test.ts`. */
export const STRING_TESTS = ['double', 'long', 'rtl', 'xss'] as const;
export type StringTest = (typeof STRING_TESTS)[number];

/** `es-MX` is served by `es`. */
export const languageOf = (tag: string | null | undefined): string | null => {
  const primary = tag?.toLowerCase().split('-')[0] ?? '';
  return LANGUAGES.includes(primary) ? primary : null;
};

/**
 * @param asked the address's `locale`; a language that the lab does not speak gives English (the page says so).
 * @param kept what was chosen before.
 * @param preferred the browser's languages, best first.
 */
export const chooseLanguage = (
  asked: string | null,
  kept: string | null,
  preferred: readonly string[],
): string => {
  if (asked !== null) return languageOf(asked) ?? 'en';
  return languageOf(kept) ?? preferred.map(languageOf).find((language) => language !== null) ?? 'en';
};
