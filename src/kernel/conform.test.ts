/** Goal: a file of recorded cases from outside is read to its end, whatever single cases look like. */
import { expect, it } from 'vitest';
import { answerCases, judge, sameData } from './conform.ts';

const lengthOf = (file: unknown) =>
  [
    ...answerCases<{ id: string; text: string; length: number }>(file, (set, { id, text, length }) =>
      judge(set, id, length, text.trim().length),
    ),
  ].map(({ id, ok }) => [id, ok]);

it.each([
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [[1], { 0: 1 }, false],
  [{ a: 1 }, { b: 1 }, false],
  [null, {}, false],
])('%j and %j are the same data: %s', (a, b, same) => {
  expect(sameData(a, b)).toBe(same);
});

it('a case of another form fails, and the others are answered', () => {
  const cases = [
    null,
    { id: 'one', text: 'x', length: 1 },
    { id: 'two' },
    { text: 'x', length: 1 },
    { id: 'five', text: 'x', length: 2 },
  ];
  expect(lengthOf({ sets: { some: cases } })).toEqual([
    ['#1', false],
    ['one', true],
    ['two', false],
    ['#4', false],
    ['five', false],
  ]);
});

it.each([null, 5, [], {}, { sets: null }])('%j is no file of cases', (file) => {
  expect(() => lengthOf(file)).toThrow('not a file of recorded cases: it has no "sets"');
});

it('a set is a list', () => {
  expect(() => lengthOf({ sets: { some: {} } })).toThrow('its set "some" is no list of cases');
});

it('what is wrong with the model is not laid to the file', () => {
  const broken = () => {
    throw new Error('no such queue');
  };
  expect(() => [...answerCases({ sets: { some: [{ id: 'one' }] } }, broken)]).toThrow('no such queue');
});
