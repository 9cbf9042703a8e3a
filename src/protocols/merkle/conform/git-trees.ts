/** A case of git: files and a commit, then an edit; every id that git gave, in both object formats. */
import { answerCases, type CaseResult, judge } from '#kernel';
import { type FileEntry, type Folder, foldersOf } from '../git/folder.ts';
import type { Identity } from '../git/identity.ts';
import { blobId, type Commit, commitId, commitText, type Format, type Mode } from '../git/object.ts';
import { bytesOfBase64 } from './case.ts';

interface FileCase {
  readonly path: string;
  readonly mode: Mode;
  readonly text?: string;
  readonly base64?: string;
}

interface TreeCase {
  readonly id: string;
  readonly files: readonly FileCase[];
  readonly files_after_edit: readonly FileCase[];
  readonly commit: { readonly author: Identity; readonly committer: Identity; readonly message: string };
  readonly formats: Readonly<Record<Format, { readonly parents: readonly string[] }>>;
}

const entriesOf = (files: readonly FileCase[], format: Format): FileEntry[] =>
  files.map(({ path, mode, text, base64 }) => ({
    path,
    mode,
    id: blobId(base64 === undefined ? (text ?? '') : bytesOfBase64(base64), format),
  }));

const rootOf = (folders: readonly Folder[]): string => (folders.at(-1) as Folder).id;

const describe = (entries: readonly FileEntry[], folders: readonly Folder[]) => ({
  root: rootOf(folders),
  trees: Object.fromEntries(folders.map(({ path, id }) => [path, id])),
  blobs: Object.fromEntries(entries.map(({ path, id }) => [path, id])),
  entry_order: Object.fromEntries(
    folders.map(({ path, entries: inside }) => [path, inside.map(({ name }) => name)]),
  ),
});

const idsIn = ({ trees, blobs }: ReturnType<typeof describe>): Set<string> =>
  new Set([...Object.values(trees), ...Object.values(blobs)]);

const missingIn = (ids: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...ids].filter((id) => !others.has(id)).sort();

const answerIn = (recorded: TreeCase, format: Format): unknown => {
  const before = entriesOf(recorded.files, format);
  const after = entriesOf(recorded.files_after_edit, format);
  const old = describe(before, foldersOf(before, format));
  const edited = describe(after, foldersOf(after, format));
  const { parents } = recorded.formats[format];
  const commit: Commit = { ...recorded.commit, tree: old.root, parents };
  return {
    ...old,
    parents,
    commit: commitId(commit, format),
    commit_object: commitText(commit),
    after_edit: {
      ...edited,
      ids_that_were_not_there: missingIn(idsIn(edited), idsIn(old)),
      ids_gone: missingIn(idsIn(old), idsIn(edited)),
    },
  };
};

const FORMATS: readonly Format[] = ['sha1', 'sha256'];

const answer = (set: string, recorded: TreeCase): CaseResult => {
  const formats = FORMATS.filter((format) => recorded.formats[format]);
  const got = Object.fromEntries(formats.map((format) => [format, answerIn(recorded, format)]));
  return judge(set, recorded.id, recorded.formats, got);
};

export const gitMerkle = (file: unknown): Iterable<CaseResult> => answerCases(file, answer);
