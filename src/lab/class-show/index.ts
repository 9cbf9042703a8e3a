/** Between a class and an open lab: what the driver's lab shows as a class, and a class as a follower's lab shows it. */
import { hashWorld, type Run } from '#kernel';
import type { ClassState } from '../class/index.ts';

import { type MirrorNames, outside } from '../outside/index.ts';
import type { Granted, LabSession, LabState } from '../session.ts';

export type Shown = Pick<ClassState, 'run' | 'cursor' | 'hash' | 'playing' | 'step'>;

/** What of the lab's state the class is told of; when none of it changed, nothing is new. */
const isSame = (one: LabState, other: LabState): boolean =>
  one.cursor === other.cursor &&
  one.branch === other.branch &&
  one.history.log === other.history.log &&
  one.playback.playing === other.playback.playing &&
  one.playback.speed === other.playback.speed &&
  one.learner.step === other.learner.step;

export const shownBy = (session: LabSession): Shown => {
  const { cursor, world, playback, learner } = session.store.getState();
  return {
    run: session.run(),
    cursor,
    hash: hashWorld(world),
    playing: playback.playing ? playback.speed : null,
    step: learner.step,
  };
};

/** While it plays, followers play by themselves: so often they are told where the driver is. */
const PLAYING_MS = 1_000;

/** Tells what the lab shows whenever it is something else, at once where somebody did something. Returns the way to stop. */
export const watchShown = (
  session: LabSession,
  now: () => number,
  told: (shown: Shown) => void,
): (() => void) => {
  let at = now();
  return session.store.subscribe((after, before) => {
    if (isSame(after, before)) return;
    const plays = after.playback.playing && before.playback.playing;
    const isMoved = after.branch !== before.branch || after.history.log !== before.history.log;
    if (plays && !isMoved && now() - at < PLAYING_MS) return;
    at = now();
    told(shownBy(session));
  });
};

/** Virtual time that a follower may be off while it plays: a real second and a half. */
const DRIFT_US = 1_500_000;

const isNear = (session: LabSession, { cursor, run, playing }: Shown, before: Shown | null): boolean => {
  const { playback } = session.store.getState();
  if (!playback.playing || playing === null || before?.run !== run) return false;
  return Math.abs(session.frame.time() - cursor.time) < DRIFT_US * playing;
};

/**
 * Brings a follower's lab to what the class shows. `before`: what was shown last; `null`: anything may be on the screen.
 * Refused with a sentence where this lab cannot play the run.
 */
export const showClass = (
  session: LabSession,
  shown: Shown,
  before: Shown | null,
  names: MirrorNames,
): Granted => {
  const here = session.lesson.revision;
  // Told once by the page; what plays differently is seen by the hash.
  const run: Run = { ...shown.run, revision: here };
  if (isNear(session, shown, before)) {
    session.setSpeed(shown.playing ?? 1);
    return { ok: true };
  }
  const result = session.with(outside).mirror(run, shown.cursor, names);
  if (result.ok && shown.playing !== null) {
    session.setSpeed(shown.playing);
    session.play();
  }
  return result;
};

/**
 * Who takes the class goes on from what it shows, at its step of the story; while a question waits there, in free play.
 * Refused with a sentence where this lab cannot play the run.
 */
export const takeOver = (session: LabSession, { run, cursor, hash, playing, step }: Shown): Granted => {
  const { learner } = session.store.getState();
  const at = step ?? learner.step;
  if (learner.place !== 'story' || learner.step !== at) session.goToStep(at);
  const known = { run: { ...run, revision: session.lesson.revision }, cursor, hash };
  const result = session.with(outside).openRun(known, 'here');
  if (result.ok && playing !== null) {
    session.setSpeed(playing);
    session.play();
  }
  return result;
};

/** Whether the world on the screen is the driver's. */
export const isExact = (session: LabSession, { cursor, hash }: Shown): boolean => {
  const state = session.store.getState();
  return state.cursor.index === cursor.index && hashWorld(state.world) === hash;
};
