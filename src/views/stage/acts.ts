/** Single keys on the stage: the lab's offers for what has the focus say what a key does. */
import type { LabSession, Offer, Selection } from '#lab';

/** The offer with this key; one that can be done before one that is refused. */
export const offerFor = (offers: readonly Offer[], key: string): Offer | null => {
  const meant = offers.filter((offer) => offer.key === key);
  return meant.find((offer) => offer.refused === null) ?? meant[0] ?? null;
};

/** Does what a key means for `target`; a refusal is told by the lab. False when the key means nothing here. */
export const actByKey = (session: LabSession, target: Selection, key: string): boolean => {
  const offer = offerFor(session.offers(target), key);
  if (!offer) return false;
  session.act(offer.act);
  return true;
};
