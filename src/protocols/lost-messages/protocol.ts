/** Two generals and a chain of words, each of which may be lost. See README.md. */
import { type AnyMessage, defineProtocol } from '#kernel';
import { general } from './general.ts';
import type { Message } from './messages.ts';
import { RULES, WORDS } from './words.ts';

const label = (any: AnyMessage): string => {
  const { n } = any as Message;
  return n === 1 ? '1: attack' : `${n}: heard ${n - 1}`;
};

export const lostMessages = defineProtocol({
  id: 'lost-messages',
  title: 'Two generals',
  source: 'Akkoyunlu, Ekanadham & Huber 1975, SOSP 5; Gray 1978, Notes on Data Base Operating Systems',
  roles: { general },
  rules: RULES,
  words: WORDS,
  label,
});
