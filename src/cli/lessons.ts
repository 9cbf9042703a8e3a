/** Finds and loads lessons by their folders, as the catalogue does in the browser. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lesson } from '#lesson-kit';
import { checkLesson } from '#lesson-kit/checks';
import { BadNews, UsageError } from './command.ts';
import { importFile, subfolders } from './root.ts';

export interface LessonFolder {
  readonly id: string;
  /** `04-consistency`. */
  readonly part: string;
  /** Absolute path. */
  readonly path: string;
}

/** `lessons/<nn-part>/<nn-lesson>/`, in the order of the numbers. */
export const lessonFolders = (root: string): LessonFolder[] =>
  subfolders(join(root, 'lessons')).flatMap((part) =>
    subfolders(join(root, 'lessons', part))
      .filter((name) => /^\d+-./.test(name))
      .map((name) => ({
        id: name.replace(/^\d+-/, ''),
        part,
        path: join(root, 'lessons', part, name),
      })),
  );

/** The first heading of the story. */
export const titleOf = ({ path, id }: LessonFolder): string => {
  const story = join(path, 'story.md');
  const text = existsSync(story) ? readFileSync(story, 'utf8') : '';
  return /^# +(.+)$/m.exec(text)?.[1]?.trim() ?? id;
};

/** Throws `BadNews` with one sentence that names the lesson and what is wrong with it. */
export const loadLesson = async (folder: LessonFolder): Promise<Lesson> => {
  try {
    const loaded = await importFile(folder.path, 'lesson.ts');
    if (loaded?.default === undefined) throw new Error('lesson.ts is missing or has no default export');
    return checkLesson(loaded.default as Lesson);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw new BadNews(`The lesson "${folder.id}" cannot be loaded: ${why}`);
  }
};

/** Throws `UsageError` for an id that no folder has. */
export const findLesson = async (root: string, id: string): Promise<Lesson> => {
  const folder = lessonFolders(root).find((candidate) => candidate.id === id);
  if (!folder)
    throw new UsageError(`There is no lesson "${id}"; the command "list" names all that there are.`);
  return loadLesson(folder);
};
