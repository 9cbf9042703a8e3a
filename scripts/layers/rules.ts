/** Turns the layer table into named dependency-cruiser rules; each comment says why and what to do instead. */
import type { IRegularForbiddenRuleType } from 'dependency-cruiser';
import { BUILD_FILE, CATALOG, FOLDERED, LAYERS, type Layer, PURE, TEST_FILE, WITH_FOLDERS } from './table.ts';

const NOT_PRODUCT = [TEST_FILE, BUILD_FILE];
const NODE_MODULES = '(^|/)node_modules/';
const BUILTIN = ['core'] as const;
const SUBPATH = ['aliased-subpath-import'] as const;

const error = (
  name: string,
  comment: string,
  rule: Pick<IRegularForbiddenRuleType, 'from' | 'to'>,
): IRegularForbiddenRuleType => ({
  name,
  comment,
  severity: 'error',
  ...rule,
});

const layersExcept = (allowed: readonly string[]): string[] =>
  LAYERS.filter(({ name }) => !allowed.includes(name)).map(({ path }) => path);

/** `d3-*` → every package of that family; the types of an allowed package are allowed too. */
const packagePattern = (name: string): string =>
  `${NODE_MODULES}(@types/)?${name.replace('.', '\\.').replace('*', '[^/]+')}/`;

const layerRule = ({ name, path, mayImport, why }: Layer): IRegularForbiddenRuleType =>
  error(
    `${name}-imports-only-${mayImport.length === 0 ? 'itself' : 'what-it-may'}`,
    `${why} ${name} may import: ${mayImport.join(', ') || 'no other layer'}. Move the code down, or pass the value in.`,
    { from: { path, pathNot: NOT_PRODUCT }, to: { path: layersExcept([name, ...mayImport]) } },
  );

const packageRule = ({ name, path, packages, why }: Layer): IRegularForbiddenRuleType =>
  error(
    `${name}-packages`,
    `${why} ${name} may use: ${packages.join(', ') || 'no package'}. A new one is added to scripts/layers/table.ts with its reason.`,
    {
      from: { path, pathNot: NOT_PRODUCT },
      to: { path: NODE_MODULES, pathNot: packages.map(packagePattern) },
    },
  );

const nodeRule = ({ name, path, why }: Layer): IRegularForbiddenRuleType =>
  error(
    `${name}-without-node`,
    `${why} It runs in a browser: no node: module. Files are read in src/cli or scripts.`,
    {
      from: { path, pathNot: NOT_PRODUCT },
      to: { dependencyTypes: [...BUILTIN] },
    },
  );

/** From outside, a layer is its `index.ts` (of the layer, or of each folder in it). */
const entryRule = ({ name, path }: Layer): IRegularForbiddenRuleType => {
  const index = FOLDERED.includes(name) ? [] : [`${path}index\\.ts$`];
  const folderIndex = [...FOLDERED, ...WITH_FOLDERS].includes(name) ? [`${path}[^/]+/index\\.ts$`] : [];
  return error(
    `${name}-is-entered-by-its-index`,
    `What index.ts does not export is private to ${name}: export it there, or do without.`,
    { from: { pathNot: [path, TEST_FILE] }, to: { path, pathNot: [...index, ...folderIndex, BUILD_FILE] } },
  );
};

const subpathRule = ({ name, path }: Layer): IRegularForbiddenRuleType =>
  error(
    `${name}-by-subpath`,
    `Another layer is imported by its subpath (see "imports" in package.json), so that moving a file breaks nobody.`,
    {
      from: { path: '^(src|lessons)/', pathNot: [path, TEST_FILE] },
      to: { path, dependencyTypesNot: [...SUBPATH] },
    },
  );

const relativeRule = ({ name, path }: Layer): IRegularForbiddenRuleType =>
  error(
    `${name}-inside-relative`,
    `Inside ${name} imports are relative: going through the subpath makes a cycle with index.ts.`,
    {
      from: { path: FOLDERED.includes(name) ? `${path}([^/]+)/` : path, pathNot: NOT_PRODUCT },
      to: { path: FOLDERED.includes(name) ? `${path}$1/` : path, dependencyTypes: [...SUBPATH] },
    },
  );

