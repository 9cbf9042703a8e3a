/** Goal: what people write as headers reaches the broker with the types they mean, and is shown as it was written. */
import { expect, test } from 'vitest';
import type { Table } from '../broker/index.ts';
import { flatTable, readTable, sayTable } from './table.ts';

test.each([
  { text: 'size=1 colour=red', flat: ['size', 1, 'colour', 'red'] },
  { text: 'size="1"', flat: ['size', '1'] },
  { text: 'size=1.5 x-rush=true here=', flat: ['size', 1.5, 'x-rush', true, 'here', null] },
  { text: 'name="two words"  last=0', flat: ['name', 'two words', 'last', 0] },
  { text: '', flat: [] },
  { text: 'nothing that makes sense', flat: [] },
])('"$text" is $flat', ({ text, flat }) => {
  expect(readTable(text)).toEqual(flat);
});

const TABLE: Table = {
  'x-match': { type: 'string', value: 'all' },
  size: { type: 'int', value: 1 },
  text: { type: 'string', value: '1' },
  rush: { type: 'bool', value: true },
  here: { type: 'void' },
};

test('a table is said as it is written', () => {
  expect(sayTable(TABLE)).toBe('x-match=all size=1 text="1" rush=true here=');
  expect(readTable(sayTable(TABLE))).toEqual(flatTable(TABLE));
});
