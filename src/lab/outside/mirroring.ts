/**
 * Somebody else's run as it grows: one branch of free play is kept the same as what another lab shows. Whoever decides
 * something on that branch keeps it: it becomes their own, and the other lab's run goes on beside it.
 */
import { hashOf, type LogEntry, type Run, reasonOf } from '#kernel';
import { checkRun } from '#lesson-kit/checks';
import type { OpenBranch } from '../branch.ts';
import { regrow } from '../branching/grafting.ts';
import { cursorIn, openBranch, remember, removeBranch } from '../branching/opening.ts';
import type { Core } from '../core.ts';
import { plant } from '../planting.ts';
import { openScene, SANDBOX } from '../scenes.ts';
import type { Cursor, Granted } from '../session.ts';

export interface MirrorNames {
  /** What the branch is called, and what it is called once it is somebody's own. */
  readonly shown: string;
  readonly own: string;
}

interface Mirrored {
  readonly id: string;
  /** As it was put there; another object means that somebody decided something. */
  readonly log: readonly LogEntry[];
}

const hasSetup = ({ origin }: OpenBranch, { setup, seed }: Run): boolean =>
  origin.seed === seed && hashOf([origin.setup]) === hashOf([setup]);

const sharedEntries = (one: readonly LogEntry[], other: readonly LogEntry[]): number => {
  let shared = 0;
  while (shared < Math.min(one.length, other.length) && hashOf([one[shared]]) === hashOf([other[shared]]))
    shared++;
  return shared;
};

/** How many events of `branch` are also those of a run with this log: all before the first decision that differs. */
const sharedEvents = ({ history }: OpenBranch, log: readonly LogEntry[]): number => {
  const shared = sharedEntries(history.log, log);
  const [was, is] = [history.log[shared]?.at, log[shared]?.at];
  const before = Math.min(was ?? Number.POSITIVE_INFINITY, is ?? Number.POSITIVE_INFINITY);
  let index = before === Number.POSITIVE_INFINITY ? history.length : history.indexAt(before);
  while (
    index > 0 &&
    (history.entriesBefore(index) > shared || (history.row(index - 1)?.time ?? 0) >= before)
  )
    index--;
  return index;
};

const enterFreePlay = (core: Core): void => {
  if (core.tree.scene !== SANDBOX) openScene(core, SANDBOX);
  if (core.guide.learner.place.kind !== 'sandbox') core.guide.send({ type: 'sandbox.open' });
};

/** The branch that mirrors, with this run in it. */
const place = (core: Core, run: Run, mirrored: Mirrored | null, names: MirrorNames): OpenBranch => {
  const { tree } = core;
  const there = tree.find(mirrored?.id ?? '');
  const isUntouched = there !== undefined && there.history.log === mirrored?.log;
  if (there && !isUntouched) there.name = names.own;
  if (there && isUntouched && hasSetup(there, run)) {
    const isSame = hashOf([there.history.log]) === hashOf([run.log]);
    return isSame ? there : regrow(tree, there, sharedEvents(there, run.log), run.log);
  }
  if (there && isUntouched && tree.branches.length > 1) removeBranch(tree, there.id);
  return plant(core.lesson, tree, run, names.shown);
};

export const mirroring = (core: Core) => {
  let mirrored: Mirrored | null = null;
  return (given: Run, cursor: Cursor, names: MirrorNames): Granted => {
    const checked = checkRun(core.lesson, given);
    if (!checked.ok) return { ok: false, why: checked.why };
    const takeBack = remember(core.tree);
    try {
      enterFreePlay(core);
      const branch = place(core, checked.run, mirrored, names);
      mirrored = { id: branch.id, log: branch.history.log };
      openBranch(core.tree, branch.id);
      branch.history.extendTo(cursor.index);
      core.tree.cursor = cursorIn(core.tree, cursor);
    } catch (thrown) {
      takeBack();
      return { ok: false, why: reasonOf(thrown) };
    }
    core.playback = { ...core.playback, playing: false, stop: null };
    return core.grant();
  };
};
