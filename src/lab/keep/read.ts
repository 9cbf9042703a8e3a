/** Reads the learner's work again. What stands in storage is hostile until the closed schema has accepted it. */
import * as v from 'valibot';
import type { SavedSession } from '../session.ts';
import type { Cabinet } from './cabinet.ts';
import { damagedKey, type Loaded, lastKey, nothingKept, PROGRESS_VERSION, progressKey } from './progress.ts';
import { sessionSchema } from './session-schema.ts';
import { STRINGS } from './strings.ts';

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
export const readProgress = (cabinet: Cabinet, lesson: string): Loaded => {
  const text = cabinet.read(progressKey(lesson));
  const opened = open(text, lesson);
  const nothing = nothingKept(cabinet);
  if (opened === 'nothing') return nothing;
  if (opened === 'newer') return { saved: null, problem: STRINGS.newer, mayWrite: false };
  if (opened === 'damaged') return rescue(cabinet, lesson, text ?? '');
  cabinet.write(lastKey(lesson), text ?? '');
  return { ...nothing, saved: opened.saved };
};
