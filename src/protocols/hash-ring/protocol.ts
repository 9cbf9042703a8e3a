/** Keys on servers, placed by a function that everybody can compute (Karger et al. 1997; Dynamo, §4.2). */
import { defineProtocol, type Protocol } from '#kernel';
import { client, operator } from './client.ts';
import type { Message } from './messages.ts';
import { server } from './server.ts';
import { RULES, WORDS } from './words.ts';

const labelOf = (message: Message): string => {
  switch (message.type) {
    case 'put':
      return `put ${message.key}`;
    case 'get':
      return `get ${message.key}`;
    case 'mget':
      return `mget ${message.keys.length}`;
    case 'value':
      return message.values.map((value) => value ?? '—').join(' ');
    case 'transfer':
      return `${message.count} keys`;
    case 'view':
      return `view ${message.view.version}`;
    case 'wrong-owner':
      return `not mine: view ${message.view.version}`;
    case 'copy':
      return `copy ${message.key}`;
    default:
      return message.type;
  }
};

const BYTES_A_KEY = 100;

export const hashRing: Protocol = defineProtocol({
  id: 'hash-ring',
  title: 'Who owns a key',
  source: 'Karger et al. 1997; DeCandia et al., Dynamo, 2007, §4.2',
  roles: { server, client, operator },
  rules: RULES,
  words: WORDS,
  label: (message) => labelOf(message as Message),
  size: (message) => {
    const told = message as Message;
    return told.type === 'transfer' ? 64 + BYTES_A_KEY * told.count : 64;
  },
});
