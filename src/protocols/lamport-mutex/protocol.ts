/** Logical clocks and what they were invented for: processes that number their events, lockers that take turns. */
import { defineProtocol } from '#kernel';
import { type LockParams, locker } from './locker.ts';
import { labelOf, type Message } from './messages.ts';
import { observer } from './observer.ts';
import { process } from './process.ts';
import { RULES, WORDS } from './words.ts';

export type Params = LockParams;

export const lamportMutex = defineProtocol({
  id: 'lamport-mutex',
  title: 'Logical clocks and a lock without a server',
  source: 'Lamport 1978; TLA+ examples, lamport_mutex',
  roles: { process, locker, observer },
  rules: RULES,
  words: WORDS,
  label: (message) => labelOf(message as Message),
  party: (_, from) => from,
});
