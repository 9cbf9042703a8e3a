/** Where two pieces of plain data first differ, so that a long record need not be compared by eye. */
import { sameData } from '#kernel';

export interface Difference {
  /** `[2].queue`; empty when the whole differs. */
  readonly at: string;
  readonly expected: unknown;
  readonly got: unknown;
}

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** Goes down while both sides are of one shape and differ in some part; keys in the order of the expected side. */
export const firstDifference = (expected: unknown, got: unknown, at = ''): Difference => {
  if (!isData(expected) || !isData(got) || Array.isArray(expected) !== Array.isArray(got))
    return { at, expected, got };
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(got)])];
  const key = keys.find((candidate) => !sameData(expected[candidate], got[candidate]));
  if (key === undefined) return { at, expected, got };
  const place = Array.isArray(expected) ? `[${key}]` : `.${key}`;
  return firstDifference(expected[key], got[key], at + place);
};
