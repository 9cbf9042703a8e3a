/** A schema's complaint as one sentence that names the place. */
import type * as v from 'valibot';
import { visibleText } from '#kernel';
import { COMPLAINTS } from './strings.ts';

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

/** Where a schema has no words of its own, the library's are of no use to people. */
const complaintOf = (issue: v.BaseIssue<unknown>): string => {
  if (issue.type === 'strict_object' && issue.expected === 'never') return COMPLAINTS.unknown;
  if (issue.received === 'undefined') return COMPLAINTS.missing;
  return issue.message.startsWith('Invalid') ? COMPLAINTS.other : issue.message;
};

/** `"log[3].at" must not be negative`. */
export const problemOf = (issue: v.BaseIssue<unknown>): string => {
  const place = placeOf(issue);
  const says = complaintOf(issue);
  return place === '' ? COMPLAINTS.whole(says) : COMPLAINTS.at(place, says);
};