/** `folder` has one group that names the sibling; `shared` is what all of them may use. */
const siblingRule = (name: string, folder: string, shared?: string): IRegularForbiddenRuleType =>
  error(
    `no-${name}-knows-another`,
    `Siblings do not know each other: adding or removing one ${name} edits no other. Move what both need down a layer.`,
    {
      from: { path: folder, pathNot: TEST_FILE },
      to: {
        path: folder,
        pathNot: [folder.replace(/\(.*\)/, '$1'), ...(shared === undefined ? [] : [shared])],
      },
    },
  );

const entered = LAYERS.filter(({ name }) => !['lessons', 'lesson-panel', 'app'].includes(name));

const SPECIAL: readonly IRegularForbiddenRuleType[] = [
  siblingRule('protocol', '^src/protocols/([^/]+)/'),
  siblingRule('view', '^src/views/([^/]+)/', '^src/views/kit/'),
  siblingRule('lesson', '^lessons/([^/]+/[^/]+)/'),
  error(
    'lessons-only-in-catalog',
    'catalog.ts finds lessons by glob, so that adding a lesson edits no other file. Ask the catalogue for the lesson.',
    { from: { path: '^src/app/', pathNot: [CATALOG, TEST_FILE] }, to: { path: '^lessons/' } },
  ),
  error(
    'lesson-never-imports-its-panel',
    'lesson.ts is pure and is played without a screen; catalog.ts pairs it with its panel by glob.',
    { from: { path: '^lessons/(?!.*panel\\.tsx$)' }, to: { path: '^lessons/.*panel\\.tsx$' } },
  ),
  error(
    'panel-uses-only-the-view-kit',
    'A panel draws with the shared pieces of #views/kit; a whole view is arranged by the page.',
    { from: { path: '^lessons/' }, to: { path: '^src/views/', pathNot: '^src/views/kit/' } },
  ),
  error(
    'without-a-screen-enters-lab-by-part',
    'The command line and the server use the pure parts of the lab (#lab/<part>), not the open session with its worker.',
    { from: { path: '^src/(cli|server)/', pathNot: TEST_FILE }, to: { path: '^src/lab/index\\.ts$' } },
  ),
  error(
    'pure-tests-stay-below-the-screen',
    'Tests of pure layers run without a browser. Test the screen beside the view.',
    { from: { path: PURE }, to: { path: '^src/(design|views|app)/' } },
  ),
  error(
    'nobody-imports-a-test',
    'A test is an end, not a library. Shared helpers go to a folder named testing.',
    {
      from: {},
      to: { path: '\\.(test|spec)\\.tsx?$' },
    },
  ),
  error('product-without-testing-code', 'Helpers of tests must not reach the browser.', {
    from: { path: '^(src|lessons)/', pathNot: TEST_FILE },
    to: { path: ['^(src|lessons)/.*/testing/', '^(test|e2e|bench|scripts)/'] },
  }),
  error(
    'no-cycles',
    'Modules that need each other to run cannot be read or tested one at a time. Move the shared part out.',
    // `require` is how the mirror writes what only types need; a type may point back to where it is used.
    { from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['require'] } } },
  ),
  error(
    'no-unresolved',
    'The import leads nowhere: mistyped, not exported in package.json "imports", or not installed.',
    {
      from: {},
      // What a plugin of the build makes up has no file.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ),
];

export const RULES: readonly IRegularForbiddenRuleType[] = [
  ...LAYERS.flatMap((layer) => [layerRule(layer), packageRule(layer)]),
  ...LAYERS.filter(({ node }) => !node).map(nodeRule),
  ...entered.flatMap((layer) => [entryRule(layer), subpathRule(layer), relativeRule(layer)]),
  ...SPECIAL,
];
