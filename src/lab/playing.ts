/** Playback: real time becomes virtual time here and nowhere else. */
import type { Micros } from '#kernel';
import type { Core } from './core.ts';
import { halt } from './planting.ts';
import { isQuiet } from './quiet.ts';
import type { LabSession, StepUnit, Stop } from './session.ts';
import { paceAt } from './silence.ts';
import { rung } from './speed.ts';
import { STRINGS } from './strings.ts';
import { barrier, type WalkEnd, walk } from './walk.ts';

type PlayingVerbs = Pick<
  LabSession,
  'play' | 'pause' | 'togglePlay' | 'setSpeed' | 'slower' | 'faster' | 'setUnit' | 'tick'
>;

/** Play stops by itself at every multiple of the lesson's horizon; pressing play there goes on to the next. */
export const nextHorizon = (core: Core): Micros =>
  (Math.floor(core.cursor.time / core.lesson.horizon) + 1) * core.lesson.horizon;

/**
 * Real time since play began, kept as a sum, so that how it is cut into ticks changes nothing. The pace changes at events
 * alone.
 */
class Stopwatch {
  private until: Micros = 0;
  private realMs = 0;
  /** The pace since the moment `from`, which was due after `sinceMs` of real time. */
  private pace = 1;
  private from: Micros = 0;
  private sinceMs = 0;
  /** Real time since something was last said to who cannot see. */
  silentMs = 0;
  /** Real time since the store was last told what happened. */
  untoldMs = 0;

  start(from: Micros, until: Micros, pace: number): void {
    this.from = from;
    this.until = until;
    this.pace = pace;
    this.realMs = 0;
    this.sinceMs = 0;
  }

  add(realMs: number): void {
    this.realMs += realMs;
    this.silentMs += realMs;
    this.untoldMs += realMs;
  }

  /** The moment that should be on the screen now, not beyond the horizon. */
  get due(): Micros {
    const passedMs = Math.max(0, this.realMs - this.sinceMs);
    return Math.min(this.until, this.from + Math.floor(passedMs * 1000 * this.pace));
  }

  /** From the moment `time` on at another pace; says whether it is another one. */
  turn(time: Micros, pace: number): boolean {
    if (pace === this.pace) return false;
    this.sinceMs += (time - this.from) / (1000 * this.pace);
    this.from = time;
    this.pace = pace;
    return true;
  }

  isOver(now: Micros): boolean {
    return now >= this.until;
  }

  /** From here on at another speed. */
  rebase(now: Micros, pace: number): void {
    this.start(now, this.until, pace);
  }
}

const SILENCE_MS = 1000;

/** What happened is told at most so often while playing: the frame shows where messages are, the rest is for reading. */
const UNTOLD_MS = 80;
/** The more is in flight, the more there is to draw and the less of it can be read: one millisecond for so many messages. */
const FLIGHTS_PER_MS = 5;

const isDue = ({ store }: Core, watch: Stopwatch): boolean =>
  watch.untoldMs >= UNTOLD_MS + store.getState().world.flights.length / FLIGHTS_PER_MS;

const stopFor = (core: Core, end: WalkEnd, watch: Stopwatch): Stop | null => {
  if (end !== 'exhausted') return end === 'limit' ? 'end' : end;
  const { branch, cursor } = core;
  if (watch.isOver(cursor.time)) return 'horizon';
  if (!isQuiet(branch.history, branch.worldAt(cursor.index))) return null;
  return branch.history.scenario.mode === 'hand' ? 'end' : 'quiet';
};

const paceOf = ({ branch, cursor, playback }: Core): number =>
  paceAt(branch.history, cursor.index, playback.speed);

/** Walks as far as real time has come, faster through silence. */
const catchUp = (core: Core, watch: Stopwatch): WalkEnd => {
  for (;;) {
    let turned = false;
    const end = walk(core, {
      time: watch.due,
      until: () => {
        turned = watch.turn(core.cursor.time, paceOf(core));
        return turned;
      },
    });
    if (!turned || end !== 'limit') return end;
  }
};

const tick = (core: Core, watch: Stopwatch, realMs: number): void => {
  if (!core.playback.playing || !(realMs > 0)) return;
  // Somebody may have acted since the last tick, into a silence or out of one.
  watch.turn(core.cursor.time, paceOf(core));
  watch.add(realMs);
  const end = catchUp(core, watch);
  if (end === 'exhausted') core.cursor = { ...core.cursor, time: Math.max(core.cursor.time, watch.due) };
  const stop = stopFor(core, end, watch);
  if (stop) {
    core.guide.send({ type: 'run.ended' });
    core.playback = { ...core.playback, playing: false, stop };
  }
  const untold = core.cursor.index !== core.store.getState().cursor.index;
  if (!stop && !(untold && isDue(core, watch))) {
    core.frame.show(core.cursor);
    return;
  }
  watch.untoldMs = 0;
  speak(core, watch);
  core.publish();
};

/** While playing at most one sentence a second. */
const speak = (core: Core, watch: Stopwatch): void => {
  if (core.playback.playing && watch.silentMs < SILENCE_MS) return;
  watch.silentMs = 0;
  const told = core.branch.explain(core.cursor.index - 1);
  if (told) core.announce(told.sentence);
};

const play = (core: Core, watch: Stopwatch): void => {
  if (core.playback.playing) return;
  if (core.cursor.index >= barrier(core)) {
    core.refuse(STRINGS.pleaseAnswer);
    return;
  }
  watch.start(core.cursor.time, nextHorizon(core), paceOf(core));
  core.guide.send({ type: 'play' });
  core.playback = { ...core.playback, playing: true, stop: null };
  core.publish();
};

const pause = (core: Core): void => {
  if (!core.playback.playing) return;
  halt(core);
  core.publish();
};

const setSpeed = (core: Core, watch: Stopwatch, speed: number): void => {
  if (!Number.isFinite(speed) || speed <= 0 || speed === core.playback.speed) return;
  core.playback = { ...core.playback, speed };
  watch.rebase(core.cursor.time, paceOf(core));
  core.publish();
};

export const playing = (core: Core): PlayingVerbs => {
  const watch = new Stopwatch();
  return {
    play: () => play(core, watch),
    pause: () => pause(core),
    togglePlay: () => (core.playback.playing ? pause(core) : play(core, watch)),
    setSpeed: (speed) => setSpeed(core, watch, speed),
    slower: () => setSpeed(core, watch, rung(core.playback.speed, -1)),
    faster: () => setSpeed(core, watch, rung(core.playback.speed, 1)),
    setUnit: (unit: StepUnit) => {
      core.playback = { ...core.playback, unit };
      core.publish();
    },
    tick: (realMs) => tick(core, watch, realMs),
  };
};
