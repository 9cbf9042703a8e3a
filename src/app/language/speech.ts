/** The language that the lab speaks on this page: chosen once, before the first picture. */
import { type Lesson, layOver, type Story, spokenLesson } from '#lesson-kit';
import type { OpenedLesson, Summary } from '../catalog.ts';
import { keep, readKept } from '../preferences.ts';
import { chooseLanguage, type Language, type StringTest } from './choose.ts';
import type { LanguagePack } from './pack.ts';

const KEY = 'netsplit.language';
const FOLDER_OF_LESSONS = '../../../lessons/';

/** Every language but English, by its tag. */
const PACKS: Readonly<Partial<Record<Language, () => Promise<{ readonly pack: LanguagePack }>>>> = {};

interface Speech {
  readonly language: Language;
  readonly pack: LanguagePack | null;
  readonly test: ((story: Story) => Story) | null;
}

let speech: Speech = { language: 'en', pack: null, test: null };

export const language = (): Language => speech.language;

/** Kept for the next visit; the page is loaded again, since everything on it was said in the other language. */
export const changeLanguage = (chosen: Language): void => {
  keep(KEY, chosen);
  const address = new URL(window.location.href);
  address.searchParams.delete('locale');
  window.history.replaceState(null, '', address);
  window.location.reload();
};

const startTest = async (test: StringTest): Promise<(story: Story) => Story> => {
  const { testStory, testStrings } = await import('./string-test.ts');
  layOver(testStrings(test));
  return (story) => testStory(test, story);
};

/**
 * @param asked `locale` and `stringTest` of the address, when they were well formed. Words that cannot be fetched leave
 * the lab in English.
 */
export const startSpeech = async (asked: {
  readonly locale?: string;
  readonly stringTest?: StringTest;
}): Promise<void> => {
  const chosen = chooseLanguage(asked.locale ?? null, readKept(KEY), window.navigator.languages);
  const loaded = (await PACKS[chosen]?.().catch(() => null)) ?? null;
  if (loaded) layOver((part) => loaded.pack.parts.get(part));
  speech = {
    language: loaded ? chosen : 'en',
    pack: loaded?.pack ?? null,
    test: asked.stringTest ? await startTest(asked.stringTest) : null,
  };
  document.documentElement.lang = speech.language;
};

const pathOf = (folder: string): string => `${FOLDER_OF_LESSONS}${folder}/story.${speech.language}.md`;

/** @param folder `04-consistency/01-cap-partition`. */
export const spokenSummary = (folder: string, english: Summary): Summary =>
  speech.pack?.summaries[pathOf(folder)] ?? english;

const spokenStory = async (folder: string, english: () => Promise<Story>): Promise<Story> => {
  const story = await (speech.pack?.stories[pathOf(folder)] ?? english)();
  return speech.test?.(story) ?? story;
};

const spoken = async (lesson: Lesson): Promise<Lesson> => {
  if (!speech.pack) return lesson;
  const { protocols, common } = speech.pack;
  const load = protocols[`../../protocols/${lesson.protocol.id}/words.${speech.language}.ts`];
  return spokenLesson(lesson, load ? await load() : { words: {} }, common);
};

/** The lesson in the language of the page, as far as it has been translated. */
export const openSpoken = async (
  folder: string,
  lesson: () => Promise<Lesson>,
  english: { readonly whole: () => Promise<Story>; readonly opening: () => Promise<Story> },
): Promise<OpenedLesson> => {
  const [logic, words] = await Promise.all([lesson().then(spoken), spokenStory(folder, english.opening)]);
  return { lesson: logic, story: words, whole: () => spokenStory(folder, english.whole) };
};
