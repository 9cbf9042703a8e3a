/**
 * The learner's work in one lesson, kept under one key as one JSON value, so that every write is a whole good state.
 * The last state that could be read stays beside it for the day on which the newest cannot. Reading is `read.ts`.
 */
import type { SavedSession } from '../session.ts';
import type { Cabinet } from './cabinet.ts';
import { STRINGS } from './strings.ts';

/** 2: marked moments. Every older state is one of these as well. */
export const PROGRESS_VERSION = 2;

export const progressKey = (lesson: string): string => `netsplit.lesson.${lesson}`;
export const lastKey = (lesson: string): string => `${progressKey(lesson)}.last`;
export const damagedKey = (lesson: string): string => `${progressKey(lesson)}.damaged`;

/** What was found of earlier visits. */
export interface Loaded {
  readonly saved: SavedSession | null;
  /** One sentence when something is not as the learner left it. */
  readonly problem: string | null;
  /** False: what is kept belongs to a newer version and must not be overwritten. */
  readonly mayWrite: boolean;
}

/** Is there something to read? */
export const isKept = (cabinet: Cabinet, lesson: string): boolean =>
  cabinet.read(progressKey(lesson)) !== null;

/** A first visit. */
export const nothingKept = ({ lasting }: Cabinet): Loaded => ({
  saved: null,
  problem: lasting ? null : STRINGS.refused,
  mayWrite: true,
});

export const encodeProgress = (saved: SavedSession): string =>
  JSON.stringify({ version: PROGRESS_VERSION, saved });

/** False when there was no room; the state before is still there. */
export const saveProgress = (cabinet: Cabinet, saved: SavedSession): boolean =>
  cabinet.write(progressKey(saved.lesson), encodeProgress(saved));

/** Forgets everything about a lesson. */
export const clearProgress = (cabinet: Cabinet, lesson: string): void => {
  for (const key of [progressKey(lesson), lastKey(lesson), damagedKey(lesson)]) cabinet.remove(key);
};
