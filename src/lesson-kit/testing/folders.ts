/** Finds and loads lesson folders for tests, as catalog.ts does for the browser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkLesson } from '../checks/index.ts';
import type { Lesson } from '../lesson.ts';
import type { Recorded } from '../machine/index.ts';
import { parseStory } from '../story/index.ts';
import type { Story } from '../words.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const LESSONS = join(ROOT, 'lessons');
export const TEMPLATE = 'lessons/_template';

export interface Loaded {
  readonly folder: string;
  readonly lesson: Lesson;
  readonly story: Story;
  readonly recorded: Recorded;
}

const subfolders = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => join(folder, entry.name))
    .sort();

/** `lessons/<nn-part>/<nn-lesson>` of every lesson, the template last; relative to the repository. */
export const lessonFolders = (): string[] =>
  [...subfolders(LESSONS).flatMap(subfolders), join(ROOT, TEMPLATE)].map((folder) => relative(ROOT, folder));

export const pathIn = (folder: string, file: string): string => join(ROOT, folder, file);

export const filesOf = (folder: string) => ({
  lesson: `${folder}/lesson.ts`,
  story: `${folder}/story.md`,
});

/** Every language of a lesson's story: `story.md`, `story.de.md` … */
export const storyFiles = (folder: string): string[] =>
  readdirSync(join(ROOT, folder)).filter((file) => /^story(\.[A-Za-z-]+)?\.md$/.test(file));

export const loadStory = (folder: string, file = 'story.md'): Story =>
  parseStory(readFileSync(pathIn(folder, file), 'utf8'), `${folder}/${file}`);

const importDefault = async <Thing>(folder: string, file: string): Promise<Thing> => {
  const path = pathIn(folder, file);
  if (!existsSync(path)) throw new Error(`${folder} has no ${file}`);
  const module = (await import(pathToFileURL(path).href)) as { default?: Thing };
  if (module.default === undefined) throw new Error(`${folder}/${file} has no default export`);
  return module.default;
};

const loaded = new Map<string, Promise<Loaded>>();

const load = async (folder: string): Promise<Loaded> => ({
  folder,
  // What is wrong with it is one sentence here, and not another stumble in each test.
  lesson: checkLesson(await importDefault<Lesson>(folder, 'lesson.ts')),
  story: loadStory(folder),
  recorded: await importDefault<Recorded>(folder, 'solutions.ts'),
});

/** Loads a folder once; a lesson that cannot be loaded fails its own tests and no other's. */
export const lessonIn = (folder: string): Promise<Loaded> => {
  const known = loaded.get(folder) ?? load(folder);
  loaded.set(folder, known);
  return known;
};
