/** From a world to the trees that are drawn: which node spans which leaves, and what is particular about it. Pure. */
import type { Claim, LogServer } from './log.ts';
import { hashingOf, leafHashesOf } from './log.ts';
import type { Compared, Store } from './store.ts';
import { blockLevels, reversed } from './trees/bitcoin.ts';
import { type Digest, ofHex } from './trees/hashing.ts';
import { logRoot } from './trees/log-tree.ts';
import { levelsOf } from './trees/paired-tree.ts';

/** What a node of a tree has to do with what happens. */
export type Sign =
  /** Compared, and equal / other at the peer. */
  | 'equal'
  | 'differs'
  /** Not looked at so far, and other at the peer. */
  | 'unseen'
  /** Computed by the reader / sent to it / what it asked for. */
  | 'computed'
  | 'sent'
  | 'entry'
  /** A copy of the node before it, made to fill the level; a leaf that stands there twice. */
  | 'filled'
  | 'twin'
  | 'plain';

export interface TreeNode {
  /** 0 is the root. */
  readonly row: number;
  /** Leaves that it covers: from, and up to but without `to`. */
  readonly from: number;
  readonly to: number;
  readonly hash: Digest;
  readonly sign: Sign;
}

export interface TreePicture {
  readonly rows: number;
  readonly leaves: number;
  readonly nodes: readonly TreeNode[];
}

const comparedSigns = (compared: readonly Compared[]): ReadonlyMap<string, Sign> =>
  new Map(compared.map(({ level, place, differs }) => [`${level} ${place}`, differs ? 'differs' : 'equal']));

/** Above so many leaves only nodes with a sign are in the picture. */
const WHOLE_MAX = 64;

/** A store's tree beside its peer's: what was compared in the last synchronization, and what differs at this moment. */
export const storePicture = (store: Store, peer: Store | undefined): TreePicture => {
  const levels = levelsOf(store.leaves);
  const others = peer ? levelsOf(peer.leaves) : levels;
  const known = comparedSigns([...store.compared, ...(peer?.compared ?? [])]);
  const rows = levels.length;
  const nodes = levels.flatMap((level, row) => {
    const width = 2 ** (rows - 1 - row);
    return level.map((hash, place): TreeNode => {
      const other = hash !== others[row]?.[place];
      const sign = known.get(`${row} ${place}`) ?? (other ? 'unseen' : 'plain');
      return { row, from: place * width, to: (place + 1) * width, hash, sign };
    });
  });
  const leaves = store.leaves.length;
  return { rows, leaves, nodes: leaves > WHOLE_MAX ? nodes.filter(({ sign }) => sign !== 'plain') : nodes };
};

const logNodes = (server: LogServer, signOf: (from: number, to: number) => Sign): TreeNode[] => {
  const hashes = leafHashesOf(server);
  const hashing = hashingOf(server);
  const build = (from: number, to: number, row: number): TreeNode[] => {
    const hash = logRoot(hashes.slice(from, to), hashing);
    const node = { row, from, to, hash, sign: signOf(from, to) };
    if (to - from < 2) return [node];
    let middle = 1;
    while (2 * middle < to - from) middle *= 2;
    return [node, ...build(from, from + middle, row + 1), ...build(from + middle, to, row + 1)];
  };
  return hashes.length === 0 ? [] : build(0, hashes.length, 0);
};

/** A log's tree, and in it what a reader was sent last and computed from it. */
export const logPicture = (server: LogServer, claim: Claim | null): TreePicture => {
  const scale = claim ? Math.max(1, Math.round(server.entries.length / Math.max(1, claim.size))) : 1;
  const [from, to] = claim ? [claim.index * scale, (claim.index + 1) * scale] : [-1, -1];
  const sent = new Set(claim?.path ?? []);
  const hashes = new Map(
    logNodes(server, () => 'plain').map((node) => [`${node.from} ${node.to}`, node.hash]),
  );
  const nodes = logNodes(server, (first, last) => {
    if (!claim) return 'plain';
    if (first === from && last === to) return 'entry';
    if (first <= from && last >= to) return 'computed';
    return sent.has(hashes.get(`${first} ${last}`) ?? '') ? 'sent' : 'plain';
  });
  return { rows: Math.max(1, ...nodes.map(({ row }) => row + 1)), leaves: server.entries.length, nodes };
};

/** A block's tree with the copies that fill odd levels. Hashes are in the order that people read. */
export const blockPicture = (ids: readonly Digest[]): TreePicture => {
  if (ids.length === 0) return { rows: 0, leaves: 0, nodes: [] };
  const levels = blockLevels(ids);
  const rows = levels.length;
  const nodes = levels.flatMap((level, height) => {
    const width = 2 ** height;
    const filled = level.length > 1 && level.length % 2 === 1 ? [...level, level.at(-1) as Digest] : level;
    return filled.map((hash, place): TreeNode => {
      const isTwin = height === 0 && ids.indexOf(hash) !== place && place < ids.length;
      const sign = place >= level.length ? 'filled' : isTwin ? 'twin' : 'plain';
      return {
        row: rows - 1 - height,
        from: place * width,
        to: (place + 1) * width,
        hash: reversed(hash),
        sign,
      };
    });
  });
  return { rows, leaves: 2 ** (rows - 1), nodes };
};

/** How a reader climbs: the hash of the entry, then each sibling and what the two make. */
export const climb = (
  claim: Claim,
  server: Pick<LogServer, 'separate'>,
): readonly { readonly sibling: Digest | null; readonly hash: Digest }[] => {
  const hashing = hashingOf(server);
  let place = claim.index;
  let last = claim.size - 1;
  let hash = hashing.leaf(ofHex(claim.data));
  const steps: { sibling: Digest | null; hash: Digest }[] = [{ sibling: null, hash }];
  for (const sibling of claim.path) {
    const isRight = place % 2 === 1 || place === last;
    hash = isRight ? hashing.node(sibling, hash) : hashing.node(hash, sibling);
    while (isRight && place % 2 === 0 && place !== 0) {
      place >>= 1;
      last >>= 1;
    }
    place >>= 1;
    last >>= 1;
    steps.push({ sibling, hash });
  }
  return steps;
};
