/**
 * The layer table of ARCHITECTURE.md as data: who may import whom, and which packages. `rules.ts` turns each row
 * into named dependency-cruiser rules; `canary.ts` proves that each of those rules can fail.
 */

/** One row of the table. Paths are regular expressions over repository-relative paths. */
export interface Layer {
  readonly name: string;
  /** Matches every source file of the layer. */
  readonly path: string;
  /** Layers that may be entered from here (names of other rows). */
  readonly mayImport: readonly string[];
  /** npm packages that may be imported, `d3-*` standing for a family. */
  readonly packages: readonly string[];
  /** Whether Node's own modules (`node:fs` …) may be imported. */
  readonly node: boolean;
  /** Why the row is as it is, shown when it is broken. */
  readonly why: string;
}

const SRC_ALL = ['kernel', 'protocols', 'checker', 'lesson-kit'];

export const LAYERS: readonly Layer[] = [
  {
    name: 'kernel',
    path: '^src/kernel/',
    mayImport: [],
    packages: [],
    node: false,
    why: 'The simulator is plain data and pure functions, so that a Run replays the same everywhere.',
  },
  {
    name: 'protocols',
    path: '^src/protocols/',
    mayImport: ['kernel'],
    // @noble/hashes: SHA-1, SHA-256 and MD5, as git, Bitcoin and ketama use them.
    packages: ['@noble/hashes'],
    node: false,
    why: 'A protocol sees its own state and one happening, nothing else. A codec or hash that the real system uses is added to this row by name.',
  },
  {
    name: 'checker',
    path: '^src/checker/',
    mayImport: ['kernel'],
    packages: [],
    node: false,
    why: 'The checker searches any protocol through the kernel contract; protocols are handed to it.',
  },
  {
    name: 'lesson-kit',
    path: '^src/lesson-kit/',
    mayImport: ['kernel', 'protocols', 'checker'],
    packages: ['xstate', 'valibot', 'mdast', 'mdast-util-*'],
    node: false,
    why: 'What a lesson is, without a screen: lessons are played head-less in tests and on the command line.',
  },
  {
    name: 'lessons',
    path: '^lessons/(?!.*panel\\.(tsx|module\\.css)$)',
    mayImport: ['lesson-kit', 'protocols', 'kernel'],
    packages: [],
    node: false,
    why: 'A lesson declares; what it needs beyond the kit belongs to the kit. Pictures go to panel.tsx.',
  },
  {
    name: 'lesson-panel',
    path: '^lessons/.*panel\\.(tsx|module\\.css)$',
    mayImport: ['design', 'views', 'lesson-kit', 'protocols', 'kernel'],
    packages: ['react', 'd3-*'],
    node: false,
    why: 'A panel draws f(run, time) from shared drawing pieces; it keeps no state about the world.',
  },
  {
    name: 'lab',
    path: '^src/lab/',
    mayImport: SRC_ALL,
    // @noble: the class is signed also where the browser offers no WebCrypto (plain http in a hall).
    packages: ['zustand', 'xstate', 'valibot', 'mqtt', 'fflate', '@noble/curves', '@noble/hashes'],
    node: false,
    why: 'The open lab works without React and without lessons; a lesson is handed to it.',
  },
  {
    name: 'design',
    path: '^src/design/',
    mayImport: [],
    packages: ['react', 'react-dom', '@base-ui/react', 'lucide', '@fontsource-variable/*'],
    node: false,
    why: 'Tokens and small controls know nothing of the lab, so that they can be tested and reused alone.',
  },
  {
    name: 'views',
    path: '^src/views/',
    mayImport: ['design', 'lab', 'lesson-kit', 'kernel'],
    // zustand: its React binding reads the lab's store. sugar-high: colours the protocol's code. lucide: pictures on buttons.
    packages: ['react', 'react-dom', '@xstate/react', 'zustand', 'sugar-high', 'lucide', 'd3-*'],
    node: false,
    why: 'A view draws what the lab shows; what a protocol or the checker knows reaches it through the lab.',
  },
  {
    name: 'app',
    path: '^src/app/',
    mayImport: [...SRC_ALL, 'lessons', 'lesson-panel', 'lab', 'design', 'views', 'embed-client'],
    packages: ['react', 'react-dom', '@xstate/react', 'zustand', 'wouter', 'valibot', 'lean-qr'],
    node: false,
    why: 'Routes and pages; the only place where everything meets in the browser.',
  },
  {
    name: 'service-worker',
    path: '^src/service-worker/',
    mayImport: [],
    packages: ['workbox-*'],
    node: false,
    why: 'It stays small, and a mistake in it outlives the page: it knows nothing of the lab but a list of files.',
  },
  {
    name: 'cli',
    path: '^src/cli/',
    mayImport: [...SRC_ALL, 'lab', 'lessons'],
    packages: [],
    node: true,
    why: 'The same lab without a screen: nothing of React or the views.',
  },
  {
    name: 'server',
    path: '^src/server/',
    mayImport: [...SRC_ALL, 'lab', 'lessons'],
    // The class: a broker inside, its web sockets, its tokens.
    packages: ['aedes', 'ws', 'jose'],
    node: true,
    why: 'Plain node:http; the server knows nothing of React or the views.',
  },
  {
    name: 'cmi5',
    path: '^src/cmi5/',
    mayImport: ['embed-client', 'lesson-kit'],
    // The protocol between a lesson and the learning system that launched it.
    packages: ['@xapi/cmi5'],
    node: false,
    why: 'The page that a learning system launches speaks to the lab as any other page does, through the published client.',
  },
  {
    name: 'embed-client',
    path: '^src/embed-client/',
    mayImport: [],
    packages: [],
    node: false,
    why: "It is loaded into other people's pages and stays under 3 KB.",
  },
];

/** What is not product code may look further: tests and benches play real protocols and lessons. */
export const TEST_FILE = '(\\.test\\.tsx?$|\\.bench\\.ts$|/testing/)';

/** Run by Node while the lab is built, though they live beside the parser or the tokens that they use. */
export const BUILD_FILE =
  '^src/(lesson-kit/(vite-story-plugin|story/index)|design/(tokens|theme/write)|views/kit/role-paths)\\.ts$';

/** The one place in the browser that knows which lessons exist. */
export const CATALOG = '^src/app/catalog\\.ts$';

/** Layers that compile without DOM types and draw no chance. */
export const PURE = '^(src/(kernel|protocols|checker|lesson-kit)/|lessons/(?!.*panel\\.(tsx|module\\.css)$))';

/** Layers that are entered by `index.ts` of each of their folders, not of the layer. */
export const FOLDERED = ['protocols', 'views'];

/** Layers that are entered by either: what not everybody needs at once stands in a folder of its own. */
export const WITH_FOLDERS = ['lab', 'lesson-kit'];
