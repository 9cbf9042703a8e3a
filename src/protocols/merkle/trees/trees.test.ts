/**
 * Goal: the trees are those of RFC 6962 and Bitcoin. Method: known answers (curriculum part 2, §17.8; the vectors of
 * transparency-dev/merkle), and every proof of every small tree, right and wrong.
 */
import { describe, expect, test } from 'vitest';
import { blockLevels, blockRoot, hasTwins, reversed, withTwins } from './bitcoin.ts';
import { bytesOf, EMPTY_ROOT, ofHex, separated, unseparated } from './hashing.ts';
import { consistencyProof, inclusionProof, logRoot, verifyConsistency, verifyInclusion } from './log-tree.ts';
import { type Leaf, levelsOf, rootOf, withLeaf } from './paired-tree.ts';

const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const hashes = LEAVES.map((leaf) => separated.leaf(ofHex(leaf)));

test.each([
  [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
])('RFC 6962: the root of %i leaves', (size, root) => {
  expect(logRoot(hashes.slice(0, size), separated)).toBe(root);
  if (size === 0) expect(EMPTY_ROOT).toBe(root);
});

const many = Array.from({ length: 20 }, (_, place) => separated.leaf(bytesOf(`entry ${place}`)));
const sizes = Array.from({ length: 20 }, (_, place) => place + 1);

describe.each(sizes)('a log of %i entries', (size) => {
  const log = many.slice(0, size);
  const root = logRoot(log, separated);

  test('proves each entry at its place, and at no other', () => {
    for (const [index, leafHash] of log.entries()) {
      const proof = inclusionProof(log, index, separated);
      const claim = { index, size, leafHash, proof, root };
      expect(verifyInclusion(claim, separated)).toBe(true);
      expect(verifyInclusion({ ...claim, leafHash: root }, separated)).toBe(size === 1);
      expect(verifyInclusion({ ...claim, proof: [...proof, root] }, separated)).toBe(false);
      if (proof.length > 0)
        expect(verifyInclusion({ ...claim, proof: proof.slice(1) }, separated)).toBe(false);
      for (const other of log.keys())
        if (other !== index) expect(verifyInclusion({ ...claim, index: other }, separated)).toBe(false);
    }
  });

  test('proves each of its beginnings, and no other', () => {
    for (const size1 of sizes.slice(0, size)) {
      const proof = consistencyProof(log, size1, separated);
      const root1 = logRoot(log.slice(0, size1), separated);
      const claim = { size1, size2: size, root1, root2: root, proof };
      expect(verifyConsistency(claim, separated)).toBe(true);
      expect(verifyConsistency({ ...claim, proof: [...proof, root] }, separated)).toBe(false);
      if (size1 === size) continue;
      expect(verifyConsistency({ ...claim, root1: root }, separated)).toBe(false);
      expect(verifyConsistency({ ...claim, proof: proof.slice(1) }, separated)).toBe(false);
    }
  });
});

test('nothing is consistent with a tree of no entries, and there are no proofs beyond the end', () => {
  const root = logRoot(many, separated);
  expect(
    verifyConsistency({ size1: 0, size2: 20, root1: EMPTY_ROOT, root2: root, proof: [] }, separated),
  ).toBe(false);
  expect(() => inclusionProof(many, 20, separated)).toThrow('there is no leaf 20');
  expect(() => consistencyProof(many, 21, separated)).toThrow('there are no 21 leaves');
});

test('without prefixes an inner node passes for a leaf; with them it does not', () => {
  const parts = LEAVES.slice(0, 2).map(bytesOf);
  for (const [hashing, passes] of [
    [unseparated, true],
    [separated, false],
  ] as const) {
    const [left = '', right = ''] = parts.map((data) => hashing.leaf(data));
    const forged = hashing.leaf(ofHex(left + right));
    expect(forged === hashing.node(left, right)).toBe(passes);
  }
});

/** Block 100,000, ids as people read them. */
const IDS = [
  '8c14f0db3df150123e6f3dbbf30f8b955a8249b62ac1d1ff16284aefa3d06d87',
  'fff2525b8931402dd09222c50775608f75787bd2b87e56995a7bdd30f79702c4',
  '6359f0868171b1d194cbee1af2f16ea598ae8fad666d9b012c8ed2b79a236ec4',
  'e9a66845e05d5abc0ad04ec80f774a7e585c6e8db975962d069a522137b80c1d',
].map(reversed);

describe('Bitcoin', () => {
  test('block 100,000 has the root that stands in its header', () => {
    expect(reversed(blockRoot(IDS))).toBe('f3e94742aca4b5ef85488dc37c06c3282295ffec960994b2c0d5ac2a25a95766');
    const [, middle = []] = blockLevels(IDS);
    expect(middle.map(reversed).map((hash) => hash.slice(0, 8))).toEqual(['ccdafb73', '8e308990']);
  });

  test('three transactions and the same with the third repeated have one root (CVE-2012-2459)', () => {
    const three = IDS.slice(0, 3);
    const root = 'fa435470825de273081dcc706b25514c936fa6dc80ab965ce6970d68ddd0b553';
    expect(reversed(blockRoot(three))).toBe(root);
    expect(reversed(blockRoot(withTwins(three)))).toBe(root);
    expect(withTwins(three)).toEqual([...three, three[2]]);
    expect([hasTwins(three), hasTwins(withTwins(three))]).toEqual([false, true]);
  });

  test('wherever the end can be repeated, the root stays and the twins are seen', () => {
    for (const size of sizes) {
      const list = many.slice(0, size);
      const twins = withTwins(list);
      expect(blockRoot(twins)).toBe(blockRoot(list));
      const isFull = (size & (size - 1)) === 0;
      expect(twins.length > size).toBe(!isFull);
      expect(hasTwins(twins)).toBe(!isFull);
      expect(hasTwins(list)).toBe(false);
    }
  });
});

test('a changed leaf changes its path to the root and nothing else', () => {
  const leaves = Array.from({ length: 16 }, (_, place): Leaf => ({ value: `a${place}`, version: 1 }));
  const changed = withLeaf(leaves, 5, { value: 'new', version: 2 });
  const [before, after] = [levelsOf(leaves), levelsOf(changed)];
  const places = before.map((level, at) =>
    level.flatMap((hash, place) => (hash === after[at]?.[place] ? [] : [place])),
  );
  expect(places).toEqual([[0], [0], [1], [2], [5]]);
  expect(rootOf(changed)).toBe(rootOf(changed.map((leaf) => ({ ...leaf }))));
});
