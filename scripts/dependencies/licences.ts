/** The licence texts of what a build holds, as its licences require. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../source/files.ts';
import type { Weights } from './bundled.ts';
import { inLabOf } from './document.ts';

const RULE = '-'.repeat(80);

const describe = (name: string): string => {
  const folder = join(REPOSITORY, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly license: string;
  };
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying|unlicense)/i.test(one));
  const text =
    file === undefined
      ? `The package names its licence, ${license}, and brings no text of it.`
      : readFileSync(join(folder, file), 'utf8');
  return `${RULE}\n${name} ${version} (${license})\n${RULE}\n\n${text.trim()}\n`;
};

/** Our own first: code and lessons stand under different ones. */
export const licenceTexts = (packages: Iterable<string>): string => {
  const own = readFileSync(join(REPOSITORY, 'LICENSE'), 'utf8').trim();
  const lessons = readFileSync(join(REPOSITORY, 'LICENSE-lessons'), 'utf8').trim();
  return [
    `Netsplit\n\n${own}\n\nThe lessons' texts and pictures:\n\n${lessons}\n\nNetsplit contains parts of these packages.\n`,
    ...[...packages].sort().map(describe),
  ].join('\n');
};

/**
 * Writes `licenses.txt`, and `.vite/packages.json` for the list in the documents. Throws when the build holds a package
 * that the list does not have in the lab: somebody has to look at it first.
 */
export const writeLicences = (dist: string, weights: Weights): void => {
  writeFileSync(join(dist, '.vite', 'packages.json'), JSON.stringify(Object.fromEntries(weights), null, 1));
  writeFileSync(join(dist, 'licenses.txt'), licenceTexts(weights.keys()));
  const known = inLabOf(readFileSync(join(REPOSITORY, 'docs', 'dependencies.md'), 'utf8'));
  const unknown = [...weights.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Error(
      `The lab now holds ${unknown.join(', ')}: look at the licence, then run "npx tsx scripts/dependencies/write.ts".`,
    );
};
