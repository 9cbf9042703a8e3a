/**
 * Proves that the layer check can fail. dependency-cruiser under TypeScript 7 reads nothing and passes green when
 * its parser is missing, and a mistyped path pattern matches nothing; so a small tree with one forbidden import of
 * each kind is written, and every rule must report exactly the file that breaks it.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPOSITORY } from '../source/files.ts';
import { cruiseTree } from './cruise.ts';
import { RULES } from './rules.ts';
import { LAYERS } from './table.ts';

/** What an honest file of each layer is called, and what an offender may be called. */
const HOME: Readonly<Record<string, string>> = {
  kernel: 'src/kernel/',
  protocols: 'src/protocols/raft/',
  checker: 'src/checker/',
  'lesson-kit': 'src/lesson-kit/',
  lessons: 'lessons/01-part/01-first/',
  'lesson-panel': 'lessons/01-part/01-first/',
  lab: 'src/lab/',
  design: 'src/design/',
  views: 'src/views/stage/',
  app: 'src/app/',
  cli: 'src/cli/',
  server: 'src/server/',
  'embed-client': 'src/embed-client/',
  'service-worker': 'src/service-worker/',
  cmi5: 'src/cmi5/',
};

/** Files that offenders may reach for. */
const TARGETS: readonly string[] = [
  ...['kernel', 'checker', 'lesson-kit', 'lab', 'design'].flatMap((name) => [
    `src/${name}/index.ts`,
    `src/${name}/private.ts`,
  ]),
  ...['protocols/raft', 'protocols/paxos', 'views/stage', 'views/kit', 'views/diagram', 'lab/links'].flatMap(
    (name) => [`src/${name}/index.ts`, `src/${name}/private.ts`],
  ),
  'src/app/page.ts',
  'src/cli/index.ts',
  'src/cli/private.ts',
  'src/server/index.ts',
  'src/server/private.ts',
  'src/embed-client/index.ts',
  'src/embed-client/private.ts',
  'src/service-worker/index.ts',
  'src/service-worker/private.ts',
  'src/cmi5/index.ts',
  'src/cmi5/private.ts',
  'src/kernel/world.test.ts',
  'src/lab/testing/index.ts',
  'lessons/01-part/02-second/lesson.ts',
  'lessons/01-part/01-first/panel.tsx',
];

/** One offence: a file, what it imports, and the rule that must speak. */
interface Offence {
  readonly rule: string;
  readonly file: string;
  readonly imports: string;
}

const importSpecifier = (layer: string): string => {
  if (layer === 'protocols') return '#protocols/paxos';
  if (layer === 'views') return '#views/kit';
  if (['cli', 'server', 'embed-client', 'service-worker', 'cmi5'].includes(layer)) return `#canary/${layer}`;
  return `#${layer}`;
};

const offender = (layer: string, kind: string): string =>
  `${HOME[layer]}${kind}${layer === 'lesson-panel' ? '.panel.tsx' : '.ts'}`;

/** What each layer must not import, as a file that exists in the canary's tree. */
const forbiddenFor = (layer: string): string => {
  const depth = '../'.repeat((HOME[layer] ?? '').split('/').length - 1);
  return layer === 'app' ? `${depth}src/server/index.ts` : `${depth}src/app/page.ts`;
};

const layerOffences = (): Offence[] =>
  LAYERS.flatMap(({ name, mayImport, node }) => [
    {
      rule: `${name}-imports-only-${mayImport.length === 0 ? 'itself' : 'what-it-may'}`,
      file: offender(name, 'upward'),
      imports: forbiddenFor(name),
    },
    { rule: `${name}-packages`, file: offender(name, 'package'), imports: 'fast-check' },
    ...(node ? [] : [{ rule: `${name}-without-node`, file: offender(name, 'builtin'), imports: 'node:fs' }]),
  ]);

const entryOffences = (): Offence[] =>
  LAYERS.filter(({ name }) => !['lessons', 'lesson-panel', 'app'].includes(name)).flatMap(({ name }) => {
    const other = name === 'server' ? 'cli' : 'server';
    return [
      {
        rule: `${name}-is-entered-by-its-index`,
        file: offender(other, `private-of-${name}`),
        imports: `../../${HOME[name]}private.ts`,
      },
      {
        rule: `${name}-by-subpath`,
        file: offender(other, `relative-${name}`),
        imports: `../../${HOME[name]}index.ts`,
      },
      {
        rule: `${name}-inside-relative`,
        file: offender(name, 'itself'),
        imports: importSpecifier(name).replace('paxos', 'raft').replace('#views/kit', '#views/stage'),
      },
    ];
  });

const special = (rule: string, file: string, imports: string): Offence => ({ rule, file, imports });

