/**
 * Which modules share a file. What a first visit to a lesson loads comes as two files, the shell of every page and the
 * lab, for many small ones compress worse and ask more often; what is loaded later is left to the bundler.
 */
import { fileURLToPath } from 'node:url';

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const sourceOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The entry, which has to be a file of its own. */
const MAIN = sourceOf('src/app/main.tsx');
const ROOTS = [MAIN, sourceOf('src/app/LessonPage.tsx')];

/** Put in by vite wherever something is loaded later; nobody imports it in a source. */
const LOADER = /vite\/preload-helper/;

/** What the front page shows too. */
const SHELL = [
  /node_modules\/(react|react-dom|scheduler|wouter|regexparam|use-sync-external-store)\//,
  /\/src\/design\//,
  /\/src\/app\/(App|asked|at-hand|entry|name-in|Mishap|Waiting|waiting\.module|page-lesson|preferences|shell|use-preference|language\/[\w-]+|parts|header\.module|Brand|Logo|LanguageSelect|ThemeSelect|trusted-scripts|use-title|strings)\./,
  /\/src\/app\/embed\/heard\./,
  /\/src\/app\/offline\/later\./,
  /\/src\/lab\/keep\/(cabinet|summary)\./,
  /\/src\/lesson-kit\/(language\/|words\.)/,
  /\/src\/kernel\/(language\/|visible\.)/,
  LOADER,
];

/** Reached through an index, but used by some lessons alone, by views that open later or in other languages: left to the bundler as well. */
const LATER = [
  /\/src\/lesson-kit\/language\/lesson-language\./,
  /\/src\/kernel\/hash\./,
  /\/src\/lesson-kit\/(circle|predict|scene-of|stretch|witnessed)\./,
  /\/src\/views\/stage\/arrange\./,
  /\/src\/views\/kit\/(EventChain|Panel|TermChip|event-chain|panel|term-chip|typed)\./,
  /\/src\/design\/controls\/(Options|VisuallyHidden|options)\./,
];

const isLater = (id: string): boolean => LATER.some((part) => part.test(id));

/** Every module that these import without `import()`; a set that grows is walked to its end. */
const reachedFrom = (graph: Graph, roots: readonly string[]): ReadonlySet<string> => {
  const reached = new Set(roots);
  for (const id of reached)
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) if (!isLater(next)) reached.add(next);
  return reached;
};

/** The name of the file that a module goes into; `null` leaves it to the bundler. */
export const chunkNames = (): ((id: string, graph: Graph) => string | null) => {
  let eager: ReadonlySet<string> | null = null;
  return (id, graph) => {
    eager ??= reachedFrom(graph, ROOTS);
    if (id === MAIN || (!eager.has(id) && !LOADER.test(id))) return null;
    return SHELL.some((part) => part.test(id)) ? 'shell' : 'lab';
  };
};

interface MadeFile {
  readonly name?: string | undefined;
  readonly imports?: readonly string[];
}

/**
 * The shell never waits for the lab: of two files that import each other one begins half made.
 *
 * @param files what the bundler has made, by file name
 * @throws when the shell imports the lab: a module that the shell uses is missing from SHELL
 */
export const refuseCycle = (files: Readonly<Record<string, MadeFile>>): void => {
  const shell = Object.values(files).find(({ name }) => name === 'shell');
  const lab = shell?.imports?.find((file) => files[file]?.name === 'lab');
  if (lab) throw new Error(`The shell imports ${lab}: a module that the shell uses is missing from SHELL.`);
};
