/** What one language other than English brings; each is one chunk, fetched only when it is spoken. */
import type { ProtocolTranslation, Story, Strings } from '#lesson-kit';
import type { Summary } from '../catalog.ts';

export interface LanguagePack {
  readonly direction: 'ltr' | 'rtl';
  /** The interface, by part. */
  readonly parts: ReadonlyMap<string, Strings>;
  /** The kernel's sentences. */
  readonly common: Readonly<Record<string, string>>;
  /** Titles and summaries of the lessons that have this language, by the path of the story from the repository on. */
  readonly summaries: Readonly<Record<string, Summary>>;
  readonly stories: Readonly<Record<string, () => Promise<Story>>>;
  /** What protocols are called, by the path of the title; the rest are called as in English. */
  readonly titles: Readonly<Record<string, string>>;
  /** What protocols say, by the path of the words. */
  readonly protocols: Readonly<Record<string, () => Promise<ProtocolTranslation>>>;
}
