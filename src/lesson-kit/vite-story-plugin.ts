/** `import story from './story.md'` in a lesson gives the typed story; the parser stays out of the bundle. */
import { parseStory } from './story/index.ts';
import { plainText, type Story } from './words.ts';

/** The part of a Vite plugin that this one is. */
export interface StoryPlugin {
  readonly name: string;
  readonly enforce: 'pre';
  transform(code: string, id: string): { code: string; map: null } | null;
}

/** `…/lessons/04-consistency/01-cap-partition/story.de.md` → the path from `lessons/` on, or null for other files. */
const storyFile = (path: string): string | null =>
  /(?:^|\/)(lessons\/(?:.*\/)?story(?:\.[A-Za-z-]+)?\.md)$/.exec(path)?.[1] ?? null;

/** `story.md?summary`: the two lines of the catalogue, so that it need not load every story. */
const summaryOf = ({ title, summary }: Story) => ({ title, summary: plainText(summary) });

/** `story.md?opening`: what the first step needs; the rest of a long text comes while it is read. */
const openingOf = ({ steps, ...story }: Story): Story => ({
  ...story,
  steps: Object.fromEntries(
    Object.entries(steps)
      .slice(0, 1)
      .map(([id, step]) => [id, { ...step, notes: [] }]),
  ),
  challenges: {},
  properties: {},
  parameters: {},
  models: {},
  honesty: { simplified: [], assumed: [], checked: [] },
});

/** What of a story was asked for. */
const partOf = (story: Story, queries: readonly string[]) => {
  if (queries.includes('summary')) return summaryOf(story);
  return queries.includes('opening') ? openingOf(story) : story;
};

export const storyPlugin = (): StoryPlugin => ({
  name: 'netsplit-story',
  enforce: 'pre',
  transform(code, id) {
    const [path = '', query = ''] = id.split('?');
    const file = storyFile(path);
    if (file === null || query.split('&').includes('raw')) return null;
    const story = parseStory(code, file);
    // Parsed at run time from a string: engines read large JSON text faster than the same object literal.
    const text = JSON.stringify(JSON.stringify(partOf(story, query.split('&'))));
    return { code: `export default JSON.parse(${text});`, map: null };
  },
});
