/**
 * The built lab in memory, as resources keyed by their path in the address. Nothing is looked up on disk while
 * requests are answered: no path in a request can leave the folder, and a rebuild cannot blank a page that is open.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** One file with its ready-made compressed forms, where the build wrote them. */
export interface Resource {
  readonly type: string;
  readonly body: Buffer;
  readonly encoded: ReadonlyMap<Encoding, Buffer>;
  /** Strong hash of `body`; the entity tag of each form is derived from it. */
  readonly hash: string;
}

/** Preferred first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** `/assets/main-1a2b3c.js` → resource. */
export type Site = ReadonlyMap<string, Resource>;

const SUFFIX: Record<Encoding, string> = { br: '.br', gzip: '.gz' };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

const readResource = (file: string): Resource => {
  const body = readFileSync(file);
  return {
    type: TYPES[extname(file)] ?? 'application/octet-stream',
    body,
    encoded: new Map(
      ENCODINGS.filter((encoding) => existsSync(file + SUFFIX[encoding])).map((encoding) => [
        encoding,
        readFileSync(file + SUFFIX[encoding]),
      ]),
    ),
    hash: createHash('sha256').update(body).digest('base64url').slice(0, 22),
  };
};

/** What is written for the settings of other hosts is no page. */
const FOR_HOSTS = new Set(['_headers', '_redirects', '404.html']);

const isServed = (name: string): boolean =>
  !name.startsWith('.') && !/\.(br|gz)$/.test(name) && !FOR_HOSTS.has(name);

const walk = (folder: string, address: string): [string, Resource][] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => isServed(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return walk(path, `${address}${entry.name}/`);
      return entry.isFile() ? [[`${address}${entry.name}`, readResource(path)] as [string, Resource]] : [];
    });

/** Reads a built lab. Throws one sentence when `dist` holds no index.html. */
export const loadSite = (dist: string): Site => {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`There is no built lab in ${dist}: run "npm run build" first.`);
  return new Map(walk(dist, '/'));
};
