/** Goal: a host that only serves files says what our own server says. Method: both are asked about the same addresses. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { securityHeaders } from './headers.ts';
import { headersFile, redirectsFile } from './hosting.ts';
import { createLabServer, type Listening, listen, loadSite, policyInPage } from './index.ts';

const FILES = [
  'index.html',
  'favicon.svg',
  'service-worker.js',
  'assets/a-1.js',
  'cards/x.png',
  'l/x/index.html',
  'embed/x/index.html',
];
const ADDRESSES = [
  ...['/', '/l/x', '/l/other', '/embed/x', '/embed/other', '/present/x', '/join', '/join/ABC', '/import'],
  ...['/embedding', '/worksheet/x', '/favicon.svg', '/service-worker.js', '/assets/a-1.js', '/cards/x.png'],
];

let folder: string;
let server: Listening;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'netsplit-'));
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '<!doctype html>');
  }
  server = await listen(createLabServer(loadSite(folder)), '127.0.0.1', 0);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

type Rule = readonly [pattern: RegExp, headers: ReadonlyMap<string, string>];

const asPattern = (text: string): RegExp => new RegExp(`^${text.replaceAll('.', '\\.').replace('*', '.*')}$`);

const rulesIn = (text: string): Rule[] =>
  text
    .trim()
    .split('\n\n')
    .map((block): Rule => {
      const [pattern = '', ...lines] = block.split('\n');
      const pairs = lines.map((line): [string, string] => {
        const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
        return [name.toLowerCase(), value];
      });
      return [asPattern(pattern), new Map(pairs)];
    });

const TOP = [...new Set(FILES.map((file) => file.split('/')[0] ?? ''))];

test.each(ADDRESSES)('%s has one rule, and it says what the server says', async (address) => {
  const rules = rulesIn(headersFile(TOP)).filter(([pattern]) => pattern.test(address));
  expect(rules).toHaveLength(1);
  const [[, headers] = [null, new Map<string, string>()]] = rules;
  const { headers: sent } = await fetch(server.address + address);
  for (const [name, value] of headers) expect(sent.get(name), name).toBe(value);
  for (const name of ['content-security-policy', 'x-frame-options', 'cache-control'])
    expect(headers.get(name) ?? null, name).toBe(sent.get(name));
});

test('every page but the embed, which has files of its own, is led to the shell', () => {
  expect(redirectsFile()).toContain('/l/* /index.html 200\n');
  expect(redirectsFile()).not.toContain('/embed/');
});

test('the policy inside a page says all that it can', () => {
  const sent = String(securityHeaders(false)['Content-Security-Policy']);
  expect(sent).toBe(`${policyInPage()}; frame-ancestors 'self'`);
});

test('the recipes carry the policy of the server, word for word', () => {
  const recipes = readFileSync(new URL('../../docs/hosting.md', import.meta.url), 'utf8');
  for (const embeddable of [false, true])
    for (const [name, value] of Object.entries(securityHeaders(embeddable)))
      expect(recipes, `${name} of ${embeddable ? 'embeds' : 'pages'}`).toContain(value);
});
