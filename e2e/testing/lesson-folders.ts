/** The lessons that there are, found by their folders, as the lab finds them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../../scripts/source/files.ts';

const LESSONS = join(REPOSITORY, 'lessons');

export interface LessonFolder {
  /** As in the address. */
  readonly id: string;
  /** `04-consistency/01-cap-partition`. */
  readonly folder: string;
  /** Whether it has a picture of its own. */
  readonly hasPanel: boolean;
}

export const LESSON_FOLDERS: readonly LessonFolder[] = readdirSync(LESSONS)
  .filter((part) => /^\d\d-/.test(part))
  .flatMap((part) => readdirSync(join(LESSONS, part)).map((name) => ({ part, name })))
  .map(({ part, name }) => ({
    id: name.replace(/^\d+-/, ''),
    folder: `${part}/${name}`,
    hasPanel: existsSync(join(LESSONS, part, name, 'panel.tsx')),
  }));
