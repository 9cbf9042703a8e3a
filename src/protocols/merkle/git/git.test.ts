/** Goal: ids are git's. Method: known answers (curriculum part 2, §17.8), each of which git itself gives. */
import { expect, test } from 'vitest';
import { foldersOf } from './folder.ts';
import { withoutCrud } from './identity.ts';
import { blobId, commitId, inTreeOrder, tagId, tagText, treeId } from './object.ts';
import { ancestors, type GitObject, idOf, mergedFiles, withCommit } from './repository.ts';

const HELLO = '3b18e512dba79e4c8300dd08aeb37f8e728b8dad';
const TREE = '68aba62e560c0ebc3396e8ae9335232cd93a3f60';
const author = { name: 'A', email: 'a@x', time: 0, zone: '+0000' };

test('blobs, trees and commits have the ids that git gives', () => {
  expect(blobId('')).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
  expect(treeId([])).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
  expect(blobId('hello world\n')).toBe(HELLO);
  expect(blobId('what is up, doc?')).toBe('bd9dbf5aae1a3862dd1526723246b20206e5fc37');
  expect(treeId([{ mode: '100644', name: 'hello.txt', id: HELLO }])).toBe(TREE);
  expect(commitId({ tree: TREE, parents: [], author, committer: author, message: 'first\n' })).toBe(
    'f3f446539976ab6826fcba257fdc6fa3d322ebaf',
  );
});

test('an annotated tag is an object of its own', () => {
  const tag = {
    object: 'f3f446539976ab6826fcba257fdc6fa3d322ebaf',
    type: 'commit',
    name: 'v1',
    tagger: author,
    message: 'one\n',
  } as const;
  expect(tagText(tag)).toBe(
    'object f3f446539976ab6826fcba257fdc6fa3d322ebaf\ntype commit\ntag v1\ntagger A <a@x> 0 +0000\n\none\n',
  );
  expect(tagId(tag)).toBe('f45a1abc458565f063451124628228ac120b998d');
});

test('a folder is sorted as if its name ended with a slash, and names by their bytes', () => {
  const entry = (name: string, mode: '40000' | '100644') => ({ name, mode, id: HELLO });
  const names = inTreeOrder([
    entry('a0', '100644'),
    entry('a', '40000'),
    entry('a.txt', '100644'),
    entry('\u{1f600}', '100644'),
    entry('\uff21', '100644'),
  ]).map(({ name }) => name);
  expect(names).toEqual(['a.txt', 'a', 'a0', '\uff21', '\u{1f600}']);
});

test('folders are built from the bottom, the root last', () => {
  const file = (path: string) => ({ path, mode: '100644' as const, id: HELLO });
  const folders = foldersOf([file('hello.txt'), file('x/y/hello.txt')]);
  expect(folders.map(({ path }) => path)).toEqual(['x/y', 'x', '']);
  expect(folders[0]?.id).toBe(TREE);
});

test.each([
  ['A. B.', 'A. B'],
  ["O'Neil, X.", "O'Neil, X"],
  [' <Ada>\n', 'Ada'],
  ['...', ''],
  ['a<b>c', 'abc'],
])('%j is stored as %j', (name, stored) => {
  expect(withoutCrud(name)).toBe(stored);
});

test('a merge takes from each side what it changed, and keeps our side of a conflict', () => {
  const file = (path: string, text: string) => ({ path, mode: '100644' as const, id: blobId(text) });
  const base = [file('a', '0'), file('b', '0'), file('c', '0'), file('d', '0')];
  const ours = [file('a', '1'), file('b', '0'), file('c', '1'), file('d', '0')];
  const theirs = [file('a', '0'), file('b', '2'), file('c', '2'), file('e', '2')];
  expect(mergedFiles(base, ours, theirs)).toEqual([
    file('a', '1'),
    file('b', '2'),
    file('c', '1'),
    file('e', '2'),
  ]);
});

test('a commit knows all before it, nearest first', () => {
  let made: { readonly objects: Readonly<Record<string, GitObject>>; readonly id: string } = {
    objects: {},
    id: '',
  };
  const ids: string[] = [];
  for (const message of ['1', '2', '3']) {
    const parents = made.id === '' ? [] : [made.id];
    made = withCommit(made.objects, [], { parents, author, committer: author, message });
    ids.unshift(made.id);
  }
  expect(ancestors(made.objects, made.id)).toEqual(ids);
  expect(Object.entries(made.objects).every(([id, object]) => idOf(object) === id)).toBe(true);
});
