import { expect, test } from 'vitest';
import { History } from '#kernel';
import lesson from '../../../lessons/07-consensus/02-paxos-synod/lesson.ts';
import { playHeadless } from '../../lesson-kit/machine/index.ts';
import { askedAt, listRules } from './rules.ts';

test('rules that were asked come first, and what is off is told', () => {
  const listed = listRules({ a: 'A.', b: 'B.', c: 'C.' }, ['a'], [{ rule: 'c', on: true }]);
  expect(listed.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(listed.map(({ on }) => on)).toEqual([true, false, true]);
});

test('a rule leads to exactly the events at which it was asked', () => {
  const [step] = lesson.steps;
  const { history } = playHeadless(lesson, { of: step?.id ?? '', log: step?.nextAction ?? [] });
  expect(history).toBeInstanceOf(History);
  const rule = Object.keys(lesson.protocol.rules).find(
    (one) => askedAt((at) => history.explain(at), one, history.length).length > 0,
  );
  const found = askedAt((at) => history.explain(at), rule ?? '', history.length, Infinity);
  const expected = Array.from({ length: history.length }, (_, at) => at).filter((at) =>
    history.explain(at).rules.some((asked) => asked.rule === rule),
  );
  expect([...found].reverse()).toEqual(expected);
  expect(found.length).toBeGreaterThan(0);
});
