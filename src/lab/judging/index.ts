/** Live verdicts on what clients were told. */
export { type Judged, type LiveVerdict, verdictsOn, verdictsOnHistory } from './verdicts.ts';
