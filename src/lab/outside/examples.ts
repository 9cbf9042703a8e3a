/** Counterexamples on the stage: a future of the run that was asked about, or a run of its own, and it plays. */
import { type LogEntry, type Micros, type Run, reasonOf } from '#kernel';
import { openBranch } from '../branching/opening.ts';
import type { Core } from '../core.ts';
import { halt, plant } from '../planting.ts';
import { STRINGS as RUN } from '../run-file/strings.ts';
import type { BranchId, Granted } from '../session.ts';
import { STRINGS } from '../strings.ts';

export interface Example {
  readonly run: Run;
  /** Events before its first step, and the moment there. */
  readonly from: number;
  readonly time: Micros;
  /** What is decided after that. */
  readonly log: readonly LogEntry[];
}

const NAME = 'counterexample';

/** What the checker found is nobody's progress: no question interrupts it, and no goal is reached by it. */
const UNWATCHED = Number.MAX_SAFE_INTEGER;

/** Puts the cursor on the branch where the example begins: a fork of `branch` where that is still there. */
const stage = (core: Core, { run, from, time, log }: Example, branch: BranchId | null): void => {
  const { lesson, tree } = core;
  const asked = branch === null ? undefined : tree.find(branch);
  if (asked && asked.history.length >= from && openBranch(tree, asked.id)) {
    tree.cursor = { index: from, time };
    tree.fork(log, NAME).watched = UNWATCHED;
    return;
  }
  const planted = plant(lesson, tree, run, NAME);
  planted.watched = UNWATCHED;
  planted.history.extendTo(from);
  tree.cursor = { index: from, time };
};

export const openExample = (
  core: Core,
  example: Example,
  branch: BranchId | null,
  play: () => void,
): Granted => {
  if (core.locks.faults) return core.refuse(STRINGS.faultsLocked);
  if (core.guide.asking !== null) return core.refuse(STRINGS.pleaseAnswer);
  halt(core);
  const { current, cursor } = core.tree;
  try {
    stage(core, example, branch);
  } catch (thrown) {
    openBranch(core.tree, current.id);
    core.tree.cursor = cursor;
    return core.refuse(RUN.cannotPlay(reasonOf(thrown)));
  }
  const granted = core.grant();
  play();
  return granted;
};
