/**
 * Finds every lesson by its folder: `lessons/<nn-part>/<nn-lesson>/`. The numbers order and are not in the address. It grows
 * with every lesson; the page of one lesson does without (`entry.ts`).
 */

import { type Glance, glances } from 'virtual:glances';
import type { ComponentType } from 'react';
import type { Lesson, Story } from '#lesson-kit';
import type { TabProps } from '#views/kit';
import type { LessonEntry } from './entry.ts';
import { openSpoken, spokenSummary } from './language/speech.ts';

export interface Summary {
  readonly title: string;
  readonly summary: string;
  /** BCP 47; only where it is not the language of the page. */
  readonly language?: string;
}

export interface CatalogEntry extends LessonEntry, Summary {
  readonly glance: Glance;
}

const LESSONS = import.meta.glob<Lesson>(['../../lessons/*/*/lesson.ts', '!**/_*/**'], { import: 'default' });
const STORIES = import.meta.glob<Story>(['../../lessons/*/*/story.md', '!**/_*/**'], { import: 'default' });
const OPENINGS = import.meta.glob<Story>(['../../lessons/*/*/story.md', '!**/_*/**'], {
  import: 'default',
  query: '?opening',
});
const SUMMARIES = import.meta.glob<Summary>(['../../lessons/*/*/story.md', '!**/_*/**'], {
  import: 'default',
  query: '?summary',
  eager: true,
});
/** A lesson's own picture, where it has one. Paired here by folder, never imported by lesson.ts. */
const PANELS = import.meta.glob<ComponentType<TabProps>>(['../../lessons/*/*/panel.tsx', '!**/_*/**'], {
  import: 'default',
});

/** Of a lesson that was added while the lab ran in development. */
const NO_GLANCE: Glance = {
  requires: [],
  steps: 0,
  challenges: 0,
  protocol: { id: '', title: '' },
  faults: [],
};

const FOLDER = /\/lessons\/(([^/]+)\/\d+-([^/]+))\/lesson\.ts$/;

/** In development a lesson is looked at whole whenever it is opened; the build and the tests do so for everybody else. */
const checked = async (lesson: Lesson): Promise<Lesson> =>
  import.meta.env.DEV ? (await import('#lesson-kit/checks')).checkLesson(lesson) : lesson;

const entryOf = (path: string): CatalogEntry[] => {
  const match = FOLDER.exec(path);
  const story = path.replace(/lesson\.ts$/, 'story.md');
  const summary = SUMMARIES[story];
  const loadLesson = LESSONS[path];
  const whole = STORIES[story];
  const opening = OPENINGS[story];
  if (!match || !summary || !loadLesson || !whole || !opening) return [];
  const [, folder = '', part = '', id = ''] = match;
  return [
    {
      id,
      part,
      folder,
      glance: glances[id] ?? NO_GLANCE,
      ...spokenSummary(folder, summary),
      load: () => openSpoken(folder, () => loadLesson().then(checked), { whole, opening }),
    },
  ];
};

/** In the order of the folders' numbers, in the language of the page. */
export const catalog = (): readonly CatalogEntry[] => Object.keys(LESSONS).sort().flatMap(entryOf);

export const findLesson = (id: string): CatalogEntry | undefined =>
  catalog().find((entry) => entry.id === id);

/** Apart from the entries, so that workers, which draw nothing, do not carry the pictures. */
export const panelOf = (id: string): (() => Promise<ComponentType<TabProps>>) | undefined =>
  Object.entries(PANELS).find(([path]) => path.includes(`-${id}/panel.tsx`))?.[1];
