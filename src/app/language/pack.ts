/**
 * What one language other than English brings, code included: two chunks, fetched only when it is spoken. Workers need the
 * first alone, and each of them carries its own copy.
 */
import type { ReferenceModel } from '#kernel';
import {
  inWordsOf,
  type Lesson,
  type ProtocolTranslation,
  type Story,
  type Strings,
  spokenLesson,
  spokenModel,
  type Tongue,
} from '#lesson-kit';
import type { Summary } from '../catalog.ts';
import { tongueOf } from './tongue-of.ts';

export interface LanguagePack {
  readonly tongue: Tongue;
  /** What is said below the page: kernel, checker, lesson-kit, lab; by part. */
  readonly parts: ReadonlyMap<string, Strings>;
  /** Of a lesson that has this language. */
  story(folder: string): (() => Promise<Story>) | undefined;
  /** What a protocol is called. */
  titleOf(protocol: string): string | undefined;
  /** What a lesson's code says, without its story. */
  spoken(lesson: Lesson): Promise<Lesson>;
  /** Published models of a protocol. */
  spokenModels(protocol: string, models: readonly ReferenceModel[]): Promise<readonly ReferenceModel[]>;
  /** What clients can be asked and what is promised, as the story says it. */
  inWordsOf(lesson: Lesson, story: Story): Lesson;
}

export interface PagePack {
  readonly direction: 'ltr' | 'rtl';
  /** The interface, by part. */
  readonly parts: ReadonlyMap<string, Strings>;
  /** Title and summary of a lesson that has this language. */
  summary(folder: string): Summary | undefined;
}

/** What is found by name, by path from the repository on. */
interface Found {
  readonly parts: ReadonlyMap<string, Strings>;
  /** The kernel's sentences. */
  readonly common: Readonly<Record<string, string>>;
  readonly stories: Readonly<Record<string, () => Promise<Story>>>;
  /** What protocols are called. */
  readonly titles: Readonly<Record<string, string>>;
  /** What protocols say. */
  readonly protocols: Readonly<Record<string, () => Promise<ProtocolTranslation>>>;
}

/** @param tag BCP 47 */
export const languagePack = (
  tag: string,
  { parts, common, stories, titles, protocols }: Found,
): LanguagePack => {
  const titleOf = (protocol: string): string | undefined =>
    titles[`/src/protocols/${protocol}/title.${tag}.ts`];
  const wordsOf = async (protocol: string): Promise<ProtocolTranslation> =>
    (await protocols[`/src/protocols/${protocol}/words.${tag}.ts`]?.()) ?? { words: {} };
  return {
    tongue: tongueOf(tag),
    parts,
    story: (folder) => stories[`/lessons/${folder}/story.${tag}.md`],
    titleOf,
    async spoken(lesson) {
      const { id, title } = lesson.protocol;
      const titled = { ...lesson, protocol: { ...lesson.protocol, title: titleOf(id) ?? title } };
      return spokenLesson(titled, await wordsOf(id), common);
    },
    async spokenModels(protocol, models) {
      const words = await wordsOf(protocol);
      return models.map((model) => spokenModel(model, words));
    },
    inWordsOf,
  };
};
