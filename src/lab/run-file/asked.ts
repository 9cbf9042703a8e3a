/** What opening a record asks for: its runs, and how many events of each. */
import type { Run } from '#kernel';
import type { RunRecord } from './file.ts';

export interface AskedRun {
  readonly run: Run;
  readonly events: number;
}

/** Every branch of the tree, or the one run. */
export const runsOf = ({ run, cursor, tree }: RunRecord): readonly AskedRun[] =>
  tree
    ? tree.branches.map(({ setup, seed, log, length }) => ({
        run: { ...run, setup, seed, log },
        events: length,
      }))
    : [{ run, events: cursor.index }];

/** Of all its runs together. */
export const eventsAsked = (record: RunRecord): number =>
  runsOf(record).reduce((sum, { events }) => sum + events, 0);
