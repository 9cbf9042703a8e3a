/** The whole of a class at one moment, and what changes it. Both are plain data; the picture of everybody is a function of it. */
import type { LogEntry, Run, Setup } from '#kernel';
import { hashOf } from '#kernel';
import type { Cursor } from '../session.ts';
import type { Poll } from './poll.ts';

/** What the driver lets the class do. */
export interface Control {
  /** Everybody's hands rest. */
  readonly paused: boolean;
  /** Followers may explore on their own. */
  readonly free: boolean;
  /** Places of the first and the last step at which who explores may be. */
  readonly pace: readonly [number, number] | null;
  /** Grows when everybody is called back to here. */
  readonly snap: number;
  readonly dark: boolean;
  /** What everybody should look at, as a key of the stage: `node:R0`, `link:R0|R1`, `message:R0>R1#3`. */
  readonly spot: string | null;
  /** Seconds between two signs of life of a member. */
  readonly pulse: number;
  /** Clicks of the remote control that were taken so far. */
  readonly clicks: number;
  /** The owner's leave to somebody else, to be taken up by who holds its key. */
  readonly offer: string | null;
  readonly ended: boolean;
}

export interface ClassState extends Control {
  readonly run: Run;
  readonly cursor: Cursor;
  /** Hash of the world at the cursor. */
  readonly hash: string;
  /** Speed while it plays. */
  readonly playing: number | null;
  /** The story's step. */
  readonly step: string | null;
  readonly poll: Poll | null;
}

/** A decision more, a step, a pause: only what is different. */
export type Change = { readonly [Key in Exclude<keyof ClassState, 'run'>]?: ClassState[Key] } & {
  readonly setup?: Setup;
  readonly seed?: number;
  /** So many decisions of the run stay … */
  readonly keep?: number;
  /** … and these follow. */
  readonly add?: readonly LogEntry[];
};

export const OPEN: Control = {
  paused: false,
  free: true,
  pace: null,
  snap: 0,
  dark: false,
  spot: null,
  pulse: 20,
  clicks: 0,
  offer: null,
  ended: false,
};

export const applyChange = (state: ClassState, change: Change): ClassState => {
  const { setup, seed, keep, add, ...rest } = change;
  const { run } = state;
  const log = keep === undefined ? run.log : [...run.log.slice(0, keep), ...(add ?? [])];
  const moved = setup !== undefined || seed !== undefined || keep !== undefined;
  return {
    ...state,
    ...rest,
    run: moved ? { ...run, setup: setup ?? run.setup, seed: seed ?? run.seed, log } : run,
  };
};

const same = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));

/** How many decisions two logs share. */
export const sharedEntries = (one: readonly LogEntry[], other: readonly LogEntry[]): number => {
  const most = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < most && (one[shared] === other[shared] || hashOf(one[shared]) === hashOf(other[shared])))
    shared++;
  return shared;
};

const runChange = (before: Run, after: Run): Change => {
  if (before === after) return {};
  const keep = sharedEntries(before.log, after.log);
  const isLogNew = keep < before.log.length || keep < after.log.length;
  return {
    ...(same(before.setup, after.setup) ? {} : { setup: after.setup }),
    ...(before.seed === after.seed ? {} : { seed: after.seed }),
    ...(isLogNew ? { keep, add: after.log.slice(keep) } : {}),
  };
};

/** What makes `after` of `before`; `null` when they are equal. */
export const changeBetween = (before: ClassState, after: ClassState): Change | null => {
  const { run, ...rest } = after;
  const other = Object.entries(rest).filter(([key, value]) => !same(before[key as keyof ClassState], value));
  const change: Change = { ...runChange(before.run, run), ...Object.fromEntries(other) };
  return Object.keys(change).length === 0 ? null : change;
};
