/** Doing an act at the cursor: at the tip of a branch it goes on there, in the past it forks and the old future stays. */
import type { Act, LogEntry } from '#kernel';
import { entryAt } from './acting.ts';
import { type Core, GRANTED } from './core.ts';
import { deedsOf, type Operate, type Place, refusalToOperate } from './operations.ts';
import type { Granted, LabSession } from './session.ts';
import { STRINGS } from './strings.ts';
import { stopOf, walk } from './walk.ts';

export const placeOf = (core: Core): Place => {
  const { branch, cursor, lesson } = core;
  return { lesson, plan: branch.history.plan, world: branch.worldAt(cursor.index) };
};

/** Why `act` cannot be done at the cursor: something is locked, a question waits, or what `why` says. */
export const refusalFor = <Kind extends Act>(
  core: Core,
  act: Kind,
  why: (act: Kind, place: Place) => string | null,
): string | null => {
  if (core.locks.faults && act.do !== 'operate') return STRINGS.faultsLocked;
  if (core.guide.asking !== null) return STRINGS.pleaseAnswer;
  return why(act, placeOf(core));
};

/** Puts decisions into the run at the cursor: at the tip, or as another future. Returns the way back. */
export const decide = (core: Core, entries: readonly LogEntry[]): (() => void) => {
  const { branch, cursor, tree } = core;
  const { history, ledger } = branch;
  if (!branch.isTip(cursor.index)) {
    const fork = tree.fork(entries);
    return () => tree.discard(fork, branch);
  }
  branch.append(entries);
  return () => {
    branch.history = history;
    branch.ledger = ledger;
  };
};

/** Does `act` without asking whether it is allowed; the cursor then stands just after it. */
export const perform = (core: Core, act: Act): Granted => {
  const { branch, cursor } = core;
  const { plan } = branch.history;
  const entry = entryAt(plan, branch.worldAt(cursor.index), cursor, act);
  const takeBack = decide(core, [entry]);
  const next = cursor.index + 1;
  const end = walk(core, { time: Math.max(entry.at, cursor.time), until: (index) => index >= next });
  if (end === 'error') {
    takeBack();
    core.cursor = cursor;
  } else core.guide.acted(act);
  const stop = stopOf(end);
  if (stop || plan.scenario.mode === 'hand') core.playback = { ...core.playback, playing: false, stop };
  const told = core.branch.explain(core.cursor.index - 1);
  if (told) core.announce(told.sentence);
  core.publish();
  return end === 'error' ? { ok: false, why: core.notices.at(-1)?.text ?? STRINGS.failed } : GRANTED;
};

const refusal = (core: Core, act: Operate): string | null => refusalFor(core, act, refusalToOperate);

const operate = (core: Core, act: Operate): Granted => {
  const why = refusal(core, act);
  return why ? core.refuse(why) : perform(core, act);
};

export const doing = (core: Core): Pick<LabSession, 'operate' | 'deeds'> => ({
  operate: (node, operation) => operate(core, { do: 'operate', node, operation }),
  deeds: (node) => deedsOf(node, placeOf(core), (act) => refusal(core, act)),
});
