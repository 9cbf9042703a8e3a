/**
 * What comes into an open lab from outside: a run of a link or a file, the run that somebody else shows, what the checker
 * found, the work that was kept. With it come the schemas; a first visit to a lesson begins without.
 */
import type { Run } from '#kernel';
import { readProgress } from '../keep/read.ts';
import type { RunRecord } from '../run-file/index.ts';
import type { BranchId, Cursor, Granted, Part } from '../session.ts';
import { type Example, openExample } from './examples.ts';
import { type MirrorNames, mirroring } from './mirroring.ts';
import { openRun } from './opening.ts';

export { takeUp } from '../restore/index.ts';
export type { Example, MirrorNames };
export { readProgress };

export interface Outside {
  /**
   * Opens a run that came from outside as a branch of its own (a tree: as branches of their own); one of another lesson,
   * or that cannot be played, is refused with a sentence and nothing changes. One that plays differently from its hash
   * opens, and a notice shows where it parts. `aside`: in free play, so that the story stays where it is.
   */
  openRun(record: RunRecord, where?: 'here' | 'aside'): Granted;
  /**
   * Keeps one branch of free play the same as a run that somebody else shows, and goes to its moment. What this learner
   * decided on that branch stays, as a branch of their own. Refused with a sentence when the run cannot be played here.
   */
  mirror(run: Run, cursor: Cursor, names: MirrorNames): Granted;
  /** Plays a counterexample: as a fork of the branch that was asked about, else as a run of its own. */
  openExample(example: Example, branch: BranchId | null): Granted;
}

export const outside: Part<Outside> = (core, { play }) => ({
  openRun: (record, where = 'here') => openRun(core, record, where),
  mirror: mirroring(core),
  openExample: (example, branch) => openExample(core, example, branch, play),
});
