/** Where the tests write the lessons that they make: inside the repository, where `#lesson-kit` is known, and where no catalogue looks. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { zipFolder } from '../index.ts';

const ROOT = join(import.meta.dirname, '../../../..');

/** Every file of a lesson's folder, by name. @param folder from the root of the repository. */
export const sourcesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(ROOT, folder))
      .filter((name) => /\.(ts|tsx|css|md)$/.test(name))
      .map((name) => [name, readFileSync(join(ROOT, folder, name), 'utf8')]),
  );

/** Zips the files, unpacks them again, and fills in what only a teacher can write. */
export const unpack = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, bytes] of Object.entries(unzipSync(zipFolder(folder, files)))) {
    mkdirSync(dirname(join(ROOT, name)), { recursive: true });
    writeFileSync(join(ROOT, name), strFromU8(bytes).replaceAll('FILL IN: ', 'Said: '));
  }
};

export const throwAway = (folder: string): void =>
  rmSync(join(ROOT, folder), { recursive: true, force: true });
