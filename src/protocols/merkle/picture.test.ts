/** Goal: what is drawn is what happened. Method: small trees, looked at node by node. */
import { expect, test } from 'vitest';
import type { LogServer } from './log.ts';
import { blockPicture, climb, logPicture, storePicture, type TreePicture } from './picture.ts';
import type { Store } from './store.ts';
import { bytesOf, separated } from './trees/hashing.ts';
import { inclusionProof, logRoot } from './trees/log-tree.ts';

const signs = ({ nodes }: TreePicture, sign: string): string[] =>
  nodes.filter((node) => node.sign === sign).map(({ row, from, to }) => `${row}:${from}-${to}`);

const store = (value: string, compared: Store['compared'] = []): Store => ({
  leaves: ['a', 'b', value, 'd'].map((text) => ({ value: text, version: 1 })),
  newest: [1, 1, 1, 1],
  compared,
});

test('stores: what was compared, and what differs unseen', () => {
  const compared = [
    { level: 0, place: 0, differs: true },
    { level: 1, place: 0, differs: false },
    { level: 1, place: 1, differs: true },
  ];
  const picture = storePicture(store('c', compared), store('x'));
  expect(picture.nodes).toHaveLength(7);
  expect(signs(picture, 'differs')).toEqual(['0:0-4', '1:2-4']);
  expect(signs(picture, 'equal')).toEqual(['1:0-2']);
  expect(signs(picture, 'unseen')).toEqual(['2:2-3']);
});

const hex = (text: string): string =>
  [...bytesOf(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

test('a log: the entry, what was sent with it, what was computed, and the climb to the root', () => {
  const entries = ['a', 'b', 'c', 'd', 'e'].map(hex);
  const server: LogServer = { entries, separate: true };
  const hashes = ['a', 'b', 'c', 'd', 'e'].map((text) => separated.leaf(bytesOf(text)));
  for (const index of entries.keys()) {
    const claim = {
      data: entries[index] ?? '',
      index,
      size: 5,
      path: inclusionProof(hashes, index, separated),
    };
    const picture = logPicture(server, claim);
    expect(signs(picture, 'sent')).toHaveLength(claim.path.length);
    expect(signs(picture, 'computed')).toHaveLength(claim.path.length);
    expect(climb(claim, server).at(-1)?.hash).toBe(logRoot(hashes, separated));
  }
});

test('a block: copies fill odd levels, and a list with its end repeated has twins in their place', () => {
  const ids = ['11', '22', '33'].map((byte) => byte.repeat(32));
  expect(signs(blockPicture(ids), 'filled')).toEqual(['2:3-4']);
  expect(signs(blockPicture([...ids, ids[2] ?? '']), 'twin')).toEqual(['2:3-4']);
  expect(blockPicture(ids).nodes[0]?.hash).toBe(ids[0]);
});
