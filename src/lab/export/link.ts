/** The share link: to be put behind the address of the lab, which alone knows where it is served. */
import type { History, Run } from '#kernel';
import type { Lesson } from '#lesson-kit';
import { encodeLink } from '../link/index.ts';
import { endOf } from '../run-file/index.ts';

export const toLink = (history: History, run: Run, lesson: Lesson): string =>
  `/l/${run.lesson}${encodeLink(endOf(history, run), lesson)}\n`;
