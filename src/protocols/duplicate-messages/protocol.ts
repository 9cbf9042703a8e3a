/** A request that must take effect once, asked for again and again over a network that loses and doubles. See README.md. */
import { type AnyMessage, defineProtocol } from '#kernel';
import { client, say } from './client.ts';
import type { Message } from './messages.ts';
import { server } from './server.ts';
import { RULES, WORDS } from './words.ts';

const label = (any: AnyMessage): string => {
  const message = any as Message;
  return message.type === 'ack' ? `ack ${message.id}` : `${say(message)} · id ${message.id}`;
};

export const duplicateMessages = defineProtocol({
  id: 'duplicate-messages',
  title: 'Sent twice, applied once',
  source: 'Birrell & Nelson 1984, ACM TOCS 2(1); Helland 2012, ACM Queue 10(4)',
  roles: { client, server },
  rules: RULES,
  words: WORDS,
  label,
});
