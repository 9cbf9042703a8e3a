/** The repository's own files, read without git so that an unpacked archive can be checked too. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const REPOSITORY = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const NOT_OURS = new Set([
  'node_modules',
  'dist',
  '.git',
  '.cache',
  'coverage',
  'test-results',
  'playwright-report',
]);

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : entry.isFile() ? [path] : [];
  });

/** Every file of the repository (nothing installed, built or cached), relative to it, with `/`, sorted. */
export const repositoryFiles = (root: string = REPOSITORY): string[] =>
  walk(root)
    .map((path) => relative(root, path).split(sep).join('/'))
    .sort();

/** TypeScript that we wrote, `.d.ts` included. */
export const isTypeScript = (path: string): boolean => /\.tsx?$/.test(path);

/** Tests of any kind: units, end to end. */
export const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$/.test(path);

export const readText = (path: string, root: string = REPOSITORY): string =>
  readFileSync(join(root, path), 'utf8');
