/** Every format of links that was ever released, how each is read, and the named steps that bring old records up. */
import * as v from 'valibot';
import { problemOf } from '#lesson-kit/run-schema';
import { type RunRecord, recordSchema } from '../run-file/index.ts';
import { fromBytes } from './payload.ts';
import { LinkProblem } from './problem.ts';
import { STRINGS } from './strings.ts';

/** The first character after `#r=`. */
export const CURRENT = '1';

/** From the bytes to a record that the closed schema of that format has accepted. */
export type Version = (bytes: Uint8Array) => unknown;

/** Takes a record of the format `from` to the next one. */
export interface UpStep {
  readonly from: string;
  readonly name: string;
  up(record: unknown): unknown;
}

const version1: Version = (bytes) => {
  const checked = v.safeParse(recordSchema, fromBytes(bytes), { abortEarly: true, abortPipeEarly: true });
  if (!checked.success) throw new LinkProblem(STRINGS.noRun(problemOf(checked.issues[0])));
  return checked.output;
};

export const VERSIONS: ReadonlyMap<string, Version> = new Map([['1', version1]]);

/** In the order in which the formats followed each other. */
export const UP_STEPS: readonly UpStep[] = [];

/** Brings a record of format `from` up to the current one, step by step. */
export const raise = (record: unknown, from: string, steps: readonly UpStep[] = UP_STEPS): RunRecord => {
  const first = steps.findIndex((step) => step.from === from);
  const left = first < 0 ? [] : steps.slice(first);
  return left.reduce((risen, step) => step.up(risen), record) as RunRecord;
};
