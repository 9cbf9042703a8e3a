/** Goal: the table of the curriculum (part 1, §21.7) on this lesson's histories, and the map against Elle's table. */
import { expect, test } from 'vitest';
import { explains, RUNGS, registerHistory } from '#lesson-kit/ladder';
import { historyNamed, MODELS_MAP } from '#protocols/consistency-ladder';
import elle from '../../../src/checker/judges/testing/elle-lattice.json' with { type: 'json' };

const TABLE: Readonly<Record<string, string>> = {
  h1: 'YYYY',
  h2: '–YYY',
  h3: 'YYYY',
  h4: '–YYY',
  h5: '––YY',
  h6: '––YY',
  h7: '––YY',
  h8: '–––Y',
  h9: '––––',
  h10: '––––',
  h11: '––––',
  h12: '–––Y',
  h13: '––––',
  h16: '–YYY',
};

test.each(Object.entries(TABLE))('%s: %s', (name, expected) => {
  const history = registerHistory(historyNamed(name));
  expect(RUNGS.map((rung) => (explains(rung, history) ? 'Y' : '–')).join('')).toBe(expected);
});

const implied: Readonly<Record<string, readonly string[]>> = elle.implies_models;

const weakerThan = (model: string): ReadonlySet<string> => {
  const met = new Set([model]);
  for (const name of met) for (const next of implied[name] ?? []) met.add(next);
  return met;
};

const elleName = (id: string): string => (id === 'pram' ? 'PRAM' : id);

test('the map has 16 models and 17 arrows, and each arrow is one of the table', () => {
  const arrows = MODELS_MAP.flatMap(({ id, implies }) => implies.map((weaker) => [id, weaker] as const));
  expect(MODELS_MAP).toHaveLength(16);
  for (const [stronger, weaker] of arrows)
    expect(weakerThan(elleName(stronger)), `${stronger} implies ${weaker}`).toContain(elleName(weaker));
  expect(arrows).toHaveLength(17);
});
