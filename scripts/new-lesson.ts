/**
 * `npm run new-lesson -- <part>/<id>`: copies the template to `lessons/<part>/<nn>-<id>`, under the next free number or
 * under that of `<part>/<nn>-<id>`.
 */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './source/files.ts';

const USAGE = 'Say where: npm run new-lesson -- <part>/<id>, for instance 01-actors/crash-or-slow.';

const numberAfter = (folder: string): string => {
  const taken = readdirSync(folder).map((name) => Number.parseInt(name, 10));
  return String(Math.max(0, ...taken.filter((number) => number > 0)) + 1).padStart(2, '0');
};

const isTaken = (lessons: string, id: string): boolean =>
  readdirSync(lessons).some((part) =>
    readdirSync(join(lessons, part)).some((name) => name.replace(/^\d+-/, '') === id),
  );

/**
 * @param lessons the folder `lessons/`, which has `_template` and the folder of the part, or will have it.
 * @param wanted `04-consistency/my-lesson` or `04-consistency/03-my-lesson`
 * @returns the new folder. Throws an Error with one sentence when that cannot be.
 */
export const newLesson = (lessons: string, wanted: string): string => {
  const [, part, number, id] = /^(\d\d-[a-z][a-z0-9-]*)\/(?:(\d\d)-)?([a-z][a-z0-9-]*)$/.exec(wanted) ?? [];
  if (!part || !id) throw new Error(`"${wanted}" is no place for a lesson. ${USAGE}`);
  if (isTaken(lessons, id)) throw new Error(`There is a lesson "${id}" already; ids are unique in the lab.`);
  const within = join(lessons, part);
  const free = existsSync(within) ? numberAfter(within) : '01';
  if (number && existsSync(within) && readdirSync(within).some((name) => name.startsWith(`${number}-`)))
    throw new Error(`Number ${number} of ${part} is taken; the next free one is ${free}.`);
  const folder = join(within, `${number ?? free}-${id}`);
  cpSync(join(lessons, '_template'), folder, { recursive: true });
  const declared = join(folder, 'lesson.ts');
  writeFileSync(declared, readFileSync(declared, 'utf8').replace("id: 'template'", `id: '${id}'`));
  return folder;
};

if (process.argv[1]?.endsWith('new-lesson.ts')) {
  try {
    const folder = newLesson(join(REPOSITORY, 'lessons'), process.argv[2] ?? '');
    console.log(
      `${folder} is there. Replace what is marked FILL IN; "npm test -- lessons" says what is missing.`,
    );
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}
