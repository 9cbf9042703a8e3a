/** Live verdicts on what clients were told. */
export { type LiveVerdict, verdictsOn } from './verdicts.ts';
