export { Blocks, Words } from './Blocks.tsx';
export { StoryView } from './View.tsx';
