/** Why a link cannot be opened: one sentence for people. Thrown inside this folder only; `decodeLink` catches it. */
import { STRINGS } from './strings.ts';

export class LinkProblem extends Error {}

/** For what no encoder writes: bytes that were changed on the way, or made up. */
export const damaged = (): never => {
  throw new LinkProblem(STRINGS.damaged);
};
