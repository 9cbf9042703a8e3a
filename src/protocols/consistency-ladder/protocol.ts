/** Histories on a desk, and five stores that make some: the ladder of consistency. */
import { defineProtocol, type NodeId } from '#kernel';
import { desk } from './desk.ts';
import { labelOf, type Message } from './messages.ts';
import { ordering, site } from './store.ts';
import { RULES, WORDS } from './words.ts';

/** An ordered write is its writer's, whoever sends it round. */
const partyOf = (message: Message, from: NodeId): NodeId => (message.type === 'ordered' ? message.by : from);

export const consistencyLadder = defineProtocol({
  id: 'consistency-ladder',
  title: 'The ladder of consistency',
  source: 'Herlihy & Wing 1990; Lamport 1979; Ahamad et al. 1995; Lipton & Sandberg 1988',
  roles: { desk, site, orderer: ordering },
  rules: RULES,
  words: WORDS,
  label: (message) => labelOf(message as Message),
  party: (message, from) => partyOf(message as Message, from),
});
