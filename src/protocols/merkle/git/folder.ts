/** From the files of a work tree to the tree objects of every folder. Empty folders leave no trace, as in git. */
import { type Entry, type Format, inTreeOrder, type Mode, type ObjectId, treeId } from './object.ts';

/** A file: its path with slashes, its mode, and the id of the blob with its content. */
export interface FileEntry {
  readonly path: string;
  readonly mode: Mode;
  readonly id: ObjectId;
}

export interface Folder {
  /** `''` is the root. */
  readonly path: string;
  readonly id: ObjectId;
  /** As stored. */
  readonly entries: readonly Entry[];
}

const groupByHead = (files: readonly FileEntry[]): ReadonlyMap<string, readonly FileEntry[]> => {
  const groups = new Map<string, FileEntry[]>();
  for (const { path, mode, id } of files) {
    const slash = path.indexOf('/');
    if (slash < 0) continue;
    const head = path.slice(0, slash);
    groups.set(head, [...(groups.get(head) ?? []), { path: path.slice(slash + 1), mode, id }]);
  }
  return groups;
};

/** Every folder, deepest first, the root last. */
export const foldersOf = (files: readonly FileEntry[], format?: Format, path = ''): Folder[] => {
  const below = [...groupByHead(files)].map(([name, inside]) => ({
    name,
    folders: foldersOf(inside, format, path === '' ? name : `${path}/${name}`),
  }));
  const entries = inTreeOrder([
    ...files.flatMap(({ path: name, mode, id }) => (name.includes('/') ? [] : [{ mode, name, id }])),
    ...below.map(
      ({ name, folders }): Entry => ({
        mode: '40000',
        name,
        id: (folders.at(-1) as Folder).id,
      }),
    ),
  ]);
  return [...below.flatMap(({ folders }) => folders), { path, id: treeId(entries, format), entries }];
};
