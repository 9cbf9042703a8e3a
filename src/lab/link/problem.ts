/** Why a link cannot be opened: one sentence for people. Thrown inside this folder only; `decodeLink` catches it. */
export class LinkProblem extends Error {}

export const DAMAGED = 'This link is damaged or was cut off; ask for it again.';

/** For what no encoder writes: bytes that were changed on the way, or made up. */
export const damaged = (): never => {
  throw new LinkProblem(DAMAGED);
};
