/** One picture of a Merkle tree a kind of node: stores that repair each other, a log and its reader, a block, repositories. */
import { defineProtocol, type Protocol } from '#kernel';
import { fullNode, miner } from './block.ts';
import { logServer, reader } from './log.ts';
import type { Message } from './messages.ts';
import { clone, hub } from './repositories.ts';
import { store } from './store.ts';
import { RULES, WORDS } from './words.ts';

const short = (digest: string): string => digest.slice(0, 7);

const counted = (count: number, what: string): string => `${count} ${count === 1 ? what : `${what}s`}`;

const labelOf = (message: Message): string => {
  switch (message.type) {
    case 'root':
      return `root ${short(message.hash)}`;
    case 'hashes':
      return counted(message.hashes.length, 'hash').replace('hashs', 'hashes');
    case 'children':
      return `below ${message.places.length}?`;
    case 'leaves':
    case 'newer':
      return `${message.type === 'newer' ? 'newer: ' : ''}${message.leaves.length === 1 ? '1 leaf' : `${message.leaves.length} leaves`}`;
    case 'prove':
      return `prove ${message.index}`;
    case 'proof':
      return `proof ${message.index} · ${message.path.length}`;
    case 'block':
      return `block · ${message.ids.length}`;
    case 'objects':
      return counted(message.objects.length, 'object');
    case 'update':
      return `main → ${short(message.next)}`;
    case 'moved':
      return `main = ${short(message.to)}`;
    case 'branch':
      return `main is ${short(message.at)}`;
    default:
      return message.type;
  }
};

/** Bytes of the hashes and contents that travel, with a small header. */
const sizeOf = (message: Message): number => {
  const text = JSON.stringify(message);
  return 16 + text.length;
};

export const merkle: Protocol = defineProtocol({
  id: 'merkle',
  title: 'Merkle trees',
  source: 'Merkle 1987; DeCandia et al. 2007, §4.7; RFC 6962; Bitcoin; git',
  roles: { store, log: logServer, reader, miner, full: fullNode, hub, clone },
  rules: RULES,
  words: WORDS,
  label: (message) => labelOf(message as Message),
  size: (message) => sizeOf(message as Message),
});
