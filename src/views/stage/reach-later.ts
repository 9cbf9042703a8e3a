/** What hands and keys reach for, in one file: fetched once the page rests, or with the first key or stroke. */
import { laterCode } from '#design';
import type { LabSession, Selection } from '#lab';

export const fetchReach = laterCode(() => import('./reach.ts'));

/** Does what a key means for the first of `targets` for which it means something. */
export const pressKey = (session: LabSession, targets: readonly Selection[], key: string): void =>
  void fetchReach().then(({ actByKey }) => actByKey(session, targets, key));
