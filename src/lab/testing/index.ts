/** What tests of other layers use too. */
export { atHand, HOSTILE, OWN, oneLine, oneWord, UNSEEN } from './hostile.ts';
