import { later } from '#design';

/** The tabs over the views: on a narrow screen they hold the story. */
export const InspectorPanel = later(async () => (await import('./InspectorPanel.tsx')).InspectorPanel);
