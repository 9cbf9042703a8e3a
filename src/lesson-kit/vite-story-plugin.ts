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

export const storyPlugin = (): StoryPlugin => ({
  name: 'netsplit-story',
  enforce: 'pre',
  transform(code, id) {
    const [path = '', query = ''] = id.split('?');
    const file = storyFile(path);
    if (file === null) return null;
    const story = parseStory(code, file);
    const short = query.split('&').includes('summary');
    // Parsed at run time from a string: engines read large JSON text faster than the same object literal.
    const text = JSON.stringify(JSON.stringify(short ? summaryOf(story) : story));
    return { code: `export default JSON.parse(${text});`, map: null };
  },
});
