/**
 * Goal: the checker finds of each model that ships what was published of it, what the curriculum lists, or (marked
 * "measured here") what it always found. Method: search each whole and compare; the table is printed.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { checkReference, expectedFigures, foundFigures, isLarge, tableLine } from './testing/figures.ts';
import { allReferences } from './testing/references.ts';

const references = await allReferences();
const table: string[] = [];

describe('reference models: distinct, generated, depth, what fails', () => {
  test.each(
    references.filter((one) => !isLarge(one)).map((reference) => ({ id: reference.model.id, reference })),
  )('$id', ({ reference }) => {
    const result = checkReference(reference);
    table.push(tableLine(reference, result));
    expect(foundFigures(reference, result)).toEqual(expectedFigures(reference));
    expect(result.verdict).toBe(reference.expected.fails ? 'fails' : 'holds');
  });

  test('every model has a name of its own and says where what is known of it comes from', () => {
    for (const { model, expected } of references) expect(expected.origin, model.id).not.toBe('');
    const ids = references.map(({ model }) => model.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

afterAll(() => {
  process.stdout.write(`${['model, expected, found, origin', ...table].join('\n')}\n`);
});
