/** Rules about our TypeScript that no linter has: sizes, leftovers, names that say nothing, silenced checks. */
import { isTest } from '../source/files.ts';
import { type FileRule, linesMatching } from './problem.ts';

const LINES_MAX = 400;

export const fileSize: FileRule = (path, text) => {
  const lines = text.trimEnd().split('\n').length;
  return lines <= LINES_MAX
    ? []
    : [
        {
          path,
          line: LINES_MAX + 1,
          sentence: `has ${lines} lines, ${LINES_MAX} are the cap: split it by what it does.`,
        },
      ];
};

export const leftovers: FileRule = (path, text) => [
  ...linesMatching(
    path,
    text,
    /\bFIXME\b|\bXXX\b|\bHACK\b/,
    'Mend it, or open an issue and write TODO(#number).',
  ),
  ...linesMatching(path, text, /\bTODO\b(?!\(#\d+\))/, 'A TODO names its issue: TODO(#number).'),
];

export const silencedChecks: FileRule = (path, text) => [
  ...linesMatching(
    path,
    text,
    /@ts-(ignore|nocheck)/,
    'Mend the type; where a test needs a wrong one, @ts-expect-error.',
  ),
  ...linesMatching(path, text, /biome-ignore.*noExplicitAny|eslint-disable/, 'Use unknown and narrow it.'),
  ...(isTest(path)
    ? []
    : linesMatching(path, text, /@ts-expect-error/, 'Only tests may expect a type error.')),
];

export const wholeTests: FileRule = (path, text) =>
  isTest(path)
    ? linesMatching(
        path,
        text,
        /\b(it|test|describe|suite|ctx|context|testInfo)\.(only|skip|todo|fixme|skipIf|fails)\b/,
        'Every test runs, everywhere: mend it or delete it; what needs shared files says so with runIf and reads a sample beside it.',
      )
    : [];

export const e2eGuard: FileRule = (path, text) =>
  /^e2e\/.*\.spec\.ts$/.test(path)
    ? linesMatching(
        path,
        text,
        /import \{[^}]*\btest\b[^}]*\} from '@playwright\/test'/,
        "Import test from './fixtures.ts': it starts the server and fails on any error of the page.",
      )
    : [];

const SAYS_NOTHING = /(^|\/)(utils?|helpers?|hooks|types|constants|common|misc|shared|lib)(\/|\.tsx?$)/;

export const namesThatSay: FileRule = (path) =>
  SAYS_NOTHING.test(path)
    ? [{ path, line: 1, sentence: 'Name it after what it is for, not after what kind of thing is in it.' }]
    : [];

export const globs: FileRule = (path, text) =>
  path.startsWith('src/') &&
  path !== 'src/app/catalog.ts' &&
  !path.startsWith('src/app/language/') &&
  !isTest(path)
    ? linesMatching(
        path,
        text,
        /import\.meta\.glob\([^)]*lessons\//,
        'Only src/app/catalog.ts (and language/, their translations) finds lessons; ask the catalogue.',
      )
    : [];

const STRINGS_FILE = /(^|\/|-)strings(\.panel)?\.tsx?$/;

/** Without its part's name a string would never be translated. */
export const namedStrings: FileRule = (path, text) => {
  if (!STRINGS_FILE.test(path) || path === 'src/kernel/language/strings.ts') return [];
  const part = path
    .replace(/^src\//, '')
    .replace(/(\.panel)?\.tsx?$/, '')
    .replace(/\/strings$/, '');
  return text.includes(`strings('${part}', {`)
    ? []
    : [{ path, line: 1, sentence: `Declare its words with strings('${part}', { … }) from #lesson-kit.` }];
};

/** Parts whose sentences people read on the screen; what only the author of a protocol or a lesson reads is not among them. */
const SAYS_SOMETHING =
  /^src\/(app|views|lab|design\/(?!theme)\w+|cmi5|checker\/judges|lesson-kit\/run-schema)\/|^src\/(checker\/report|lesson-kit\/checks\/run-check)\.ts$/;
/** Words stand here; or what is written here is no part of the screen: code for other people's pages, a lesson's source. */
const WORDS_FILE =
  /(strings|words|tab|parts)(\.\w+)*\.tsx?$|\/(gallery|testing)\/|^src\/lab\/recording\/(make|write-\w+)\.ts$|^src\/app\/embedding\/examples\.ts$/;
/** Three words in a row within quotes. What is thrown at a programmer is no sentence for people. */
const SENTENCE =
  /^(?!\s*(?:\*|\/[*/])|.*\bnew (?:Range|Type)?Error\().*(['"`])(?:(?!\1).)*\b[A-Za-z]+ [a-z]+ [a-z]+\b.*\1/;

/** A sentence in code is never translated. */
export const wordsApart: FileRule = (path, text) =>
  SAYS_SOMETHING.test(path) && !WORDS_FILE.test(path) && !isTest(path)
    ? linesMatching(
        path,
        text,
        SENTENCE,
        'Words that people read stand in strings.ts, where they are translated.',
      )
    : [];
