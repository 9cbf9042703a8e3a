/** Where the lab's own sources are: lessons and protocols are found by walking their folders, no list names them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Absolute path of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Folders in `folder`, in order of name; those that begin with `_` or `.` are no content. */
export const subfolders = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !/^[_.]/.test(entry.name))
        .map(({ name }) => name)
        .sort()
    : [];

/** What a TypeScript file exports; `undefined` when there is no such file. */
export const importFile = async (
  ...path: readonly string[]
): Promise<Readonly<Record<string, unknown>> | undefined> => {
  const file = join(...path);
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as Record<string, unknown>) : undefined;
};
