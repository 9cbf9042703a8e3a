/**
 * A small reader of TypeScript syntax for our own checks. TypeScript 7 has no compiler interface in JavaScript, so
 * swc parses; only what the checks ask for is named here.
 */
import { parseSync } from '@swc/core';

/** Any syntax node of swc: a type and whatever fields it has. */
export interface SyntaxNode {
  readonly type: string;
  readonly span?: { readonly start: number; readonly end: number };
  readonly [field: string]: unknown;
}

export interface Source {
  readonly root: SyntaxNode;
  /** Line of a node, from 1. */
  readonly lineOf: (node: SyntaxNode) => number;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** The nodes directly below one, in order of their fields. */
export const childrenOf = (node: SyntaxNode): SyntaxNode[] =>
  Object.values(node).flatMap((value) => {
    if (Array.isArray(value)) return value.flatMap((item) => (isNode(item) ? [item] : argumentOf(item)));
    return isNode(value) ? [value] : [];
  });

/** Call arguments and array elements stand in a wrapper without a type of its own. */
const argumentOf = (item: unknown): SyntaxNode[] => {
  const inner = (item as { expression?: unknown } | null)?.expression;
  return isNode(inner) ? [inner] : [];
};

/** Parses one file. Throws swc's message with the path when it does not parse. */
export const parseSource = (path: string, text: string): Source => {
  // swc counts bytes, and counts on from one file to the next; a leading `;` marks where this file begins.
  const bytes = Buffer.from(`;${text}`, 'utf8');
  try {
    const root = parseSync(bytes.toString('utf8'), {
      syntax: 'typescript',
      tsx: path.endsWith('.tsx'),
      target: 'es2022',
    }) as unknown as SyntaxNode;
    const origin = root.span?.start ?? 0;
    const lineOf = ({ span }: SyntaxNode): number =>
      bytes
        .subarray(0, Math.max(0, (span?.start ?? origin) - origin))
        .reduce((n, b) => n + (b === 10 ? 1 : 0), 1);
    return { root, lineOf };
  } catch (cause) {
    throw new Error(`${path} does not parse: ${(cause as Error).message}`);
  }
};

const literal = (node: unknown): string[] =>
  isNode(node) && node.type === 'StringLiteral' ? [node.value as string] : [];

/** `new URL('./search.worker.ts', import.meta.url)`: how a worker names its module. */
const workerModule = (node: SyntaxNode): string[] => {
  const [first, base] = (node.arguments ?? []) as { expression: SyntaxNode }[];
  const isUrl =
    (node.callee as { value?: unknown }).value === 'URL' && base?.expression.type === 'MemberExpression';
  return isUrl ? literal(first?.expression).filter((specifier) => /^\.{1,2}\/.*\.tsx?$/.test(specifier)) : [];
};

/** One module that a file names. */
export interface Import {
  readonly specifier: string;
  /** Nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
}

const isTypeOnly = (node: SyntaxNode): boolean => {
  const specifiers = (node.specifiers ?? []) as { isTypeOnly?: boolean }[];
  return (
    node.typeOnly === true || (specifiers.length > 0 && specifiers.every((one) => one.isTypeOnly === true))
  );
};

const named = (specifiers: readonly string[], typeOnly: boolean): Import[] =>
  specifiers.map((specifier) => ({ specifier, typeOnly }));

const namedBy = (node: SyntaxNode): Import[] => {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return named(literal(node.source), isTypeOnly(node));
    case 'CallExpression': {
      const [first] = node.arguments as { expression: unknown }[];
      return (node.callee as SyntaxNode).type === 'Import' ? named(literal(first?.expression), false) : [];
    }
    case 'TsImportType':
      return named(literal(node.argument), true);
    case 'NewExpression':
      return named(workerModule(node), false);
    default:
      return [];
  }
};

/** Every module that a file names: imports, re-exports, dynamic and type imports of a literal, workers. */
export const importsOf = (node: SyntaxNode): Import[] => [
  ...namedBy(node),
  ...childrenOf(node).flatMap((child) => importsOf(child)),
];
