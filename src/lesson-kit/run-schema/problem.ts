/** A schema's complaint as one sentence that names the place. */
import type * as v from 'valibot';
import { visibleText } from '#kernel';

const PLACE_MAX = 120;

/** Keys are quoted from what was given. */
const placeOf = (issue: v.BaseIssue<unknown>): string =>
  visibleText(
    (issue.path ?? [])
      .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .replace(/^\./, '')
      .slice(0, PLACE_MAX),
  );

/** `"log[3].at" must not be negative`. */
export const problemOf = (issue: v.BaseIssue<unknown>): string => {
  const place = placeOf(issue) || 'it';
  if (issue.type === 'strict_object' && issue.expected === 'never') return `"${place}" is unknown here`;
  if (issue.received === 'undefined') return `"${place}" is missing`;
  const said = issue.message.startsWith('Invalid') ? 'is not what it should be' : issue.message;
  return place === 'it' ? `it ${said}` : `"${place}" ${said}`;
};
