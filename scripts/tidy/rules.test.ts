/** Goal: each tidy rule can fail, and spares what only looks alike. Method: one offender and one honest twin each. */
import { describe, expect, test } from 'vitest';
import { bannedNames } from './banned.ts';
import { deadLinks, deadNames } from './documents.ts';
import { machinePaths, registryHosts } from './machine.ts';
import type { FileRule } from './problem.ts';
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

const KERNEL = 'src/kernel/clock.ts';
const long = (lines: number): string => 'export {};\n'.repeat(lines);

const CASES: readonly [name: string, rule: FileRule, path: string, offender: string, honest: string][] = [
  ['size', fileSize, KERNEL, long(401), long(400)],
  ['fixme', leftovers, KERNEL, '// FIXME later', '// fixed later'],
  ['todo', leftovers, KERNEL, '// TODO later', '// TODO(#12) later'],
  ['ts-ignore', silencedChecks, KERNEL, '// @ts-ignore', '// ts ignores this'],
  ['ts-expect-error outside tests', silencedChecks, KERNEL, '// @ts-expect-error', '// expects no error'],
  ['any', silencedChecks, KERNEL, '// biome-ignore lint/suspicious/noExplicitAny: x', '// biome'],
  ['only', wholeTests, 'src/kernel/a.test.ts', 'it.only("x")', 'it("only x")'],
  ['skip', wholeTests, 'src/kernel/a.test.ts', 'describe.skipIf(x)("y")', 'const skip = it'],
  [
    'guard',
    e2eGuard,
    'e2e/a.spec.ts',
    "import { test } from '@playwright/test'",
    "import { test } from './fixtures.ts'",
  ],
  ['glob', globs, 'src/views/a.ts', "import.meta.glob('../../lessons/**')", "import.meta.glob('./parts/*')"],
  [
    'strings',
    namedStrings,
    'src/views/a/strings.ts',
    "export const STRINGS = strings('views/b', {});",
    "export const STRINGS = strings('views/a', {});",
  ],
  [
    'sentences',
    wordsApart,
    'src/views/a/View.tsx',
    "const WHY = 'this is never translated';",
    "// it's said in strings.ts, isn't it",
  ],
  ['Date', bannedNames, KERNEL, 'export const now = Date.now();', 'export const x = { Date: 1 }.Date;'],
  [
    'locale',
    bannedNames,
    KERNEL,
    'export const x = (1).toLocaleString();',
    'export const x = (1).toString(16);',
  ],
  ['random', bannedNames, KERNEL, 'export const x = Math.random();', 'export const x = Math.floor(1.5);'],
  ['log', bannedNames, KERNEL, 'export const x = Math.log(2);', 'export const x = Math.sqrt(4);'],
  [
    'timer',
    bannedNames,
    KERNEL,
    'setTimeout(() => {}, 1);',
    'export const f = (setTimeout: () => void) => setTimeout();',
  ],
  [
    'locale',
    bannedNames,
    KERNEL,
    "['b'].sort((a, b) => a.localeCompare(b));",
    "['b'].sort((a, b) => (a < b ? -1 : 1));",
  ],
  [
    'argument',
    bannedNames,
    KERNEL,
    'f(performance);',
    '// performance, Date and setTimeout are spoken of\nf("Date");',
  ],
  [
    'lesson',
    bannedNames,
    'lessons/01-a/01-b/lesson.ts',
    'export const d = new Date();',
    'export const d = 1;',
  ],
  ['path', machinePaths, 'src/cli/a.ts', "const a = '/home/ada/lab'", "const a = '../home/lab'"],
  ['registry', registryHosts, '.npmrc', 'registry=https://registry.example.org/', 'fund=false'],
  [
    'lockfile',
    registryHosts,
    'package-lock.json',
    '"resolved": "https://example.org/a.tgz"',
    '"integrity": "sha512-x"',
  ],
];

test.each(CASES)(
  '%s: the offender is reported, its honest twin is not',
  (_name, rule, path, offender, honest) => {
    expect(rule(path, offender)).toHaveLength(1);
    expect(rule(path, honest)).toEqual([]);
  },
);

test('a name that says nothing is reported by its path', () => {
  expect(namesThatSay('src/views/utils/format.ts', '')).toHaveLength(1);
  expect(namesThatSay('src/kernel/helpers.ts', '')).toHaveLength(1);
  expect(namesThatSay('src/views/typesetting/format.ts', '')).toEqual([]);
});

test('a banned name is reported with its line and what to use instead', () => {
  const [problem] = bannedNames(
    KERNEL,
    "// Umlaut ä\nconst a = 'é';\nexport const now = () => Date.now() + a.length;\n",
  );
  expect(problem).toMatchObject({ path: KERNEL, line: 3 });
  expect(problem?.sentence).toContain('io.now()');
});

test('layers that may see the screen use what they like', () => {
  expect(bannedNames('src/views/stage/View.ts', 'setTimeout(() => Date.now(), 1);')).toEqual([]);
});

describe('documents', () => {
  const tree = new Map([
    ['README.md', 'See [how](docs/how.md#first-steps), `src/kernel`, `lesson.ts`, `npm run bench`.\n'],
    ['docs/how.md', '# First steps\n\n```\n[not a link](nowhere.md)\n```\n'],
    ['src/kernel/index.ts', ''],
    ['lessons/01-a/01-b/lesson.ts', ''],
  ]);
  const scripts = new Set(['bench']);

  test('links and names that lead somewhere are fine', () => {
    expect([...deadLinks(tree), ...deadNames(tree, scripts)]).toEqual([]);
  });

  test('a missing file, anchor, path and script are each reported', () => {
    const broken = new Map(tree).set(
      'README.md',
      '[a](docs/gone.md) [b](docs/how.md#gone)\n`src/gone.ts` `gone.md` `npm run gone`\n',
    );
    expect(deadLinks(broken)).toHaveLength(2);
    expect(deadNames(broken, scripts).map(({ line }) => line)).toEqual([2, 2, 2]);
  });
});
