/**
 * The learner's work in one lesson, kept under one key as one JSON value, so that every write is a whole good state.
 * The last state that could be read stays beside it for the day on which the newest cannot.
 */
import * as v from 'valibot';
import type { SavedSession } from '../session.ts';
import type { Cabinet } from './cabinet.ts';
import { sessionSchema } from './session-schema.ts';
import { STRINGS } from './strings.ts';

/** 2: marked moments. Every older state is one of these as well. */
export const PROGRESS_VERSION = 2;

export const progressKey = (lesson: string): string => `netsplit.lesson.${lesson}`;
const lastKey = (lesson: string): string => `${progressKey(lesson)}.last`;
const damagedKey = (lesson: string): string => `${progressKey(lesson)}.damaged`;

export interface Loaded {
  readonly saved: SavedSession | null;
  /** One sentence when something is not as the learner left it. */
  readonly problem: string | null;
  /** False: what is kept belongs to a newer version and must not be overwritten. */
  readonly mayWrite: boolean;
}

const envelope = v.strictObject({ version: v.pipe(v.number(), v.safeInteger()), saved: v.unknown() });

type Opened = { readonly saved: SavedSession } | 'nothing' | 'damaged' | 'newer';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const open = (text: string | null, lesson: string): Opened => {
  if (text === null) return 'nothing';
  const wrapped = v.safeParse(envelope, parse(text));
  if (!wrapped.success) return 'damaged';
  if (wrapped.output.version > PROGRESS_VERSION) return 'newer';
  const checked = v.safeParse(sessionSchema, wrapped.output.saved, { abortEarly: true });
  return checked.success && checked.output.lesson === lesson ? { saved: checked.output } : 'damaged';
};

/** The damaged text is put aside: it may still be of use to somebody who looks. */
const rescue = (cabinet: Cabinet, lesson: string, text: string): Loaded => {
  cabinet.write(damagedKey(lesson), text);
  const last = open(cabinet.read(lastKey(lesson)), lesson);
  return typeof last === 'object'
    ? { saved: last.saved, problem: STRINGS.rescued, mayWrite: true }
    : { saved: null, problem: STRINGS.lost, mayWrite: true };
};

/** Never throws and never loses what is there. */
export const loadProgress = (cabinet: Cabinet, lesson: string): Loaded => {
  const text = cabinet.read(progressKey(lesson));
  const opened = open(text, lesson);
  const problem = cabinet.lasting ? null : STRINGS.refused;
  if (opened === 'nothing') return { saved: null, problem, mayWrite: true };
  if (opened === 'newer') return { saved: null, problem: STRINGS.newer, mayWrite: false };
  if (opened === 'damaged') return rescue(cabinet, lesson, text ?? '');
  cabinet.write(lastKey(lesson), text ?? '');
  return { saved: opened.saved, problem, mayWrite: true };
};

export const encodeProgress = (saved: SavedSession): string =>
  JSON.stringify({ version: PROGRESS_VERSION, saved });

/** False when there was no room; the state before is still there. */
export const saveProgress = (cabinet: Cabinet, saved: SavedSession): boolean =>
  cabinet.write(progressKey(saved.lesson), encodeProgress(saved));

/** Forgets everything about a lesson. */
export const clearProgress = (cabinet: Cabinet, lesson: string): void => {
  for (const key of [progressKey(lesson), lastKey(lesson), damagedKey(lesson)]) cabinet.remove(key);
};
