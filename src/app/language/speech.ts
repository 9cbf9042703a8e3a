/** The language that the lab speaks on this page: chosen once, before the first picture. */
import { speakAs as countAs, inWordsOf, type Lesson, layOver, type Story, spokenLesson } from '#lesson-kit';
import type { Summary } from '../catalog.ts';
import type { OpenedLesson } from '../entry.ts';
import { keep, readKept } from '../preferences.ts';
import { chooseLanguage, type StringTest } from './choose.ts';
import type { LanguagePack } from './pack.ts';
import { loadPack } from './packs.ts';
import { tongueOf } from './tongue-of.ts';

const KEY = 'netsplit.language';

interface Speech {
  readonly language: string;
  readonly pack: LanguagePack | null;
  readonly test: ((story: Story) => Story) | null;
}

let speech: Speech = { language: 'en', pack: null, test: null };

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
  window.location.reload();
};

const startTest = async (test: StringTest, pack: LanguagePack | null): Promise<(story: Story) => Story> => {
  const { testStory, testStrings } = await import('./string-test.ts');
  const stress = testStrings(test);
  layOver((part, english) => stress(part, { ...english, ...pack?.parts.get(part) }));
  return (story) => testStory(test, story);
};

/**
 * From here on everything is said in this language; words that cannot be fetched leave it in English. A worker, which sees
 * neither address nor storage, is told the language of the page that started it.
 */
export const speakAs = async (tag: string): Promise<void> => {
  const pack = await loadPack(tag);
  if (!pack) return;
  layOver((part) => pack.parts.get(part));
  countAs(tongueOf(tag));
  speech = { language: tag, pack, test: null };
};

/** @param asked `locale` and `stringTest` of the address, when they were well formed. */
export const startSpeech = async ({
  locale = null,
  stringTest,
}: {
  readonly locale?: string | null;
  readonly stringTest?: StringTest;
}): Promise<void> => {
  await speakAs(chooseLanguage(locale, readKept(KEY), window.navigator.languages));
  if (stringTest) speech = { ...speech, test: await startTest(stringTest, speech.pack) };
  document.documentElement.lang = speech.language;
  document.documentElement.dir = stringTest === 'rtl' ? 'rtl' : (speech.pack?.direction ?? 'ltr');
};

const pathOf = (folder: string): string => `/lessons/${folder}/story.${speech.language}.md`;

/** What the page does not say in its own language says which one it is in. */
const named = <Words extends object>(words: Words): Words =>
  speech.pack ? { ...words, language: 'en' } : words;

/** @param folder `04-consistency/01-cap-partition`. */
export const spokenSummary = (folder: string, english: Summary): Summary =>
  speech.pack?.summaries[pathOf(folder)] ?? named(english);

export const spokenTitle = (folder: string, english: string): string =>
  speech.pack?.summaries[pathOf(folder)]?.title ?? english;

/** What a protocol is called; one that nobody translated says that it is English. */
export const spokenProtocol = ({
  id,
  title,
}: Pick<Lesson['protocol'], 'id' | 'title'>): { readonly title: string; readonly language?: string } => {
  const translated = speech.pack?.titles[`/src/protocols/${id}/title.${speech.language}.ts`];
  return translated === undefined ? named({ title }) : { title: translated };
};

const spokenStory = async (folder: string, english: () => Promise<Story>): Promise<Story> => {
  const translated = speech.pack?.stories[pathOf(folder)];
  const story = translated ? await translated() : named(await english());
  return speech.test?.(story) ?? story;
};

/** What a lesson's code says, without its story. */
export const spoken = async (lesson: Lesson): Promise<Lesson> => {
  if (!speech.pack) return lesson;
  const { protocols, common } = speech.pack;
  const { protocol } = lesson;
  const load = protocols[`/src/protocols/${protocol.id}/words.${speech.language}.ts`];
  const { title } = spokenProtocol(protocol);
  const titled = { ...lesson, protocol: { ...protocol, title } };
  return spokenLesson(titled, load ? await load() : { words: {} }, common);
};

/** What a lesson's own picture is called in the language of the page, where its words are translated. */
export const panelTitle = (folder: string): string | null => {
  const title = speech.pack?.parts.get(`lessons/${folder}`)?.title;
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
    lesson: speech.pack && !words.language ? inWordsOf(logic, words) : logic,
    story: words,
    whole: () => spokenStory(folder, english.whole),
  };
};
