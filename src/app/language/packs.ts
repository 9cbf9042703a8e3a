/** The languages besides English: one file each in `packs/`, named by its BCP 47 tag and fetched only when it is spoken. */
import type { LanguagePack } from './pack.ts';

const PACKS = import.meta.glob<LanguagePack>('./packs/*.ts', { import: 'pack' });

const pathOf = (tag: string): string => `./packs/${tag}.ts`;

/** Every language the lab speaks. */
export const LANGUAGES: readonly string[] = [
  'en',
  ...Object.keys(PACKS).map((path) => path.slice('./packs/'.length, -'.ts'.length)),
];

export const loadPack = async (tag: string): Promise<LanguagePack | null> =>
  (await PACKS[pathOf(tag)]?.().catch(() => null)) ?? null;

/** `es` → `Español`: each language in its own words. */
export const nameOf = (tag: string): string => {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
};
