/** Playback: real time becomes virtual time here and nowhere else. */
import type { Micros } from '#kernel';
import type { Core } from './core.ts';
import { halt } from './planting.ts';
import { isQuiet } from './quiet.ts';
import type { LabSession, StepUnit, Stop } from './session.ts';
import { rung } from './speed.ts';
import { barrier, type WalkEnd, walk } from './walk.ts';

type PlayingVerbs = Pick<
  LabSession,
  'play' | 'pause' | 'togglePlay' | 'setSpeed' | 'slower' | 'faster' | 'setUnit' | 'tick'
>;

/** Play stops by itself at every multiple of the lesson's horizon; pressing play there goes on to the next. */
export const nextHorizon = (core: Core): Micros =>
  (Math.floor(core.cursor.time / core.lesson.horizon) + 1) * core.lesson.horizon;

/** Real time since play began at `from`: kept as a sum, so that how it is cut into ticks changes nothing. */
class Stopwatch {
  private from: Micros = 0;
  private until: Micros = 0;
  private realMs = 0;
  /** Real time since something was last said to who cannot see. */
  silentMs = 0;
  /** Real time since the store was last told what happened. */
  untoldMs = 0;

  start(from: Micros, until: Micros): void {
    this.from = from;
    this.until = until;
    this.realMs = 0;
  }

  /** The moment that should be on the screen now, not beyond the horizon. */
  add(realMs: number, speed: number): Micros {
    this.realMs += realMs;
    this.silentMs += realMs;
    this.untoldMs += realMs;
    return Math.min(this.until, this.from + Math.floor(this.realMs * 1000 * speed));
  }

  isOver(now: Micros): boolean {
    return now >= this.until;
  }

  /** From here on at another speed. */
  rebase(now: Micros): void {
    this.start(now, this.until);
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

const tick = (core: Core, watch: Stopwatch, realMs: number): void => {
  if (!core.playback.playing || !(realMs > 0)) return;
  const now = Math.max(core.cursor.time, watch.add(realMs, core.playback.speed));
  const end = walk(core, { time: now });
  if (end === 'exhausted') core.cursor = { ...core.cursor, time: now };
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
    core.refuse(core.guide.pleaseAnswer);
    return;
  }
  watch.start(core.cursor.time, nextHorizon(core));
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
  watch.rebase(core.cursor.time);
  core.playback = { ...core.playback, speed };
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
