/** What hands can do to a thing on the stage: faults, and whatever else is not asked of a node. They come with the first menu, key or stroke, or once the page rests. */
import type { Act } from '#kernel';
import { perform, placeOf, refusalFor } from '../deeds.ts';
import type { Granted, Offer, Part, Selection } from '../session.ts';
import { offersFor } from './offers.ts';
import { refusalOf } from './refusal.ts';

/** `session.with(hands).act(…)`. */
export interface Hands {
  /** Does `act` at the cursor. In the past it forks by itself and the old future stays. A refusal says why, and is also shown as a notice. */
  act(act: Act): Granted;
  /** Why `act` cannot be done at the cursor, or `null` when it can. For menus; changes nothing. */
  refusal(act: Act): string | null;
  /** What can be done to this thing at the cursor, in menu order, with words for it. */
  offers(target: Selection): readonly Offer[];
}

export const hands: Part<Hands> = (core) => {
  const refusal = (act: Act): string | null => refusalFor(core, act, refusalOf);
  return {
    act: (act) => {
      const why = refusal(act);
      return why ? core.refuse(why) : perform(core, act);
    },
    refusal,
    offers: (target) => offersFor(target, placeOf(core), refusal),
  };
};
