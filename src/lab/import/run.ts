/** A Run file, refused with the line at which it goes wrong. */
import { HistoryError, isObject, type Json, readJson } from '#checker';
import { decodeRunFile, type RunRecord } from '../run-file/index.ts';
import { problemOf } from './itf.ts';
import type { Problem } from './log.ts';

/** Line of the innermost object on the way to a place. */
const lineOf = (json: Json, place: readonly (string | number)[]): number => {
  let [here, line] = [json as Json | undefined, 1];
  for (const key of place) {
    if (isObject(here)) {
      line = here.line;
      here = here.fields.get(String(key));
    } else here = Array.isArray(here) ? (here[Number(key)] as Json | undefined) : undefined;
  }
  return isObject(here) ? here.line : line;
};

export interface ReadRun {
  readonly record: RunRecord | null;
  readonly problems: readonly Problem[];
}

const sentence = (why: string): string => why.replace(/\.$/, '');

/** Never throws. */
export const readRun = (text: string): ReadRun => {
  const decoded = decodeRunFile(text);
  if (decoded.ok) return { record: decoded.record, problems: [] };
  const { why, place } = decoded;
  try {
    const json = readJson(text);
    return { record: null, problems: [{ line: place ? lineOf(json, place) : 0, says: sentence(why) }] };
  } catch (thrown) {
    if (!(thrown instanceof HistoryError)) throw thrown;
    return { record: null, problems: [problemOf(thrown)] };
  }
};
