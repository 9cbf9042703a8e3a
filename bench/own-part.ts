/** What a lesson itself weighs: everything of the build that it brings beside the shell and the lab. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST } from '../scripts/build.ts';

/** Of vite's manifest: what each source became. */
interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly css?: readonly string[];
  /** Keys of the manifest. */
  readonly imports?: readonly string[];
}

export type Manifest = Readonly<Record<string, Chunk>>;

export const readManifest = (): Manifest =>
  JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'));

/** What the page of a lesson loads of the lesson's folder before its first step: the lesson and the first words of its story. */
const BROUGHT = ['lesson.ts', 'story.md?opening'];

const EVERYBODYS = /^(shell|lab|rolldown-runtime)$/;

/** Names of the files. @param folder `04-consistency/01-cap-partition` */
export const filesOf = (manifest: Manifest, folder: string): ReadonlySet<string> => {
  const files = new Set<string>();
  const keys = new Set(BROUGHT.map((source) => `lessons/${folder}/${source}`));
  for (const key of keys) {
    const chunk = manifest[key];
    if (!chunk || EVERYBODYS.test(chunk.name ?? '')) continue;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) keys.add(next);
  }
  return files;
};

/** In KB gzip of 1,000 bytes. */
export const ownPart = (manifest: Manifest, folder: string): number =>
  [...filesOf(manifest, folder)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length,
    0,
  ) / 1000;
