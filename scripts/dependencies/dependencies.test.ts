/** Goal: nothing comes in that nobody has looked at. Method: the lock file against the list in the documents and the licences that suit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY, repositoryFiles } from '../source/files.ts';
import { packageOf } from './bundled.ts';
import { documentOf, inLabOf, rowsOf } from './document.ts';
import { licenceTexts } from './licences.ts';
import { dependenciesIn, type Lock, unsuited } from './lock.ts';

const lock = JSON.parse(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8')) as Lock;
const document = readFileSync(join(REPOSITORY, 'docs', 'dependencies.md'), 'utf8');

const lockOf = (license: string, dev: boolean): Lock => ({
  packages: { '': {}, 'node_modules/@a/b': { version: '1.0.0', license, dev } },
});

test('the list names every package of the lock file, with its version and licence, and nothing else', () => {
  const wanted = dependenciesIn(lock).map(({ name, version, licence }) => `${name} ${version} ${licence}`);
  expect(rowsOf(document).sort(), 'npx tsx scripts/dependencies/write.ts').toEqual(wanted.sort());
});

test('every licence suits its place', () => {
  expect(unsuited(dependenciesIn(lock))).toEqual([]);
});

test.each([
  ['GPL-3.0-only', true, 1],
  ['MPL-2.0', true, 0],
  ['MPL-2.0', false, 1],
  ['(MIT OR GPL-3.0-only)', false, 0],
  ['MIT AND GPL-3.0-only', false, 1],
  ['?', false, 1],
])('%s as tool: %s gives %i complaints', (licence, tool, complaints) => {
  expect(unsuited(dependenciesIn(lockOf(licence, tool)))).toHaveLength(complaints);
});

test('what is needed in the lab and by a tool is in the lab', () => {
  const packages = {
    'node_modules/x': { version: '1.0.0', license: 'MIT', dev: true },
    'node_modules/y/node_modules/x': { version: '1.0.0', license: 'MIT' },
  };
  expect(dependenciesIn({ packages })).toEqual([
    { name: 'x', version: '1.0.0', licence: 'MIT', tool: false },
  ]);
});

test('the list can be read back', () => {
  const text = documentOf(dependenciesIn(lock), new Map([['react', 2_000]]));
  expect([...inLabOf(text)]).toEqual(['react']);
});

test('the lab and the server use every package that they ask for', () => {
  const { dependencies } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const sources = repositoryFiles()
    .filter((path) => /^(src|lessons)\/.*\.(tsx?|css)$/.test(path))
    .map((path) => readFileSync(join(REPOSITORY, path), 'utf8'));
  const isUsed = (name: string): boolean =>
    sources.some((text) => [`'${name}'`, `'${name}/`, `"${name}/`].some((sign) => text.includes(sign)));
  expect(Object.keys(dependencies).filter((name) => !isUsed(name))).toEqual([]);
});

test('modules know their package', () => {
  expect(packageOf('/r/node_modules/a/node_modules/@b/c/d.js?x')).toBe('@b/c');
  expect(packageOf('/r/src/app/main.tsx')).toBeUndefined();
});

test('every package in the lab is named with its licence, beside our own', () => {
  const text = licenceTexts(inLabOf(document));
  for (const { name, version, licence } of dependenciesIn(lock))
    if (inLabOf(document).has(name)) expect(text).toContain(`\n${name} ${version} (${licence})\n`);
  expect(text).toContain(readFileSync(join(REPOSITORY, 'LICENSE'), 'utf8').trim());
});
