/** The rows of the curriculum's table (part 1, §10.7), and what this checker measures where the table has no number. */
import type { ModelExpectation, ReferenceModel } from '#kernel';
import { debit, type Recognition } from './debit.ts';
import { setOrder } from './set-order.ts';

const LISTED = 'curriculum part 1, §10.7: an independent reference checker';
const MEASURED = 'measured here';

/** Sends, duplicates, crashes: the columns. */
const COLUMNS = [
  [2, 0, 0],
  [1, 1, 0],
  [2, 0, 1],
  [2, 1, 1],
] as const;

const rows = (
  recognition: Recognition,
  distinct: readonly number[],
  steps: readonly (number | null)[] = [],
  measured: readonly number[] = [],
): ReferenceModel[] =>
  COLUMNS.map(([sends, duplicates, crashes], column) => {
    const twice = steps[column] ?? null;
    const expected: ModelExpectation = {
      distinct: distinct[column] as number,
      ...(twice === null ? {} : { fails: { property: 'at-most-once', steps: twice } }),
      origin: measured.includes(column) ? MEASURED : LISTED,
    };
    return { model: debit({ recognition, sends, duplicates, crashes }), expected };
  });

export const models: readonly ReferenceModel[] = [
  ...rows('naive', [10, 13, 40, 142], [4, 4, 4, 4]),
  ...rows('set', [10, 10, 38, 104]),
  ...rows('memory', [10, 10, 49, 144], [null, null, 6, 6], [3]),
  ...rows('atomic', [10, 10, 38, 104]),
  ...rows('split', [14, 14, 64, 178], [null, null, 6, 6], [3]),
  {
    model: setOrder({ versioned: false, duplicates: 1 }),
    expected: { distinct: 31, fails: { property: 'acked-stays', steps: 8 }, origin: LISTED },
  },
  { model: setOrder({ versioned: true, duplicates: 1 }), expected: { distinct: 27, origin: LISTED } },
];
