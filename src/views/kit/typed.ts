/**
 * Acts that somebody typed. They obey the schema of files and links, so that whatever was done can be kept, sent and read
 * again; what the lab offers by itself does so anyway, and needs no schema.
 */
import type { Act } from '#kernel';
import type { Granted, LabSession } from '#lab';
import { hands } from '#lab/hands';
import { readAct } from '#lesson-kit/run-schema';
import { STRINGS } from './strings.ts';

/** Refused with a sentence, on the screen too, when it is no act. */
export const doTyped = (session: LabSession, typed: Act): Granted => {
  const given = readAct(typed);
  if (given.ok) return session.with(hands).act(given.act);
  const why = STRINGS.cannot(given.problem);
  session.notify('info', why);
  return { ok: false, why };
};
