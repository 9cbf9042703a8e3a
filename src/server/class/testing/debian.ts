/**
 * Debian's packages for a test, unpacked into a folder of ours: nothing is installed, no service is started, nobody need be
 * root. What is missing is fetched once.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FETCH_MS = 60_000;
const IMPATIENT = ['-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::Retries=0'];

const run = (program: string, args: readonly string[], cwd: string): void => {
  execFileSync(program, args, { cwd, stdio: 'ignore', timeout: FETCH_MS });
};

const download = (packages: readonly string[], folder: string): void => {
  try {
    run('apt-get', [...IMPATIENT, 'download', ...packages], folder);
  } catch {
    // A new machine has no lists of packages so far.
    run('apt-get', [...IMPATIENT, 'update'], folder);
    run('apt-get', [...IMPATIENT, 'download', ...packages], folder);
  }
};

/** The folder that stands for `/`; `null` where there is no Debian, or no way to its packages. */
export const unpacked = (name: string, packages: readonly string[]): string | null => {
  const folder = resolve('.cache', name);
  if (existsSync(folder)) return folder;
  mkdirSync(resolve('.cache'), { recursive: true });
  const fetched = mkdtempSync(`${folder}-`);
  try {
    download(packages, fetched);
    for (const file of readdirSync(fetched)) run('dpkg-deb', ['-x', file, 'root'], fetched);
    renameSync(join(fetched, 'root'), folder);
    return folder;
  } catch {
    return null;
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
};
