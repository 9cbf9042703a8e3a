/**
 * A copy of the tree in which every file holds nothing but the imports of its original.
 *
 * dependency-cruiser has no strict parser for TypeScript 7: its forgiving one loses `export type … from`. So swc
 * reads the sources, strictly, and the cruiser is given plain `import '…'` lines, which it cannot misread.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isTypeScript, REPOSITORY, readText, repositoryFiles } from '../source/files.ts';
import { type Import, importsOf, parseSource } from '../source/syntax.ts';

/** Folders of code. */
export const ROOTS = ['src', 'lessons', 'scripts', 'bench', 'e2e', 'test'];

/** File → the modules that it names, as resolved by the build: without vite's `?raw` and the like. */
export type Imports = ReadonlyMap<string, readonly Import[]>;

const withoutQuery = (specifier: string): string => specifier.replace(/\?[a-z&=-]+$/, '');

/** Reads every source file below the code folders of `root`. */
export const readImports = (root: string): Imports =>
  new Map(
    repositoryFiles(root)
      .filter((path) => ROOTS.some((folder) => path.startsWith(`${folder}/`)))
      .map((path) => {
        const imports = isTypeScript(path) ? importsOf(parseSource(path, readText(path, root)).root) : [];
        return [path, imports.map((found) => ({ ...found, specifier: withoutQuery(found.specifier) }))];
      }),
  );

const asLine = ({ specifier, typeOnly }: Import): string =>
  typeOnly ? `require('${specifier}');\n` : `import '${specifier}';\n`;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** Writes the mirror into a fresh folder (the caller removes it) below which packages resolve, and returns its path. */
export const writeMirror = (imports: Imports, root: string): string => {
  mkdirSync(join(REPOSITORY, '.cache'), { recursive: true });
  const mirror = mkdtempSync(join(REPOSITORY, '.cache', 'layers-'));
  write(join(mirror, 'package.json'), readText('package.json', root));
  for (const [path, found] of imports) write(join(mirror, path), found.map(asLine).join(''));
  return mirror;
};
