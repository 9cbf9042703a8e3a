/** The languages besides English: a file each in `packs/` and `page-packs/`, named by its BCP 47 tag and fetched only when it is spoken. */
import type { LanguagePack, PagePack } from './pack.ts';

const PACKS = import.meta.glob<LanguagePack>('./packs/*.ts', { import: 'pack' });
const PAGE_PACKS = import.meta.glob<PagePack>('./page-packs/*.ts', { import: 'pack' });

/** Every language the lab speaks. */
export const LANGUAGES: readonly string[] = [
  'en',
  ...Object.keys(PACKS).map((path) => path.slice('./packs/'.length, -'.ts'.length)),
];

export const loadPack = async (tag: string): Promise<LanguagePack | null> =>
  (await PACKS[`./packs/${tag}.ts`]?.().catch(() => null)) ?? null;

export const loadPagePack = async (tag: string): Promise<PagePack | null> =>
  (await PAGE_PACKS[`./page-packs/${tag}.ts`]?.().catch(() => null)) ?? null;
