/**
 * Vector clocks and two of their uses, in three worlds: processes that stamp their events with both logical clocks
 * (`process.ts`), a chat in causal order (`member.ts`), and a basket whose versions know what they replace (`server.ts`).
 */
import { defineProtocol } from '#kernel';
import { member } from './member.ts';
import { labelOf, type Message, partyOf } from './messages.ts';
import { observer } from './observer.ts';
import { type ProcessParams, process } from './process.ts';
import { type ServerParams, server } from './server.ts';
import { shopper } from './shopper.ts';
import { RULES, WORDS } from './words.ts';

/** `members`: the processes or the members of the chat, as their vectors count them. */
export type Params = ProcessParams & ServerParams;

export const vectorClocks = defineProtocol({
  id: 'vector-clocks',
  title: 'Logical clocks, causal broadcast, versions',
  source: 'Lamport 1978; Fidge 1988; Mattern 1989; Birman, Schiper & Stephenson 1991; Preguiça et al. 2010',
  roles: { process, member, server, shopper, observer },
  rules: RULES,
  words: WORDS,
  label: (message) => labelOf(message as Message),
  party: (message, from) => partyOf(message as Message, from),
});
