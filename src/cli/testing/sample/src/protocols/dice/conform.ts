/** Recorded cases for the tests of the command line: what a number doubled is. */
import type { CaseResult } from '#kernel';

type Case = { readonly id: string; readonly in: number; readonly out: unknown };

function* double(file: unknown): Iterable<CaseResult> {
  if (!Array.isArray(file)) throw new TypeError('it is not a list');
  for (const { id, in: input, out } of file as Case[]) {
    if (input < 0) yield { set: 'double', id, ok: false, left: 'negative numbers are not modelled' };
    else {
      const got = { steps: [input, 2 * input] };
      const ok = JSON.stringify(got) === JSON.stringify(out);
      yield ok ? { set: 'double', id, ok } : { set: 'double', id, ok, expected: out, got };
    }
  }
}

export const topics = { double };
export const vectors = { doubles: double };
