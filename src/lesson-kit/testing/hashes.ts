/** Recorded runs and their hashes, beside each lesson: the proof that old links still play as they did. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Lesson } from '../lesson.ts';
import { type Loaded, pathIn } from './folders.ts';
import { playsOf } from './plays.ts';

export interface Hashes {
  readonly revision: number;
  readonly runs: Readonly<Record<string, string>>;
}

export const hashesOf = (loaded: Loaded): Hashes => {
  const { solutions, variations } = playsOf(loaded);
  return {
    revision: loaded.lesson.revision,
    runs: Object.fromEntries(
      [...solutions, ...variations].map(({ of, name, played }) => [`${of}: ${name}`, played.hash]),
    ),
  };
};

export const HOW_TO_RECORD = 'RECORD_HASHES=1 npx vitest run src/lesson-kit/lessons.test.ts';

/** One sentence a problem, each of which says what to do. */
export const hashProblems = (lesson: Lesson, recorded: Hashes | null, played: Hashes): string[] => {
  if (!recorded) return [`hashes.json is missing: ${HOW_TO_RECORD}`];
  if (recorded.revision !== played.revision)
    return [`hashes.json is of revision ${recorded.revision}: ${HOW_TO_RECORD}`];
  const changed = Object.keys(recorded.runs).filter(
    (name) => played.runs[name] !== undefined && played.runs[name] !== recorded.runs[name],
  );
  const unknown = Object.keys(played.runs).filter((name) => recorded.runs[name] === undefined);
  const gone = Object.keys(recorded.runs).filter((name) => played.runs[name] === undefined);
  return [
    ...changed.map(
      (name) =>
        `"${name}" plays differently now. Undo that, or set revision to ${lesson.revision + 1} in lesson.ts, then ${HOW_TO_RECORD}`,
    ),
    ...unknown.map((name) => `"${name}" is not in hashes.json: ${HOW_TO_RECORD}`),
    ...gone.map((name) => `"${name}" of hashes.json is no longer recorded: ${HOW_TO_RECORD}`),
  ];
};

export const readHashes = (folder: string): Hashes | null => {
  const path = pathIn(folder, 'hashes.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Hashes) : null;
};

/** Writes hashes.json, but never hides a change of behaviour behind an unchanged revision. */
export const recordHashes = (folder: string, lesson: Lesson, played: Hashes): void => {
  const problems = hashProblems(lesson, readHashes(folder), played);
  if (problems.some((problem) => problem.includes('plays differently'))) return;
  writeFileSync(pathIn(folder, 'hashes.json'), `${JSON.stringify(played, null, 2)}\n`);
};
