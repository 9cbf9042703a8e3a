/** Finds the views that are offered as tabs: `src/views/<id>/tab.ts`. */
import { type ComponentType, lazy } from 'react';
import type { TabDefinition, TabProps } from '#views/kit';

export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly View: ComponentType<TabProps>;
}

const FOUND = import.meta.glob<TabDefinition>('../views/*/tab.ts', { import: 'default', eager: true });

const ALL: readonly Tab[] = Object.values(FOUND)
  .sort((a, b) => a.order - b.order)
  .map(({ id, title, load }) => ({ id, title, View: lazy(load) }));

/** The tabs a lesson offers, in the order of their definitions. Names that are no tab (stage, timeline …) are left out. */
export const tabsFor = (views: readonly string[]): readonly Tab[] =>
  ALL.filter(({ id }) => views.includes(id));
