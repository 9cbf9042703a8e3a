/** Goal: no way of naming a module escapes the layer check. Method: each form of it, in a file that has nothing else. */
import { expect, test } from 'vitest';
import { importsOf, parseSource } from './syntax.ts';

const read = (text: string, path = 'a.ts') => importsOf(parseSource(path, text).root);

const VALUES = [
  "import './m.ts';",
  "import a from './m.ts';",
  "import { type A, b } from './m.ts';",
  "export { a } from './m.ts';",
  "export * from './m.ts';",
  "export const a = async () => [await import('./m.ts')];",
  "export const w = () => new Worker(new URL('./m.ts', import.meta.url), { type: 'module' });",
];
const TYPES = [
  "import type { A } from './m.ts';",
  "import { type A } from './m.ts';",
  "export type { A } from './m.ts';",
  "export let a: Map<string, import('./m.ts').A[]>;",
];

test.each(VALUES)('%s', (text) => {
  expect(read(text)).toEqual([{ specifier: './m.ts', typeOnly: false }]);
});

test.each(TYPES)('%s', (text) => {
  expect(read(text)).toEqual([{ specifier: './m.ts', typeOnly: true }]);
});

test('what only looks like an import is none', () => {
  expect(
    read("// import './m.ts'\nexport const a = \"import './m.ts'\";\nexport const u = new URL('./m.ts', a);"),
  ).toEqual([]);
});

test('JSX is read where it is allowed, and a file that does not parse is named', () => {
  expect(read("import x from 'x';\nexport const A = () => <p>{x}</p>;", 'a.tsx')).toHaveLength(1);
  expect(() => parseSource('src/broken.ts', 'const = 1')).toThrow('src/broken.ts does not parse');
});

test('lines are counted from 1, whatever was parsed before and however wide the letters are', () => {
  parseSource('before.ts', 'export const before = 1;\n'.repeat(50));
  const { root, lineOf } = parseSource('a.ts', "// ä 你好\n\nexport const b = 'é';\n");
  expect((root.body as Parameters<typeof lineOf>[0][]).map(lineOf)).toContain(3);
});
