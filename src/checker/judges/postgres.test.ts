/**
 * Goal: what PostgreSQL answered at each of its isolation levels is judged to keep that level. Method: recorded runs of
 * transactions that read and write single rows, three of them here, a hundred beside the repository when they are there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from './index.ts';
import { isReadWrite, postgresHistory, type RecordedCase } from './testing/postgres.ts';
import sample from './testing/postgres-runs.json' with { type: 'json' };

const SHARED = new URL('../../../../shared/golden/pg-isolation.json', import.meta.url);

interface Recording {
  readonly sets: Readonly<Record<'random_items' | 'random_read_mostly', readonly RecordedCase[]>>;
}

const sharedCases = (): readonly RecordedCase[] => {
  if (!existsSync(SHARED)) {
    console.warn('judges: the shared runs of PostgreSQL are not here; only our own three are judged.');
    return [];
  }
  const { sets } = JSON.parse(readFileSync(SHARED, 'utf8')) as Recording;
  return [...sets.random_items, ...sets.random_read_mostly].filter(isReadWrite);
};

const cases = [...(sample.cases as unknown as readonly RecordedCase[]), ...sharedCases()];

/** What PostgreSQL calls its levels, and what they are (its manual, chapter 13; Hermitage). */
const LEVELS = {
  'READ COMMITTED': 'read-committed',
  'REPEATABLE READ': 'strong-snapshot-isolation',
  SERIALIZABLE: 'serializable',
};

describe.each(Object.entries(LEVELS))('PostgreSQL at %s', (name, level) => {
  const histories = cases.flatMap((one) => {
    const run = one.levels[name];
    return run === undefined ? [] : [{ id: one.id, history: postgresHistory(one, run) }];
  });

  it.each(histories)(`$id is ${level}`, ({ history }) => {
    expect(judge(level, history).verdict).toBe('holds');
  });

  it(`${level === 'serializable' ? 'has no' : 'has some'} run that is not serializable`, () => {
    const failing = histories.filter(({ history }) => judge('serializable', history).verdict === 'fails');
    expect(failing.length > 0).toBe(level !== 'serializable');
  });
});
