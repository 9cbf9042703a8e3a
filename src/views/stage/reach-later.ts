/** What hands and keys reach for, in one file: fetched once the page rests, or with the first key or stroke. */
import { laterCode } from '#design';
import type { LabSession, Selection } from '#lab';

export const fetchReach = laterCode(() => import('./reach.ts'));

export type Reach = Awaited<ReturnType<typeof fetchReach>>;

/** Does what a key means for what is selected. */
export const pressKey = (session: LabSession, selection: Selection, key: string): void =>
  void fetchReach().then(({ actByKey }) => actByKey(session, [selection], key));
