/** Moving the cursor. The run does not change and nothing is taken from the learner. */
import { type Act, inTurn, type Micros } from '#kernel';
import { flightOf } from './acting.ts';
import type { Core } from './core.ts';
import { perform, placeOf, refusalFor } from './deeds.ts';
import { type Place, refusalToDeliver } from './operations.ts';
import { halt } from './planting.ts';
import { nextHorizon } from './playing.ts';
import type { Granted, LabSession, StepUnit } from './session.ts';
import { STRINGS } from './strings.ts';
import { barrier, stopOf, type WalkEnd, walk } from './walk.ts';

type Moving = Pick<
  LabSession,
  'stepForward' | 'stepBack' | 'seekIndex' | 'seekTime' | 'follow' | 'home' | 'end'
>;

/** A unit that never ends (timers may keep a round alive for ever) is cut here. */
const STEP_EVENTS_MAX = 500;

/** Why the cursor may not move, or `null`. */
const barred = (core: Core, forward: boolean): string | null => {
  if (core.locks.seek) return STRINGS.seekLocked;
  if (forward && core.cursor.index >= barrier(core)) return STRINGS.pleaseAnswer;
  return null;
};

/** Says the event before the cursor to who cannot see it, and shows everything. */
const arrive = (core: Core, end: WalkEnd | null = null): Granted => {
  halt(core);
  core.playback = { ...core.playback, stop: end && stopOf(end) };
  const told = core.branch.explain(core.cursor.index - 1);
  core.announce(told ? told.sentence : STRINGS.beginning);
  return core.grant();
};

const goBack = (core: Core, index: number, time?: Micros): Granted => {
  const row = core.branch.history.row(index - 1);
  core.cursor = { index, time: time ?? row?.time ?? 0 };
  return arrive(core);
};

const letHappen = (act: Act, { plan, world }: Place): string | null => {
  const flight = act.do === 'deliver' ? flightOf(plan, world, act.message) : undefined;
  return flight ? refusalToDeliver(flight, { plan, world }) : null;
};

const pickInTurn = (core: Core): Granted => {
  const { plan, world } = placeOf(core);
  const pick = inTurn(plan, world);
  if (!pick) return core.refuse(STRINGS.nothingWaits);
  const why = refusalFor(core, pick.act, letHappen);
  return why ? core.refuse(why) : perform(core, pick.act);
};

const forward = (core: Core, unit: StepUnit): Granted => {
  const why = barred(core, true);
  if (why) return core.refuse(why);
  const { branch } = core;
  const from = core.cursor.index;
  const end = walk(core, {
    until: (index) => {
      branch.ledger.walkTo(index);
      const bound = branch.ledger.bounds.after(unit, from);
      return (bound !== null && bound <= index) || index >= from + STEP_EVENTS_MAX;
    },
  });
  if (core.cursor.index > from) return arrive(core, end);
  return branch.history.scenario.mode === 'hand' ? pickInTurn(core) : core.refuse(STRINGS.nothingMore);
};

/** Back to the last bound before the moment shown: between two events that is just after the first of them. */
const backward = (core: Core, unit: StepUnit): Granted => {
  const why = barred(core, false);
  if (why) return core.refuse(why);
  const { branch, cursor } = core;
  branch.ledger.walkTo(cursor.index);
  const between = cursor.time > branch.worldAt(cursor.index).time;
  return goBack(core, branch.ledger.bounds.before(unit, cursor.index + (between ? 1 : 0)));
};

export const seekIndex = (core: Core, index: number): Granted => {
  const why = barred(core, index > core.cursor.index);
  if (why) return core.refuse(why);
  if (index <= core.cursor.index) return goBack(core, index);
  return arrive(core, walk(core, { until: (reached) => reached >= index }));
};

const seekTime = (core: Core, time: Micros): Granted => {
  const why = barred(core, time > core.cursor.time);
  if (why) return core.refuse(why);
  if (time < core.cursor.time) return goBack(core, core.branch.history.indexAt(time), time);
  const end = walk(core, { time });
  if (end === 'exhausted') core.cursor = { ...core.cursor, time };
  return arrive(core, end);
};

const follow = (core: Core, time: Micros): void => {
  if (time <= core.cursor.time || barred(core, true)) return;
  if (walk(core, { time }) === 'exhausted') core.cursor = { ...core.cursor, time };
  core.frame.show(core.cursor);
};

const whole = (value: number): number => (Number.isFinite(value) ? Math.max(0, Math.floor(value)) : 0);

export const moving = (core: Core): Moving => ({
  stepForward: (unit = core.playback.unit) => forward(core, unit),
  stepBack: (unit = core.playback.unit) => backward(core, unit),
  seekIndex: (index) => seekIndex(core, whole(index)),
  seekTime: (time) => seekTime(core, whole(time)),
  follow: (time) => follow(core, whole(time)),
  home: () => seekIndex(core, 0),
  end: () => {
    const { history } = core.branch;
    return core.cursor.index < history.length
      ? seekIndex(core, history.length)
      : seekTime(core, nextHorizon(core));
  },
});
