/**
 * Finds who can answer recorded cases: every `conform.ts` of a protocol or a lesson. It exports `topics` (whole files
 * by topic) and `vectors` (sections of a file of test vectors by name), each a function from data to `CaseResult`s.
 */
import { join } from 'node:path';
import { answersOrMisread, type CaseResult } from '#kernel';
import { lessonFolders } from './lessons.ts';
import { importFile, subfolders } from './root.ts';

export type Answerer = (data: unknown) => Iterable<CaseResult>;

export interface Conformance {
  readonly topics: ReadonlyMap<string, Answerer>;
  readonly vectors: ReadonlyMap<string, Answerer>;
}

const FILE = 'conform.ts';

const folders = (root: string): string[] => [
  ...subfolders(join(root, 'src', 'protocols')).map((name) => join(root, 'src', 'protocols', name)),
  ...lessonFolders(root).map(({ path }) => path),
];

const gather = (modules: readonly Readonly<Record<string, unknown>>[], name: 'topics' | 'vectors') =>
  new Map(modules.flatMap((module) => Object.entries((module[name] ?? {}) as Record<string, Answerer>)));

export const loadConformance = async (root: string): Promise<Conformance> => {
  const found = await Promise.all(folders(root).map((folder) => importFile(folder, FILE)));
  const modules = found.filter((module) => module !== undefined);
  return { topics: gather(modules, 'topics'), vectors: gather(modules, 'vectors') };
};

interface Section {
  readonly data?: unknown;
}

/** Every section of a file of vectors; a section that nobody here answers is left with the reason. */
export const answerVectors = ({ vectors }: Conformance): Answerer =>
  function* (file) {
    if (typeof file !== 'object' || file === null || Array.isArray(file))
      throw new TypeError('it is not an object of named sections');
    for (const [set, section] of Object.entries(file as Readonly<Record<string, Section | null>>)) {
      const answer = vectors.get(set);
      if (answer) yield* answersOrMisread(set, '', () => answer(section?.data));
      else yield { set, id: '', ok: false, left: 'no model here answers this section yet' };
    }
  };
