/** The folder of a made lesson, from the sources of the lesson in which the run was played. */
import type { LabSession } from '#lab';
import { type Made, makeLesson, zipFolder } from '#lab/recording';
import { markedOf } from './use-marked.ts';

const SOURCES = import.meta.glob<string>(
  ['../../../lessons/*/*/*.{ts,tsx,css}', '../../../lessons/*/*/story.md', '!**/_*/**', '!**/*.test.ts'],
  { query: '?raw', import: 'default' },
);

const sourcesOf = async (lesson: string): Promise<Record<string, string>> => {
  const folder = new RegExp(`/\\d+-${lesson}/([^/]+)$`);
  const files = Object.entries(SOURCES).flatMap(([path, load]) => {
    const name = folder.exec(path)?.[1];
    return name === undefined ? [] : [[name, load] as const];
  });
  return Object.fromEntries(await Promise.all(files.map(async ([name, load]) => [name, await load()])));
};

export type Folder = { readonly zip: Blob } | Extract<Made, { ok: false }>;

export const makeFolder = async (session: LabSession, id: string): Promise<Folder> => {
  const { lesson } = session;
  const { cursor } = session.store.getState();
  const sources = await sourcesOf(lesson.id);
  const made = makeLesson({
    lesson,
    run: session.run(),
    end: cursor.index,
    marks: markedOf(session),
    id,
    sources,
  });
  if (!made.ok) return made;
  return {
    zip: new Blob([zipFolder(id, made.files) as Uint8Array<ArrayBuffer>], { type: 'application/zip' }),
  };
};
