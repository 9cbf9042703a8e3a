/** Goal: the ledger says what happened in each ballot. Method: short runs whose ledger can be written down by hand. */
import { expect, test } from 'vitest';
import type { Act, History } from '#kernel';
import { arrive, play, propose, type Small } from '../testing/worlds.ts';
import { type Cell, ledgerOf } from './ledger.ts';

const ledger = (history: History) =>
  ledgerOf(
    history.plan,
    Array.from({ length: history.length }, (_, index) => history.explain(index)),
  );

const ledgerAfter = (acts: readonly Act[], small: Small = {}) => ledger(play(small, acts));

/** `✓` promised, `1:x` with that report, `x` voted, `!` refused, `?` forgotten. */
const sayCell = ({ promisedAt, reported, votes, refusedAt, forgotten }: Cell): string =>
  [
    promisedAt === null ? '' : '✓',
    forgotten ? '?' : '',
    reported ? `${reported.ballot}:${reported.value}` : '',
    ...votes.map(({ value }) => ` ${value}`),
    refusedAt === null ? '' : ' !',
  ]
    .join('')
    .trim();

const ONE = [propose('P1'), ...arrive('P1>A1#1 P1>A2#1 A1>P1#1 A2>P1#1 P1>A1#2')];

test('nothing has been opened', () => {
  expect(ledgerAfter([])).toEqual({ acceptors: ['A1', 'A2', 'A3'], rows: [], learned: null });
});

test('one ballot: promises, votes, and the vote that chose', () => {
  const { rows, learned } = ledgerAfter([...ONE, ...arrive('P1>A3#2 A1>L#1 A3>L#1')]);
  expect(rows.map(({ ballot, owners }) => ({ ballot, owners }))).toEqual([{ ballot: 1, owners: ['P1'] }]);
  expect(rows[0]?.cells.map(sayCell)).toEqual(['✓ x', '✓', 'x']);
  expect(rows[0]?.asked).toEqual([{ value: 'x', at: 4, boundBy: null }]);
  expect(rows[0]?.chosen).toEqual([{ value: 'x', at: 6 }]);
  expect(learned).toEqual({ value: 'x', at: 8 });
});

test('one vote chooses nothing; the next ballot is bound by it', () => {
  const { rows } = ledgerAfter([...ONE, propose('P2'), ...arrive('P2>A1#1 P2>A2#1 A1>P2#1 A2>P2#1 P1>A2#2')]);
  expect(rows.map(({ cells }) => cells.map(sayCell))).toEqual([
    ['✓ x', '✓ !', ''],
    ['✓1:x', '✓', ''],
  ]);
  expect(rows[0]?.chosen).toEqual([]);
  expect(rows[1]?.asked).toEqual([{ value: 'x', at: 10, boundBy: { ballot: 1, value: 'x', from: 'A1' } }]);
});

test('equal values of different ballots do not add up', () => {
  const { rows } = ledgerAfter([...ONE, propose('P1'), ...arrive('P1>A1#3 P1>A2#3 A1>P1#3 A2>P1#2 P1>A2#4')]);
  expect(rows.map(({ cells }) => cells.map(sayCell))).toEqual([
    ['✓ x', '✓', ''],
    ['✓1:x', '✓ x', ''],
  ]);
  expect(rows.flatMap(({ chosen }) => chosen)).toEqual([]);
});

test('a restart without a disk is seen', () => {
  const acts: Act[] = [...ONE, { do: 'crash', node: 'A1' }, { do: 'restart', node: 'A1' }];
  const forgetful = ledgerAfter(acts, { rulesOff: ['persist-before-answering'] });
  expect(forgetful.rows[0]?.cells.map(sayCell)).toEqual(['✓? x', '✓', '']);
  expect(ledgerAfter(acts).rows[0]?.cells.map(sayCell)).toEqual(['✓ x', '✓', '']);
});

test('a ballot with two owners shows both, and both values', () => {
  const { rows } = ledgerAfter(
    [propose('P1'), propose('P2'), ...arrive('P1>A1#1 A1>P1#1 P2>A2#1 A2>P2#1 P1>A3#2 P2>A3#2')],
    { rulesOff: ['own-ballots'], params: { quorumPrepare: 1, quorumAccept: 3 } },
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.owners).toEqual(['P1', 'P2']);
  expect(rows[0]?.cells.map(sayCell)).toEqual(['✓', '✓', 'x y']);
});
