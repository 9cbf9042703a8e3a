/** Goal: each way of acknowledging keeps the one promise and breaks the other. The counts: `references.test.ts`. */
import { expect, test } from 'vitest';
import { check } from '#checker';
import { acknowledgement } from './acknowledgement.ts';

const verdicts = (automatic: boolean) =>
  Object.fromEntries(
    check(acknowledgement(automatic), { stop: 'never' }).properties.map(({ id, verdict, witness }) => [
      id,
      verdict === 'fails' ? witness?.steps.map(({ name }) => name) : verdict,
    ]),
  );

test('by hand: nothing is lost, and the work may be done twice', () => {
  expect(verdicts(false)).toEqual({
    'never-nowhere': 'holds',
    'done-once': [
      'the message is handed to c1',
      'c1 does the work',
      'c1 is killed',
      'the message is handed to c2',
      'c2 does the work',
    ],
    'work-is-done': 'holds',
  });
});

test('automatically: nothing is done twice, and the message may be lost', () => {
  expect(verdicts(true)).toEqual({
    'never-nowhere': ['the message is handed to c1', 'c1 is killed'],
    'done-once': 'holds',
    'work-is-done': 'holds',
  });
});
