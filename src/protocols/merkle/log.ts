/**
 * A log of entries and a reader who trusts nothing but its root (RFC 6962; Bitcoin's light clients, Nakamoto 2008, §8).
 * The size comes with the proof, as in Bitcoin; a signed tree head of RFC 6962 would name it beside the root.
 */
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Io, role } from '#kernel';
import type { Message, Params } from './messages.ts';
import { type Digest, type Hashing, ofHex, separated, unseparated } from './trees/hashing.ts';
import { inclusionProof, logRoot, rootFromPath } from './trees/log-tree.ts';

type LogIo = Io<Message, Params>;

export interface LogServer {
  /** Hexadecimal. */
  readonly entries: readonly string[];
  /** Whether leaves and nodes are hashed apart. */
  readonly separate: boolean;
}

export interface Claim {
  readonly data: string;
  readonly index: number;
  readonly size: number;
  readonly path: readonly Digest[];
}

export interface Reader {
  readonly root: Digest;
  readonly separate: boolean;
  readonly believed: readonly Claim[];
  readonly refused: readonly Claim[];
  /** The last of both. */
  readonly latest: Claim | null;
}

export const hashingOf = ({ separate }: { readonly separate: boolean }): Hashing =>
  separate ? separated : unseparated;

export const leafHashesOf = (server: LogServer): Digest[] =>
  server.entries.map((entry) => hashingOf(server).leaf(ofHex(entry)));

/** It stands in the log like any other: a log keeps what it is given, and says nothing of whether it is true. */
const FALSE_ENTRY = 'false coin';

const entriesOf = ({ entries }: Params): string[] =>
  Array.from({ length: entries }, (_, index) =>
    bytesToHex(utf8ToBytes(index === 0 ? FALSE_ENTRY : `entry ${index}`)),
  );

/** Entries are text; what is none is shown by its first digits. */
export const sayEntry = (data: string): string => {
  const text = String.fromCharCode(...ofHex(data));
  return /^[ -~]+$/.test(text) ? text : `${data.slice(0, 7)}…`;
};

const proofOf = (server: LogServer, index: number): Claim => ({
  data: server.entries[index] as string,
  index,
  size: server.entries.length,
  path: inclusionProof(leafHashesOf(server), index, hashingOf(server)),
});

type Proof = Extract<Message, { type: 'proof' }>;

/** The 64 bytes of the two digests below the lowest inner node on the way, shown as if they were an entry. */
const innerNode = (proof: Proof, server: LogServer): Message => {
  const own = hashingOf(server).leaf(ofHex(proof.data));
  const [sibling = '', ...path] = proof.path;
  const data = proof.index % 2 === 0 ? own + sibling : sibling + own;
  return { type: 'proof', data, index: proof.index >> 1, size: proof.size >> 1, path };
};

const otherEntry = (proof: Proof): Message => ({
  ...proof,
  data: bytesToHex(utf8ToBytes(`pay Mallory ${proof.index}`)),
});

export const logServer = role<LogServer, Message, Params>({
  title: 'log',
  shape: 'square',
  durable: ['entries', 'separate'],
  init: ({ params }) => ({ entries: entriesOf(params), separate: true }),
  start: (server, io) => ({ ...server, separate: io.rule('separate-domains') }),
  restart: (server) => server,
  facts: (server) => [
    { label: 'has', value: String(server.entries.length), where: 'disk' },
    { label: 'root', value: logRoot(leafHashesOf(server), hashingOf(server)).slice(0, 6), where: 'disk' },
  ],
  on: {
    prove(server, { index }, io) {
      if (index < 0 || index >= server.entries.length) return io.ignore(server, 'no-entry', { index });
      const proof = proofOf(server, index);
      io.note('proves', { index, count: proof.path.length });
      io.reply({ type: 'proof', ...proof });
      return server;
    },
  },
  lies: {
    'inner-node': (message, _, server) => (message.type === 'proof' ? innerNode(message, server) : message),
    'other-entry': (message) => (message.type === 'proof' ? otherEntry(message) : message),
  },
});

const leadsToRoot = ({ root, separate }: Reader, { data, ...way }: Claim): boolean => {
  const hashing = hashingOf({ separate });
  return rootFromPath({ ...way, proof: way.path, leafHash: hashing.leaf(ofHex(data)) }, hashing) === root;
};

/** Without the check every claim is taken as it comes. */
const weigh = (reader: Reader, claim: Claim, io: LogIo): Reader => {
  const { index } = claim;
  if (io.rule('check-proof') && !leadsToRoot(reader, claim)) {
    io.note('refuses', { index });
    return { ...reader, refused: [...reader.refused, claim], latest: claim };
  }
  io.note(io.rule('check-proof') ? 'accepts' : 'believes', { index });
  return { ...reader, believed: [...reader.believed, claim], latest: claim };
};

export const reader = role<Reader, Message, Params>({
  title: 'reader',
  shape: 'circle',
  durable: ['root', 'separate', 'believed', 'refused'],
  init: () => ({ root: '', separate: true, believed: [], refused: [], latest: null }),
  // The root comes by another way that it trusts: a signature, proof of work.
  start: (reader, io) => {
    const separate = io.rule('separate-domains');
    const hashing = hashingOf({ separate });
    const hashes = entriesOf(io.params).map((entry) => hashing.leaf(ofHex(entry)));
    return { ...reader, separate, root: logRoot(hashes, hashing) };
  },
  restart: (reader) => reader,
  facts: ({ root, believed, refused }) => [
    { label: 'root', value: root.slice(0, 6), where: 'disk' },
    {
      label: 'entry',
      value: believed.length === 0 ? '—' : sayEntry(believed.at(-1)?.data ?? ''),
      where: 'disk',
    },
    { label: 'bad', value: String(refused.length), where: 'disk' },
  ],
  operations: {
    ask(reader, { index }, io) {
      io.note('asks', { index });
      io.broadcast({ type: 'prove', index: Number(index) }, io.peers('log'));
      return reader;
    },
  },
  on: {
    proof(reader, { data, index, size, path }, io) {
      return weigh(reader, { data, index, size, path }, io);
    },
  },
});
