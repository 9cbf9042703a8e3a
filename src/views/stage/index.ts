/** The stage: the network as a picture that can be taken hold of, and as a table. */
export { type Arrangement, arrange } from './arrange.ts';
export { pressKey } from './reach-later.ts';
export { keyOf } from './target.ts';
export { Stage, type StageProps } from './View.tsx';
