/** Documents that nothing checks drift: links must lead somewhere, and what is named must be there. */
import { posix } from 'node:path';
import type { Problem } from './problem.ts';

/** Documents that promise what is where. */
const PROMISING = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SPEC.md'];

/** All files with text of documents at hand: path → text (empty for anything but Markdown). */
export type Tree = ReadonlyMap<string, string>;

interface Line {
  readonly number: number;
  readonly text: string;
}

/** Lines outside fenced code, numbered from 1. */
const prose = (text: string): Line[] => {
  let fenced = false;
  return text.split('\n').flatMap((line, index) => {
    const fence = /^\s*(```|~~~)/.test(line);
    if (fence) fenced = !fenced;
    return fenced || fence ? [] : [{ number: index + 1, text: line }];
  });
};

/** The anchor that a heading gets: lower case, words joined by hyphens. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchorsIn = (text: string): Set<string> =>
  new Set(
    prose(text).flatMap(({ text: line }) =>
      /^#+\s/.test(line) ? [anchorOf(line.replace(/^#+\s+/, ''))] : [],
    ),
  );

const isFolder = (path: string, tree: Tree): boolean => {
  const folder = `${path.replace(/\/$/, '')}/`;
  return [...tree.keys()].some((file) => file.startsWith(folder));
};

const linkProblem = (from: string, target: string, tree: Tree): string | undefined => {
  if (/^[a-z]+:/i.test(target)) return undefined;
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? from : posix.join(posix.dirname(from), file);
  if (!tree.has(path))
    return isFolder(path, tree) ? undefined : `The link leads to ${path}, which is not there.`;
  if (anchor === undefined || anchorsIn(tree.get(path) ?? '').has(anchor)) return undefined;
  return `The link leads to #${anchor}, which is no heading of ${path}.`;
};

/** Links of all documents. */
export const deadLinks = (tree: Tree): Problem[] =>
  [...tree].flatMap(([path, text]) =>
    prose(text).flatMap(({ number, text: line }) =>
      [...line.replace(/`[^`]*`/g, '').matchAll(/\]\(([^()\s]+)(?:\s+"[^"]*")?\)/g)].flatMap(
        ([, target = '']) => {
          const sentence = linkProblem(path, target, tree);
          return sentence === undefined ? [] : [{ path, line: number, sentence }];
        },
      ),
    ),
  );

const looksLikePath = (word: string, tops: ReadonlySet<string>): boolean =>
  /^[\w./@-]+$/.test(word) &&
  (word.includes('/')
    ? tops.has(word.split('/')[0] ?? '')
    : /^[\w.-]+\.(ts|tsx|md|json|html|css)$/.test(word));

const exists = (word: string, tree: Tree): boolean =>
  tree.has(word) ||
  isFolder(word, tree) ||
  (!word.includes('/') && [...tree.keys()].some((path) => posix.basename(path) === word));

/** Paths and npm scripts that the promising documents name in code marks. */
export const deadNames = (tree: Tree, scripts: ReadonlySet<string>): Problem[] => {
  const tops = new Set(
    [...tree.keys()].filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''),
  );
  return PROMISING.flatMap((path) =>
    (tree.get(path) ?? '').split('\n').flatMap((line, index) => [
      ...[...line.matchAll(/`([^`\s]+)`/g)]
        .filter(([, word = '']) => looksLikePath(word, tops) && !exists(word, tree))
        .map(([, word]) => ({ path, line: index + 1, sentence: `names ${word}, which is not there.` })),
      ...[...line.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)]
        .filter(([, name = '']) => !scripts.has(name))
        .map(([, name]) => ({
          path,
          line: index + 1,
          sentence: `names "npm run ${name}", which package.json has not.`,
        })),
    ]),
  );
};
