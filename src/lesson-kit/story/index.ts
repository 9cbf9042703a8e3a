/** The story parser: for builds, tests and the command line. The browser never loads it. */
export { StoryError } from './blocks.ts';
export { parseStory } from './parse.ts';
