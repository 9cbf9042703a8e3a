/** Finds every lesson by its folder: `lessons/<nn-part>/<nn-lesson>/`. The numbers order and are not in the address. */

import { type Glance, glances } from 'virtual:glances';
import type { ComponentType } from 'react';
import type { Lesson, Story } from '#lesson-kit';
import type { TabProps } from '#views/kit';
import { openSpoken, spokenSummary } from './language/speech.ts';

export interface Summary {
  readonly title: string;
  readonly summary: string;
  /** BCP 47; only where it is not the language of the page. */
  readonly language?: string;
}

export interface CatalogEntry extends Summary {
  readonly id: string;
  /** `04-consistency`. */
  readonly part: string;
  /** `04-consistency/01-cap-partition`. */
  readonly folder: string;
  readonly glance: Glance;
  load(): Promise<OpenedLesson>;
}

export interface OpenedLesson {
  readonly lesson: Lesson;
  /** Its first step, where there is a text so short; else all of it. */
  readonly story: Story;
  /** All of it. */
  whole(): Promise<Story>;
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
      load: () => openSpoken(folder, loadLesson, { whole, opening }),
    },
  ];
};

/** In the order of the folders' numbers, in the language of the page. */
export const catalog = (): readonly CatalogEntry[] => Object.keys(LESSONS).sort().flatMap(entryOf);

export const findLesson = (id: string): CatalogEntry | undefined =>
  catalog().find((entry) => entry.id === id);

export const loadPanel = (id: string): (() => Promise<ComponentType<TabProps>>) | undefined => {
  const path = Object.keys(PANELS).find((candidate) => candidate.includes(`-${id}/panel.tsx`));
  return path === undefined ? undefined : PANELS[path];
};
