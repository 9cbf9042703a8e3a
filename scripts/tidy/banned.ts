/** Names that pure layers must not use, each with what to use instead. */
import { isTest } from '../source/files.ts';
import { childrenOf, parseSource, type Source, type SyntaxNode } from '../source/syntax.ts';
import type { FileRule } from './problem.ts';

const PURE = /^(src\/(kernel|protocols|checker|lesson-kit)\/|lessons\/.*\.ts$)/;
/** Run by Node while the lab is built or tested, not with the lab. */
const NOT_PURE = /^src\/lesson-kit\/vite-story-plugin\.ts$|\/testing\/|\.bench\.ts$/;

const VIRTUAL_TIME = 'time is virtual: io.now() in a handler, world.now elsewhere.';
const TIMERS = 'nothing waits for real: io.timer(…) in a handler, an act in the log elsewhere.';
const CHANCE = 'chance is declared: io.choose(…) or a delay with a range; the driver draws it.';
const LOCALE = 'order and text must not depend on the machine: compare with < and >, format in the view.';
const SCREEN = 'pure layers have no screen and no network: return data, the lab and the views do the rest.';
const TRANSCENDENTAL =
  'its last bit differs between engines, so hashes would: use integers, or + - * / and Math.sqrt.';

const GLOBALS: Readonly<Record<string, string>> = {
  Date: VIRTUAL_TIME,
  performance: VIRTUAL_TIME,
  setTimeout: TIMERS,
  setInterval: TIMERS,
  setImmediate: TIMERS,
  queueMicrotask: TIMERS,
  requestAnimationFrame: TIMERS,
  crypto: CHANCE,
  Intl: LOCALE,
  window: SCREEN,
  document: SCREEN,
  navigator: SCREEN,
  localStorage: SCREEN,
  fetch: SCREEN,
  process: SCREEN,
  structuredClone: 'a clone a step costs 18 KB: share structure, states are immutable.',
};

const MEMBERS: Readonly<Record<string, string>> = {
  localeCompare: LOCALE,
  toLocaleString: LOCALE,
  toLocaleLowerCase: LOCALE,
  toLocaleUpperCase: LOCALE,
};

const SAFE_MATH = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc MAX_SAFE_INTEGER'.split(' '),
);

const nameOf = (node: unknown): string => String((node as { value?: unknown } | undefined)?.value ?? '');

const memberProblem = (node: SyntaxNode): string | undefined => {
  const property = nameOf(node.property);
  if (nameOf(node.object) !== 'Math')
    return Object.hasOwn(MEMBERS, property) ? `${property}: ${MEMBERS[property]}` : undefined;
  if (property === 'random') return `Math.random: ${CHANCE}`;
  return SAFE_MATH.has(property) ? undefined : `Math.${property}: ${TRANSCENDENTAL}`;
};

const nameProblem = (node: SyntaxNode): string | undefined => {
  const name = nameOf(node);
  return Object.hasOwn(GLOBALS, name) ? `${name}: ${GLOBALS[name]}` : undefined;
};

/** Children in which a name is a use, not the name of a field. */
const usesBelow = (node: SyntaxNode): SyntaxNode[] => {
  const children = childrenOf(node);
  const named = node.type === 'MemberExpression' ? node.property : node.key;
  return children.filter((child) => !(child === named && child.type === 'Identifier'));
};

const DECLARES = /^(VariableDeclarator|Parameter|ImportSpecifier|FunctionDeclaration)$/;

/** Names that the file declares itself, and that are therefore no globals. */
const declared = (node: SyntaxNode): string[] => [
  ...(DECLARES.test(node.type) ? [nameOf(node.id ?? node.pat ?? node.local ?? node.identifier)] : []),
  ...(node.type === 'ArrowFunctionExpression' ? (node.params as unknown[]).map(nameOf) : []),
  ...(node.type === 'ObjectPattern' || node.type === 'ArrayPattern' ? namesIn(node) : []),
  ...childrenOf(node).flatMap(declared),
];

const namesIn = (node: SyntaxNode): string[] => [
  ...(node.type === 'Identifier' ? [nameOf(node)] : []),
  ...childrenOf(node).flatMap(namesIn),
];

const walk = (node: SyntaxNode, own: ReadonlySet<string>, found: [SyntaxNode, string][]): void => {
  const sentence =
    node.type === 'MemberExpression'
      ? memberProblem(node)
      : node.type === 'Identifier' && !own.has(nameOf(node))
        ? nameProblem(node)
        : undefined;
  if (sentence !== undefined) found.push([node, sentence]);
  for (const child of usesBelow(node)) walk(child, own, found);
};

const findBanned = ({ root, lineOf }: Source): { line: number; sentence: string }[] => {
  const found: [SyntaxNode, string][] = [];
  walk(root, new Set(declared(root)), found);
  return found.map(([node, sentence]) => ({ line: lineOf(node), sentence }));
};

export const bannedNames: FileRule = (path, text) =>
  PURE.test(path) && !NOT_PURE.test(path) && !isTest(path)
    ? findBanned(parseSource(path, text)).map((problem) => ({ path, ...problem }))
    : [];
