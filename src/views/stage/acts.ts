/** Single keys on the stage: the lab's offers for what has the focus say what a key does. */
import type { LabSession, Offer, Selection } from '#lab';
import { hands } from '#lab/hands';

/** The offer with this key; one that can be done before one that is refused. */
export const offerFor = (offers: readonly Offer[], key: string): Offer | null => {
  const meant = offers.filter((offer) => offer.key === key);
  return meant.find((offer) => offer.refused === null) ?? meant[0] ?? null;
};

/**
 * Does what a key means for the first of `targets` for which it means something; a refusal is told by the lab. Nothing
 * when it means nothing here.
 */
export const actByKey = (session: LabSession, targets: readonly Selection[], key: string): void => {
  const { act, offers } = session.with(hands);
  for (const target of targets) {
    const offer = offerFor(offers(target), key);
    if (!offer) continue;
    act(offer.act);
    return;
  }
};
