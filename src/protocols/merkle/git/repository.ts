/** Objects by id and what leads where: what two clones and a hub need of git, without packs and an index. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type FileEntry, foldersOf } from './folder.ts';
import { blobId, type Commit, commitId, type Entry, type ObjectId, treeId } from './object.ts';

export type GitObject =
  | { readonly type: 'blob'; readonly text: string }
  | { readonly type: 'tree'; readonly entries: readonly Entry[] }
  | ({ readonly type: 'commit' } & Commit);

export type Objects = Readonly<Record<ObjectId, GitObject>>;

export const idOf = (object: GitObject): ObjectId => {
  if (object.type === 'blob') return blobId(utf8ToBytes(object.text));
  return object.type === 'tree' ? treeId(object.entries) : commitId(object);
};

/** Ids that an object names. */
export const namedBy = (object: GitObject | undefined): readonly ObjectId[] => {
  if (object?.type === 'tree') return object.entries.map(({ id }) => id);
  return object?.type === 'commit' ? [object.tree, ...object.parents] : [];
};

/** Every id that can be reached from `roots`, those that are missing included. */
export const reachable = (objects: Objects, roots: readonly ObjectId[]): ReadonlySet<ObjectId> => {
  const seen = new Set<ObjectId>();
  const open = [...roots];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...namedBy(objects[id]));
  }
  return seen;
};

export const isComplete = (objects: Objects, root: ObjectId): boolean =>
  [...reachable(objects, [root])].every((id) => Object.hasOwn(objects, id));

const commitOf = (objects: Objects, id: ObjectId): Extract<GitObject, { type: 'commit' }> | null => {
  const object = objects[id];
  return object?.type === 'commit' ? object : null;
};

/** A commit and all before it, nearest first. */
export const ancestors = (objects: Objects, id: ObjectId): readonly ObjectId[] => {
  const seen: ObjectId[] = [];
  const open = [id];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (seen.includes(next)) continue;
    seen.push(next);
    open.push(...(commitOf(objects, next)?.parents ?? []));
  }
  return seen;
};

/** Files of a tree, with their paths. */
export const filesOf = (objects: Objects, tree: ObjectId, path = ''): FileEntry[] => {
  const object = objects[tree];
  if (object?.type !== 'tree') return [];
  return object.entries.flatMap(({ mode, name, id }) =>
    mode === '40000' ? filesOf(objects, id, `${path}${name}/`) : [{ mode, path: `${path}${name}`, id }],
  );
};

export const filesOfCommit = (objects: Objects, commit: ObjectId): FileEntry[] =>
  filesOf(objects, commitOf(objects, commit)?.tree ?? '');

/** Adds the trees of `files` and a commit of them; returns all objects and the commit's id. */
export const withCommit = (
  objects: Objects,
  files: readonly FileEntry[],
  commit: Omit<Commit, 'tree'>,
): { readonly objects: Objects; readonly id: ObjectId } => {
  const folders = foldersOf(files);
  const tree = folders.at(-1)?.id ?? '';
  const trees = folders.map(({ id, entries }): [ObjectId, GitObject] => [id, { type: 'tree', entries }]);
  const made: GitObject = { type: 'commit', ...commit, tree };
  const id = idOf(made);
  return { objects: { ...objects, ...Object.fromEntries(trees), [id]: made }, id };
};

/** Per path: whoever changed it since the common past wins; where both did, ours. */
export const mergedFiles = (
  base: readonly FileEntry[],
  ours: readonly FileEntry[],
  theirs: readonly FileEntry[],
): FileEntry[] => {
  const at = (files: readonly FileEntry[], path: string) => files.find((file) => file.path === path);
  const paths = [...new Set([...ours, ...theirs].map(({ path }) => path))].sort();
  return paths.flatMap((path) => {
    const [old, our, their] = [at(base, path), at(ours, path), at(theirs, path)];
    const kept = our?.id !== old?.id ? our : their;
    return kept ? [kept] : [];
  });
};
