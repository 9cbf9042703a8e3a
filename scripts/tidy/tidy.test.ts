/**
 * Goal: what a linter cannot see stays in order. Method: an ordinary test that reads the sources; each rule is
 * tried on offenders of its own in rules.test.ts.
 */
import { expect, test } from 'vitest';
import { isTypeScript, readText, repositoryFiles } from '../source/files.ts';
import { bannedNames } from './banned.ts';
import { deadLinks, deadNames } from './documents.ts';
import { machinePaths, registryHosts } from './machine.ts';
import { type FileRule, inWords } from './problem.ts';
import {
  e2eGuard,
  fileSize,
  globs,
  leftovers,
  namedStrings,
  namesThatSay,
  silencedChecks,
  wholeTests,
  wordsApart,
} from './sources.ts';

const files = repositoryFiles();
const TEXT = /\.(tsx?|mjs|js|json|md|html|css|yml|txt|edn)$|(^|\/)(\.ci\/run|\.npmrc|LICENSE[^/]*)$/;
/** The rules name what they forbid. */
const ABOUT_RULES = /^scripts\/tidy\//;

const problemsOf = (rule: FileRule, paths: readonly string[]): string[] =>
  paths.filter((path) => !ABOUT_RULES.test(path)).flatMap((path) => rule(path, readText(path)).map(inWords));

/** All of them in the message, which a comparison would cut short. */
const expectNone = (problems: readonly string[]): void => {
  if (problems.length > 0) expect.fail(`\n${problems.join('\n')}`);
};

const SOURCE_RULES: Readonly<Record<string, FileRule>> = {
  'no file is longer than the cap': fileSize,
  'nothing is left over': leftovers,
  'no check is silenced': silencedChecks,
  'every test runs': wholeTests,
  'browser tests use the guarded page': e2eGuard,
  'folders and files are named after what they are for': namesThatSay,
  'lessons are found in one place': globs,
  'strings name their part': namedStrings,
  'words stand apart from code': wordsApart,
  'pure layers use no clock, chance, locale or screen': bannedNames,
};

test.each(Object.entries(SOURCE_RULES))('%s', (_name, rule) => {
  expectNone(problemsOf(rule, files.filter(isTypeScript)));
});

test.each([
  ['no path of one machine', machinePaths],
  ['no registry host', registryHosts],
] as const)('%s', (_name, rule) => {
  const texts = files.filter((path) => TEXT.test(path));
  expectNone(problemsOf(rule, texts));
});

const tree = new Map(files.map((path) => [path, path.endsWith('.md') ? readText(path) : '']));

test('no link in a document is dead', () => {
  expectNone(deadLinks(tree).map(inWords));
});

test('what the documents name is there', () => {
  const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
  expectNone(deadNames(tree, new Set(Object.keys(scripts))).map(inWords));
});
