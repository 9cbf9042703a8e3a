/**
 * A lesson as its page knows it. The page of a lesson names the lesson's own files, so that however many lessons there are,
 * a visit to one loads nothing of the others; where a page does not (in development, or after a link), the catalogue does.
 */
import type { ComponentType } from 'react';
import type { Lesson, Story } from '#lesson-kit';
import type { TabProps } from '#views/kit';
import { atHand } from './at-hand.ts';
import { openSpoken, spokenTitle } from './language/speech.ts';
import { PAGE_LESSON, type PageLesson } from './page-lesson.ts';

export interface OpenedLesson {
  readonly lesson: Lesson;
  /** Its first step, where there is a text so short; else all of it. */
  readonly story: Story;
  /** All of it. */
  whole(): Promise<Story>;
}

export interface LessonEntry {
  readonly id: string;
  /** `04-consistency`. */
  readonly part: string;
  /** `04-consistency/01-cap-partition`. */
  readonly folder: string;
  readonly title: string;
  load(): Promise<OpenedLesson>;
  /** Its own picture, where it has one. */
  readonly panel?: () => Promise<ComponentType<TabProps>>;
}

const bring = async <Thing>(file: string): Promise<Thing> =>
  ((await import(/* @vite-ignore */ file)) as { readonly default: Thing }).default;

const catalogued = async (id: string): Promise<LessonEntry | undefined> => {
  const { findLesson, panelOf } = await import('./catalog.ts');
  const entry = findLesson(id);
  const panel = panelOf(id);
  return entry && { ...entry, ...(panel && { panel }) };
};

const bringPanel = async (id: string): Promise<ComponentType<TabProps>> => {
  const panel = (await catalogued(id))?.panel;
  if (!panel) throw new Error(`The lesson "${id}" has no picture of its own.`);
  return panel();
};

const onThisPage = (id: string): LessonEntry | null => {
  const text = document.getElementById(PAGE_LESSON)?.textContent;
  const page = text ? (JSON.parse(text) as PageLesson) : null;
  if (page?.id !== id) return null;
  const { folder, title, lesson, opening, story, hasPanel } = page;
  return {
    id,
    folder,
    part: folder.replace(/\/.*/, ''),
    title: spokenTitle(folder, title),
    load: () =>
      openSpoken(folder, () => bring(lesson), { whole: () => bring(story), opening: () => bring(opening) }),
    ...(hasPanel && { panel: () => bringPanel(id) }),
  };
};

/** By id; undefined for a lesson that there is not. */
export const entries = atHand<LessonEntry | undefined>((id) => onThisPage(id) ?? catalogued(id));
