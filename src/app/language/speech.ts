/** The language that the lab speaks on this page: chosen once, before the first picture. */
import type { ReferenceModel } from '#kernel';
import { speakAs as countAs, type Lesson, layOver, type Story, type Strings } from '#lesson-kit';
import type { Summary } from '../catalog.ts';
import type { OpenedLesson } from '../entry.ts';
import { keep, readKept } from '../preferences.ts';
import { chooseLanguage, type StringTest } from './choose.ts';
import type { LanguagePack, PagePack } from './pack.ts';
import { loadPack, loadPagePack } from './packs.ts';

const KEY = 'netsplit.language';

interface Speech {
  readonly language: string;
  readonly pack: LanguagePack | null;
  /** Of a page alone. */
  readonly page: PagePack | null;
  readonly test: ((story: Story) => Story) | null;
}

let speech: Speech = { language: 'en', pack: null, page: null, test: null };

export const language = (): string => speech.language;

/**
 * Kept for the next visit; the page is loaded again, since everything on it was said in the other language. The run is
 * kept as for any reload. Where nothing can be kept the address says it.
 */
export const changeLanguage = (chosen: string): void => {
  keep(KEY, chosen);
  const address = new URL(window.location.href);
  if (readKept(KEY) === chosen) address.searchParams.delete('locale');
  else address.searchParams.set('locale', chosen);
  window.history.replaceState(null, '', address);
  if (chosen !== speech.language) window.location.reload();
};

const wordsOf = (part: string): Strings | undefined =>
  speech.page?.parts.get(part) ?? speech.pack?.parts.get(part);

const startTest = async (test: StringTest): Promise<(story: Story) => Story> => {
  const { testStory, testStrings } = await import('./string-test.ts');
  const stress = testStrings(test);
  layOver((part, english) => stress(part, { ...english, ...wordsOf(part) }));
  return (story) => testStory(test, story);
};

/** Words that could not be fetched leave everything in English. */
const speak = (tag: string, pack: LanguagePack | null, page: PagePack | null): void => {
  if (!pack) return;
  speech = { language: tag, pack, page, test: null };
  layOver(wordsOf);
  countAs(pack.tongue);
};

/** For workers, which see neither address nor storage: the language of the page that started them. */
export const speakAs = async (tag: string): Promise<void> => speak(tag, await loadPack(tag), null);

/** @param asked `locale` and `stringTest` of the address, when they were well formed. */
export const startSpeech = async ({
  locale = null,
  stringTest,
}: {
  readonly locale?: string | null;
  readonly stringTest?: StringTest;
}): Promise<void> => {
  const chosen = chooseLanguage(locale, readKept(KEY), window.navigator.languages);
  const [pack, page] = await Promise.all([loadPack(chosen), loadPagePack(chosen)]);
  if (page) speak(chosen, pack, page);
  if (stringTest) speech = { ...speech, test: await startTest(stringTest) };
  document.documentElement.lang = speech.language;
  document.documentElement.dir = stringTest === 'rtl' ? 'rtl' : (speech.page?.direction ?? 'ltr');
};

/** What the page does not say in its own language says which one it is in. */
const named = <Words extends object>(words: Words): Words =>
  speech.pack ? { ...words, language: 'en' } : words;

/** @param folder `04-consistency/01-cap-partition`. */
export const spokenSummary = (folder: string, english: Summary): Summary =>
  speech.page?.summary(folder) ?? named(english);

export const spokenTitle = (folder: string, english: string): string =>
  speech.page?.summary(folder)?.title ?? english;

interface Called {
  readonly title: string;
  readonly language?: string;
}

/** What a protocol is called. */
export const spokenProtocol = (id: string, english: string): Called => {
  const title = speech.pack?.titleOf(id);
  return title === undefined ? named({ title: english }) : { title };
};

const spokenStory = async (folder: string, english: () => Promise<Story>): Promise<Story> => {
  const translated = speech.pack?.story(folder);
  const story = translated ? await translated() : named(await english());
  return speech.test?.(story) ?? story;
};

/** What a lesson's code says, without its story. */
export const spoken = async (lesson: Lesson): Promise<Lesson> => speech.pack?.spoken(lesson) ?? lesson;

/** Published models of a protocol, in the language of the page. */
export const spokenModels = async (
  protocol: string,
  models: readonly ReferenceModel[],
): Promise<readonly ReferenceModel[]> => speech.pack?.spokenModels(protocol, models) ?? models;

/** What a lesson's own picture is called in the language of the page, where its words are translated. */
export const panelTitle = (folder: string): string | null => {
  const title = wordsOf(`lessons/${folder}`)?.title;
  return typeof title === 'string' ? title : null;
};

/** The lesson in the language of the page, as far as it has been translated. */
export const openSpoken = async (
  folder: string,
  lesson: () => Promise<Lesson>,
  english: { readonly whole: () => Promise<Story>; readonly opening: () => Promise<Story> },
): Promise<OpenedLesson> => {
  const [logic, words] = await Promise.all([lesson().then(spoken), spokenStory(folder, english.opening)]);
  return {
    lesson: speech.pack && !words.language ? speech.pack.inWordsOf(logic, words) : logic,
    story: words,
    whole: () => spokenStory(folder, english.whole),
  };
};
