/** Opening what came from outside: a run as a branch of its own, or a whole tree of them. What was there stays. */
import { hashOf, hashWorld, type Run, reasonOf } from '#kernel';
import { checkRun } from '#lesson-kit/checks';
import type { OpenBranch } from '../branch.ts';
import { adopt } from '../branching/grafting.ts';
import { cursorIn, openBranch, remember } from '../branching/opening.ts';
import type { Core } from '../core.ts';
import { halt, plant } from '../planting.ts';
import { replay } from '../restore/replay.ts';
import { eventsAsked, LIMITS, partingOf, type RunRecord, runsOf } from '../run-file/index.ts';
import { STRINGS as RUN } from '../run-file/strings.ts';
import { openScene, SANDBOX } from '../scenes.ts';
import type { Granted, SavedTree } from '../session.ts';
import { STRINGS } from './strings.ts';

type Checked = { readonly runs: readonly Run[]; readonly notice: string | null } | { readonly why: string };

/** Every run of a record fits the lesson, and all of them together can be played while somebody waits. */
const check = (core: Core, record: RunRecord): Checked => {
  if (eventsAsked(record) > LIMITS.events) return { why: STRINGS.tooLong(eventsAsked(record)) };
  const runs: Run[] = [];
  let notice: string | null = null;
  for (const { run } of runsOf(record)) {
    const checked = checkRun(core.lesson, run);
    if (!checked.ok) return { why: checked.why };
    runs.push(checked.run);
    notice = checked.notice;
  }
  return { runs, notice };
};

/** The same decisions in the same set-up: a link that is opened twice makes one branch. */
const isRun = ({ origin, history }: OpenBranch, { setup, seed, log }: Run): boolean =>
  history.log.length === log.length &&
  hashOf([origin.setup, origin.seed, history.log]) === hashOf([setup, seed, log]);

const openOne = (core: Core, run: Run, { cursor, marked = [] }: RunRecord): void => {
  const { tree } = core;
  const known = tree.branches.find((branch) => isRun(branch, run));
  if (known) openBranch(tree, known.id);
  else plant(core.lesson, tree, run);
  tree.current.history.extendTo(cursor.index);
  tree.current.mark(marked);
  tree.cursor = cursorIn(tree, cursor);
};

const openTree = (core: Core, saved: SavedTree, runs: readonly Run[]): void => {
  const setups = new Map(saved.branches.map((branch, place) => [branch, runs[place]?.setup ?? branch.setup]));
  const branches = saved.branches.map((branch) => ({ ...branch, setup: setups.get(branch) ?? branch.setup }));
  adopt(core.tree, { ...saved, branches }, (branch) => replay(core.lesson, branch));
};

/** Says when the world at the cursor is not the one that was recorded, and where that began. */
const compare = (core: Core, { cursor, hash, marks }: RunRecord): void => {
  const { history } = core.branch;
  const reached = core.cursor.index === cursor.index;
  if (reached && (hash === undefined || hashWorld(core.branch.worldAt(cursor.index)) === hash)) return;
  const parting = marks && partingOf(history, marks);
  if (!parting) {
    core.notify('warning', reached ? STRINGS.playsDifferently : STRINGS.endsAfter(core.cursor.index));
    return;
  }
  const { after, until } = parting;
  const look = { branch: core.branch.id, index: Math.min(until, history.length) };
  core.notify('warning', STRINGS.differsAt(after + 1, until), { look });
};

/** Puts free play on the stage. Returns the way back to the scene that was there. */
const stepAside = (core: Core): (() => void) => {
  const { tree, selection, hover } = core;
  openScene(core, SANDBOX);
  return () => Object.assign(core, { tree, selection, hover });
};

const openViews = (core: Core, views: readonly string[]): void => {
  const known = views.filter((view) => core.lesson.views.includes(view));
  core.views = [...new Set([...core.views, ...known])];
};

/**
 * Refused with a sentence when anything in it cannot be played; then nothing has changed. A run that is there already
 * is shown, not doubled. While a question of the story waits, no run could be played on, so it opens in free play too.
 */
export const openRun = (core: Core, record: RunRecord, where: 'here' | 'aside'): Granted => {
  const checked = check(core, record);
  if ('why' in checked) return core.refuse(checked.why);
  halt(core);
  const aside = where === 'aside' || core.guide.asking !== null;
  const backToScene = aside ? stepAside(core) : () => {};
  const takeBack = remember(core.tree);
  try {
    if (record.tree) openTree(core, record.tree, checked.runs);
    else openOne(core, checked.runs[0] as Run, record);
  } catch (thrown) {
    takeBack();
    backToScene();
    return core.refuse(RUN.cannotPlay(reasonOf(thrown)));
  }
  if (aside) core.guide.send({ type: 'sandbox.open' });
  core.selection = null;
  core.undo = null;
  compare(core, record);
  if (checked.notice) core.notify('warning', checked.notice);
  openViews(core, record.views ?? []);
  return core.grant();
};
