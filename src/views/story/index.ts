export { Blocks, Words } from './Blocks.tsx';
export { fetchAll as fetchStory } from './later.ts';
export { StoryView } from './View.tsx';
