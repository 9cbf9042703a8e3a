/** Goal: pages, files, caching and policy as promised. Method: a small built lab on a real loopback port. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLabServer, type Listening, listen, loadSite, parsePort } from './index.ts';

const SHELL = '<!doctype html><title>Netsplit</title>';
const SCRIPT = 'export const lab = "a script that is long enough";\n'.repeat(40);

let dist: string;
let folder: string;
let server: Listening;

const write = (path: string, body: string | Buffer): void => {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), body);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'netsplit-'));
  dist = join(folder, 'dist');
  write('../secret.txt', 'secret');
  write('index.html', SHELL);
  write('l/own-page/index.html', '<!doctype html><title>Own page</title>');
  write('assets/main-abc123.js', SCRIPT);
  write('assets/main-abc123.js.br', brotliCompressSync(SCRIPT));
  write('assets/main-abc123.js.gz', gzipSync(SCRIPT));
  write('assets/inter-abc123.woff2', Buffer.from([0, 1, 2, 3]));
  write('favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  write('.vite/manifest.json', '{}');
  server = await listen(createLabServer(loadSite(dist)), '127.0.0.1', 0);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** `fetch` tidies paths up before it sends them; this sends them as they are. */
const send = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    request({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });

const ROUTES = [
  '/',
  '/l/cap-partition',
  '/l/cap-partition/',
  '/embed/x',
  '/present/x',
  '/join/ABC',
  '/sandbox/raft',
  '/import',
];

describe('pages', () => {
  test.each([...ROUTES, '/l/cap-partition?seed=7&step=2'])('%s is the shell', async (path) => {
    const { status, headers, body } = await send(path);
    expect([status, body.toString()]).toEqual([200, SHELL]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('a page that the build wrote goes before the shell', async () => {
    expect((await send('/l/own-page')).body.toString()).toContain('Own page');
  });

  test('an unknown page is the shell with status 404, so that the lab can say so', async () => {
    for (const path of ['/nowhere', '/l', '/l/a/b', '/import/x']) {
      const { status, body } = await send(path);
      expect([path, status, body.toString()]).toEqual([path, 404, SHELL]);
    }
  });

  test('an unknown file is a plain sentence with status 404', async () => {
    const { status, headers, body } = await send('/assets/main-gone.js');
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body.toString()).toBe('There is no such file.\n');
  });
});

describe('files', () => {
  test('hashed assets are kept for ever, others are asked for again', async () => {
    expect((await send('/assets/main-abc123.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await send('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  test.each([
    ['/assets/main-abc123.js', 'text/javascript; charset=utf-8'],
    ['/assets/inter-abc123.woff2', 'font/woff2'],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
  ])('%s has its type', async (path, type) => {
    expect((await send(path)).headers['content-type']).toBe(type);
  });

  test('the best form that the client takes is sent', async () => {
    const path = '/assets/main-abc123.js';
    const brotli = await send(path, { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT);
    const gzip = await send(path, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT);
    const plain = await send(path);
    expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, SCRIPT]);
    expect(plain.headers.vary).toBe('Accept-Encoding');
  });

  test('what the client has already is not sent again; each form has a tag of its own', async () => {
    const first = await send('/assets/main-abc123.js', { 'accept-encoding': 'br' });
    const tag = String(first.headers.etag);
    const again = await send('/assets/main-abc123.js', { 'accept-encoding': 'br', 'if-none-match': tag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await send('/assets/main-abc123.js', { 'if-none-match': tag })).status).toBe(200);
  });

  test('HEAD tells the length and sends nothing', async () => {
    const { status, headers, body } = await send('/', {}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, String(SHELL.length), 0]);
  });
});

describe('clumsy and hostile requests', () => {
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/.vite/manifest.json',
    '/assets/main-abc123.js.br',
    '/assets/main-abc123.js%00',
    '/__proto__.js',
  ])('%s leads nowhere', async (path) => {
    const { status, body } = await send(path);
    expect([status, body.toString()]).toEqual([404, 'There is no such file.\n']);
  });

  test.each(['/%', '/l/%E0%A4%A', 'http://elsewhere.example/'])('%s is malformed', async (path) => {
    const { status, body } = await send(path);
    expect([status, body.toString()]).toEqual([400, 'The address is malformed.\n']);
  });

  test('other methods are refused with what is understood', async () => {
    const { status, headers } = await send('/', {}, 'POST');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

const policyOf = ({ headers }: Reply): string => String(headers['content-security-policy']);

describe('policy', () => {
  test.each(['/', '/nowhere', '/assets/main-abc123.js', '/gone.js', '/%'])('%s carries it', async (path) => {
    const reply = await send(path);
    expect(policyOf(reply)).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policyOf(reply)).not.toContain('unsafe');
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
    expect(reply.headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
  });

  test('only embeds may be framed by others', async () => {
    const embed = await send('/embed/cap-partition');
    expect(policyOf(embed)).toContain('frame-ancestors *');
    expect(embed.headers['x-frame-options']).toBeUndefined();
    for (const path of ['/', '/l/cap-partition', '/present/x', '/embed', '/nowhere'])
      expect(policyOf(await send(path))).toContain("frame-ancestors 'self'");
  });
});

describe('listening', () => {
  test('a port that was asked for and is busy is an error that names it', async () => {
    const port = Number(new URL(server.address).port);
    const second = createLabServer(loadSite(dist));
    await expect(listen(second, '127.0.0.1', port)).rejects.toThrow(`Port ${port} is busy.`);
  });

  test('without a wish a second server finds another port', async () => {
    const [one, two] = [createLabServer(loadSite(dist)), createLabServer(loadSite(dist))];
    const first = await listen(one, '127.0.0.1', undefined);
    const second = await listen(two, '127.0.0.1', undefined);
    try {
      expect(second.address).not.toBe(first.address);
      expect((await fetch(second.address)).status).toBe(200);
    } finally {
      await Promise.all([first.close(), second.close()]);
    }
  });

  test('PORT is read strictly', () => {
    expect([parsePort(undefined), parsePort(''), parsePort('0'), parsePort('8080')]).toEqual([
      undefined,
      undefined,
      0,
      8080,
    ]);
    for (const text of ['65536', '-1', '80a', '1e3', ' 80'])
      expect(() => parsePort(text)).toThrow(`PORT is "${text}", which is no port`);
  });

  test('without a built lab the error says what to run', () => {
    expect(() => loadSite(join(dist, 'assets'))).toThrow('npm run build');
  });
});