const OFFENCES: readonly Offence[] = [
  ...layerOffences(),
  ...entryOffences(),
  special('no-protocol-knows-another', 'src/protocols/raft/sibling.ts', '#protocols/paxos'),
  special('no-view-knows-another', 'src/views/stage/sibling.ts', '#views/diagram'),
  special('no-lesson-knows-another', 'lessons/01-part/01-first/sibling.ts', '../02-second/lesson.ts'),
  special('lessons-only-in-catalog', 'src/app/shortcut.ts', '../../lessons/01-part/02-second/lesson.ts'),
  special('lesson-never-imports-its-panel', 'lessons/01-part/01-first/lesson.ts', './panel.tsx'),
  special('panel-uses-only-the-view-kit', 'lessons/01-part/01-first/whole-view.panel.tsx', '#views/diagram'),
  special('without-a-screen-enters-lab-by-part', 'src/cli/session.ts', '#lab'),
  special('pure-tests-stay-below-the-screen', 'src/kernel/screen.test.ts', '#design'),
  special('nobody-imports-a-test', 'src/kernel/from-test.ts', './world.test.ts'),
  special('product-without-testing-code', 'src/app/from-testing.ts', '../lab/testing/index.ts'),
  special('no-cycles', 'src/kernel/around.ts', './back.ts'),
  special('no-unresolved', 'src/kernel/nowhere.ts', './nowhere-to-be-found.ts'),
];

/** Every way of naming a module in TypeScript; the offences take turns. */
const FORMS: readonly ((specifier: string) => string)[] = [
  (specifier) => `import { target } from '${specifier}';\nexport const self = target;\n`,
  (specifier) => `import type * as found from '${specifier}';\nexport type self = typeof found;\n`,
  (specifier) => `export type { target as self } from '${specifier}';\n`,
  (specifier) => `export * from '${specifier}';\n`,
  (specifier) => `export const self = async () => (await import('${specifier}')).target;\n`,
  (specifier) => `export type self = import('${specifier}').target;\n`,
];

/** Imports that look alike and are allowed: a rule that refuses everything proves nothing. */
const HONEST: readonly (Omit<Offence, 'rule'> & { readonly rule?: never })[] = [
  { file: 'src/protocols/raft/honest.ts', imports: '#kernel' },
  { file: 'src/views/stage/honest.ts', imports: '#views/kit' },
  { file: 'src/views/stage/honest-package.ts', imports: 'lucide' },
  { file: 'lessons/01-part/02-second/panel.tsx', imports: '#views/kit' },
  { file: 'src/app/catalog.ts', imports: '../../lessons/01-part/02-second/lesson.ts' },
  { file: 'src/cli/honest.ts', imports: '#lab/links' },
  { file: 'src/kernel/honest.test.ts', imports: 'fast-check' },
  { file: 'src/kernel/honest.ts', imports: './private.ts' },
  { file: 'src/kernel/type-around.ts', imports: './back-type.ts' },
];

const write = (root: string, file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

const plant = (root: string): void => {
  const manifest = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
  // Layers without a subpath of their own get one here, so that the rules about subpaths can be tried on them too.
  const imports = { ...manifest.imports, '#canary/*': './src/*/index.ts' };
  write(root, 'package.json', JSON.stringify({ ...manifest, imports }));
  for (const file of TARGETS) write(root, file, 'export const target = 1;\n');
  write(root, 'src/kernel/back.ts', "export { self } from './around.ts';\n");
  write(root, 'src/kernel/back-type.ts', "export type { self } from './type-around.ts';\n");
  [...OFFENCES, ...HONEST].forEach(({ file, imports, rule }, index) => {
    // Only what runs makes a cycle, so that offence is a plain import.
    const form = FORMS[rule === 'no-cycles' ? 0 : index % FORMS.length];
    write(root, file, form?.(imports) ?? '');
  });
};

const key = (rule: string, file: string): string => `${rule} · ${file}`;

/** Everything about the check that does not do what it says; empty when all is well. */
export const canaryProblems = async (): Promise<string[]> => {
  mkdirSync(join(REPOSITORY, '.cache'), { recursive: true });
  const root = mkdtempSync(join(REPOSITORY, '.cache', 'canary-'));
  try {
    plant(root);
    const { violations, lost } = await cruiseTree(root);
    const seen = new Set(violations.map(({ rule, from }) => key(rule, from)));
    const honest = new Set(HONEST.map(({ file }) => file));
    const tried = new Set(OFFENCES.map(({ rule }) => rule));
    return [
      ...lost,
      ...OFFENCES.filter(({ rule, file }) => !seen.has(key(rule, file))).map(
        ({ rule, file, imports }) => `rule ${rule} let ${file} import ${imports}`,
      ),
      ...violations
        .filter(({ from }) => honest.has(from))
        .map(({ rule, from, to }) => `rule ${rule} refused an honest import: ${from} → ${to}`),
      ...RULES.filter(({ name }) => !tried.has(name ?? '')).map(
        ({ name }) => `rule ${name} has no offence in canary.ts`,
      ),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
