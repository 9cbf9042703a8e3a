/** A reliable stream over packets that may be lost, doubled and reordered. See README.md. */
import { type AnyMessage, defineProtocol } from '#kernel';
import type { Message } from './messages.ts';
import { receiver } from './receiver.ts';
import { sender } from './sender.ts';
import { RULES, WORDS } from './words.ts';

export const tcpStream = defineProtocol({
  id: 'tcp-stream',
  title: 'A reliable stream',
  source: 'Stenning 1976; RFC 9293, RFC 6298, RFC 5681',
  roles: { sender, receiver },
  rules: RULES,
  words: WORDS,
  label: (any: AnyMessage) => {
    const message = any as Message;
    return message.type === 'ack' ? `ack ${message.seq}` : `data ${message.seq}`;
  },
  size: (any: AnyMessage) => {
    const message = any as Message;
    return message.type === 'ack' ? 40 : 40 + message.bytes;
  },
});
