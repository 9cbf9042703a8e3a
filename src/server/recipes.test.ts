/**
 * Goal: the recipes of docs/hosting.md do what our own server does. Method: real nginx and Caddy with the text as it is
 * written (but for name, port, certificate and folder) beside our server, asked the same. Where Debian's packages cannot be had the test says so.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { unpacked } from './class/testing/debian.ts';
import { answers, freePort } from './class/testing/ports.ts';
import { securityHeaders } from './headers.ts';
import { createLabServer, type Listening, listen, loadSite } from './index.ts';

const FILES = [
  ...['index.html', '404.html', 'service-worker.js', 'manifest.webmanifest', 'favicon.svg', 'licenses.txt'],
  ...['assets/a-1.js', 'assets/a-2.css', 'assets/a-3.woff2', 'cards/x.png', 'embed.js', 'oembed/x.json'],
  ...[
    'l/x/index.html',
    'l/x/es.html',
    'embed/x/index.html',
    'l/x.y/index.html',
    '.vite/secret.json',
    '_headers',
  ],
];
/** The same answer as from our server: status, type, form and every header that we set. */
const ALIKE = [
  ...[
    '/',
    '/?a=1',
    '/l/x',
    '/l/x/',
    '/l/x/es.html',
    '/l/other',
    '/embed/x',
    '/embed/x/?step=2',
    '/present/x',
  ],
  ...['/join', '/join/ABC', '/remote/ABC', '/import', '/embedding', '/sandbox', '/sandbox/x', '/worksheet/x'],
  ...['/service-worker.js', '/manifest.webmanifest', '/favicon.svg', '/licenses.txt', '/embed.js'],
  ...['/assets/a-1.js', '/assets/a-2.css', '/assets/a-3.woff2', '/cards/x.png', '/oembed/x.json'],
  ...['/no-such-page', '/l/x/y/z', '/l', '/l/x.y'],
];
/** Not there for anybody. */
const HIDDEN = ['/_headers', '/.vite/secret.json', '/assets/none.js', '/embed/none'];
const COMPARED = [
  ...Object.keys(securityHeaders(false)),
  ...['Cache-Control', 'Content-Type', 'Content-Encoding', 'Vary'],
];

let folder: string;
let server: Listening;
let child: ChildProcess | null = null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'netsplit-'));
  for (const file of FILES) {
    const path = join(folder, 'dist', file);
    mkdirSync(dirname(path), { recursive: true });
    // What is nowhere is answered with the lab itself, by whatever name.
    const text = `<!doctype html><p>${file.replace('404', 'index')}`;
    writeFileSync(path, text);
    if (/\.(js|html)$/.test(file)) writeFileSync(`${path}.gz`, gzipSync(text));
  }
  server = await listen(createLabServer(loadSite(join(folder, 'dist'))), '127.0.0.1', 0);
});

afterEach(() => {
  child?.kill();
  child = null;
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What is fenced off in docs/hosting.md under this heading. */
const recipe = (heading: string): readonly string[] => {
  const [, section = ''] = readFileSync('docs/hosting.md', 'utf8').split(`\n## ${heading}\n`);
  const [text = ''] = section.split('\n## ');
  return [...text.matchAll(/^```\w*\n(.*?)^```$/gms)].map(([, block = '']) => block);
};

const hosted = (text: string): string => text.replaceAll('/srv/netsplit/dist', join(folder, 'dist'));

const start = async (program: string, args: readonly string[], port: number): Promise<string> => {
  const env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  child = spawn(program, args, { cwd: folder, stdio: 'ignore', env });
  for (let tries = 0; tries < 100 && !(await answers(port)); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return `http://127.0.0.1:${port}`;
};

const startNginx = async (root: string, port: number): Promise<string> => {
  const [headers = '', pages = '', site = ''] = recipe('nginx');
  writeFileSync(join(folder, 'netsplit-headers.conf'), headers);
  writeFileSync(join(folder, 'netsplit-pages.conf'), pages);
  const listening = hosted(site)
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/^ *ssl_certificate.*\n/gm, '');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (one) => `${one}_temp_path ${folder};`,
  );
  const config = `daemon off; pid ${folder}/pid; error_log ${folder}/errors; events {}
    http { include ${root}/etc/nginx/mime.types; access_log off; ${places.join(' ')} ${listening} }`;
  writeFileSync(join(folder, 'nginx.conf'), process.getuid?.() === 0 ? `user root; ${config}` : config);
  const where = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors')];
  return start(join(root, 'usr/sbin/nginx'), where, port);
};

const startCaddy = (root: string, port: number): Promise<string> => {
  const [site = ''] = recipe('Caddy');
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\nadmin off\n}\n${hosted(site).replace('lab.example', `http://127.0.0.1:${port}`)}`);
  return start(join(root, 'usr/bin/caddy'), ['run', '--adapter', 'caddyfile', '--config', file], port);
};

/** Scripts have two names (RFC 9239), JSON and SVG are UTF-8 unsaid; no matter which forms there would be where there is one. */
const alike = (name: string, value: string | null, encoding: string | null): string | null => {
  if (name === 'Vary' && encoding === null) return null;
  const said = value?.toLowerCase().replace('; ', ';') ?? null;
  return name === 'Content-Type' && said !== null
    ? said.replace(/^application\/javascript/, 'text/javascript').replace(/(json|svg\+xml);.*/, '$1')
    : said;
};

const ask = async (origin: string, address: string) => {
  const answer = await fetch(origin + address, {
    redirect: 'manual',
    headers: { 'Accept-Encoding': 'gzip' },
  });
  const { headers } = answer;
  const encoding = headers.get('content-encoding');
  const read = COMPARED.map((name) => [name, alike(name, headers.get(name), encoding)]);
  return { status: answer.status, ...Object.fromEntries(read), text: await answer.text() };
};

const HOSTS = [
  { name: 'nginx', packages: ['nginx', 'nginx-common'], begin: startNginx },
  { name: 'caddy', packages: ['caddy'], begin: startCaddy },
];

test.each(HOSTS)(
  '$name by its recipe answers as our own server does',
  async ({ name, packages, begin }) => {
    const root = unpacked(name, packages);
    if (root === null) {
      console.info(`Debian’s ${name} could not be fetched here: its recipe was not tried.`);
      return;
    }
    const origin = await begin(root, await freePort());
    for (const address of ALIKE)
      expect.soft(await ask(origin, address), address).toEqual(await ask(server.address, address));
    for (const address of HIDDEN) expect.soft((await ask(origin, address)).status, address).toBe(404);
    const { headers } = await fetch(`${origin}/assets/a-1.js`);
    const again = await fetch(`${origin}/assets/a-1.js`, {
      headers: { 'If-None-Match': headers.get('etag') ?? '' },
    });
    expect([again.status, again.headers.get('x-content-type-options')]).toEqual([304, 'nosniff']);
  },
  90_000,
);
