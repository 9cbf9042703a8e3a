/** Goal: nothing in SPEC.md is only promised. Method: the id of every rule stands in the title of a test, and every such id is a rule. */
import { expect, test } from 'vitest';
import { isTest, readText, repositoryFiles } from '../source/files.ts';

const RULE = /^- \*\*([A-Z]+-[A-Z0-9]+)\*\*/gm;
/** `test('KEEP-FULL: …`, `describe('LINK-UP', …`, the id at the beginning of the title. */
const NAMED = /\b(?:it|test|describe)\(\s*'((?:[A-Z]+-[A-Z0-9]+(?:, )?)+)(?::|')/g;

const rules = [...readText('SPEC.md').matchAll(RULE)].map(([, id = '']) => id);

const named = new Set(
  repositoryFiles()
    .filter(isTest)
    .flatMap((path) => [...readText(path).matchAll(NAMED)].flatMap(([, ids = '']) => ids.split(', '))),
);

test('every rule of SPEC.md has a test that names it', () => {
  expect(rules.length).toBeGreaterThan(20);
  expect(new Set(rules).size).toBe(rules.length);
  expect(rules.filter((id) => !named.has(id))).toEqual([]);
});

test('every rule that a test names is one of SPEC.md', () => {
  const areas = new Set(rules.map((id) => id.split('-')[0]));
  const claimed = [...named].filter((id) => areas.has(id.split('-')[0]));
  expect(claimed.filter((id) => !rules.includes(id))).toEqual([]);
});
