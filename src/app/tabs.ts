/** What is offered as tabs: the views found at `src/views/<id>/tab.ts`, and the lesson's own picture. */
import type { ComponentType } from 'react';
import { later } from '#design';
import type { Lesson } from '#lesson-kit';
import type { TabDefinition, TabProps } from '#views/kit';
import { entries } from './entry.ts';
import { panelTitle } from './language/speech.ts';

export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly View: ComponentType<TabProps>;
}

const FOUND = import.meta.glob<TabDefinition>('../views/*/tab.ts', { import: 'default', eager: true });

const ALL: readonly Tab[] = Object.values(FOUND)
  .sort((a, b) => a.order - b.order)
  .map(({ id, title, load }) => ({ id, title, View: later(async () => (await load()).default) }));

/** Made once a lesson: a lazy component that is made anew would be loaded anew. */
const panels = new Map<string, Tab>();

const titled = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A lesson's `panel.tsx`, under the first name of its list of views that no shared view has. */
const panelOf = ({ id, views }: Lesson): readonly Tab[] => {
  const entry = entries.peek(id);
  const load = entry?.panel;
  const folder = entry?.folder ?? '';
  const name = views.find((view) => !ALL.some((tab) => tab.id === view));
  if (!load || name === undefined) return [];
  const tab = panels.get(id) ?? { id: name, title: panelTitle(folder) ?? titled(name), View: later(load) };
  panels.set(id, tab);
  return [tab];
};

/** The lesson's own picture, where it stands on the stage. A narrow screen has room for one thing there, not for two. */
export const stagePictureOf = (lesson: Lesson, narrow: boolean): Tab | undefined =>
  lesson.picture === 'alone' || (lesson.picture === 'stage' && !narrow) ? panelOf(lesson)[0] : undefined;

/**
 * The tabs a lesson offers: its own picture, then the shared views in the order of their definitions. Names that are no
 * tab (stage, timeline …) are left out.
 * @param wanted which of them, and in what order; without one that there is, all of them.
 */
export const tabsFor = (lesson: Lesson, wanted?: readonly string[]): readonly Tab[] => {
  const offered = [...panelOf(lesson), ...ALL.filter(({ id }) => lesson.views.includes(id))];
  const chosen = [...new Set(wanted)].flatMap((view) => offered.find(({ id }) => id === view) ?? []);
  return chosen.length > 0 ? chosen : offered;
};
