/** Comparing an answer with what was recorded. */
import type { CaseResult } from '#kernel';

export const judge = (set: string, id: string, expected: unknown, got: unknown): CaseResult =>
  JSON.stringify(expected) === JSON.stringify(got)
    ? { set, id, ok: true }
    : { set, id, ok: false, expected, got };
