/**
 * git's objects, byte for byte: an id is the hash of "type SP length NUL body". Git internals; gitformat-pack(5),
 * git-hash-object(1). SHA-1 and SHA-256 repositories differ in the hash and in the 20 or 32 raw bytes of a tree's ids.
 */
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Identity, identityLine } from './identity.ts';

export type ObjectId = string;
export type Format = 'sha1' | 'sha256';

/** 100644 file, 100755 executable, 120000 symbolic link, 40000 folder (no leading zero), 160000 submodule. */
export type Mode = '100644' | '100755' | '120000' | '40000' | '160000';

export interface Entry {
  readonly mode: Mode;
  readonly name: string;
  readonly id: ObjectId;
}

export interface Commit {
  readonly tree: ObjectId;
  readonly parents: readonly ObjectId[];
  readonly author: Identity;
  readonly committer: Identity;
  readonly message: string;
}

export interface Tag {
  readonly object: ObjectId;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly name: string;
  readonly tagger: Identity;
  readonly message: string;
}

const HASHES = { sha1, sha256 } as const;

export const objectId = (type: string, body: Uint8Array, format: Format = 'sha1'): ObjectId =>
  bytesToHex(HASHES[format](concatBytes(utf8ToBytes(`${type} ${body.length}\0`), body)));

export const blobId = (content: Uint8Array | string, format?: Format): ObjectId =>
  objectId('blob', typeof content === 'string' ? utf8ToBytes(content) : content, format);

const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const difference = (a[at] as number) - (b[at] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

/** Entries are in order of the bytes of their names, a folder's as if it ended with a slash. */
const sortKey = ({ mode, name }: Entry): Uint8Array => utf8ToBytes(mode === '40000' ? `${name}/` : name);

export const inTreeOrder = (entries: readonly Entry[]): Entry[] =>
  entries
    .map((entry) => ({ entry, key: sortKey(entry) }))
    .sort((a, b) => compareBytes(a.key, b.key))
    .map(({ entry }) => entry);

export const treeBody = (entries: readonly Entry[]): Uint8Array =>
  concatBytes(
    ...inTreeOrder(entries).flatMap(({ mode, name, id }) => [
      utf8ToBytes(`${mode} ${name}\0`),
      hexToBytes(id),
    ]),
  );

export const treeId = (entries: readonly Entry[], format?: Format): ObjectId =>
  objectId('tree', treeBody(entries), format);

/** The text of a commit object, exactly as it is stored. */
export const commitText = ({ tree, parents, author, committer, message }: Commit): string =>
  [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${identityLine(author)}`,
    `committer ${identityLine(committer)}`,
    '',
    message,
  ].join('\n');

export const commitId = (commit: Commit, format?: Format): ObjectId =>
  objectId('commit', utf8ToBytes(commitText(commit)), format);

/** The text of an annotated tag. */
export const tagText = ({ object, type, name, tagger, message }: Tag): string =>
  [`object ${object}`, `type ${type}`, `tag ${name}`, `tagger ${identityLine(tagger)}`, '', message].join(
    '\n',
  );

export const tagId = (tag: Tag, format?: Format): ObjectId =>
  objectId('tag', utf8ToBytes(tagText(tag)), format);
