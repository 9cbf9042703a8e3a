/** Who owns a key: modulo, ring, rendezvous, jump, ketama, slots; and servers that hand keys over. See README.md. */
export type { Client, Operator } from './client.ts';
export type { Entry, Message, Params } from './messages.ts';
export { hashTag, slotOf } from './placement/slots.ts';
export {
  aWriteIsConfirmed,
  clientsOf,
  copiesApart,
  crowdedKeys,
  keysMove,
  lostKeys,
  newestView,
  onlyNewcomerGains,
  ownerHasLatest,
  serversOf,
  viewBefore,
} from './properties.ts';
export { hashRing } from './protocol.ts';
export type { Server } from './server.ts';
export {
  allHolders,
  arcsOf,
  holdersOf,
  imbalanceOf,
  loadsOf,
  type Move,
  movesBetween,
  ownerOf,
  pointsOfKeys,
  SCHEMES,
  type Scheme,
  type View,
} from './view.ts';
