/** The stage: the network as a picture that can be taken hold of, and as a table. */
export { actByKey } from './acts.ts';
export { Stage, type StageProps } from './View.tsx';
