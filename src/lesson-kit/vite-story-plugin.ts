/** `import story from './story.md'` in a lesson gives the typed story; the parser stays out of the bundle. */
import { parseStory } from './story/index.ts';

/** The part of a Vite plugin that this one is. */
export interface StoryPlugin {
  readonly name: string;
  readonly enforce: 'pre';
  transform(code: string, id: string): { code: string; map: null } | null;
}

/** `…/lessons/04-consistency/01-cap-partition/story.de.md` → the path from `lessons/` on, or null for other files. */
const storyFile = (id: string): string | null => {
  const [path = ''] = id.split('?');
  return /(?:^|\/)(lessons\/(?:.*\/)?story(?:\.[A-Za-z-]+)?\.md)$/.exec(path)?.[1] ?? null;
};

export const storyPlugin = (): StoryPlugin => ({
  name: 'netsplit-story',
  enforce: 'pre',
  transform(code, id) {
    const file = storyFile(id);
    if (file === null) return null;
    // Parsed at run time from a string: engines read large JSON text faster than the same object literal.
    const text = JSON.stringify(JSON.stringify(parseStory(code, file)));
    return { code: `export default JSON.parse(${text});`, map: null };
  },
});
