/** The known answers of the lesson "the ladder of consistency": histories H1–H16 and the counting tests. */
import { describe, expect, it } from 'vitest';
import { judge, makeHistory } from './index.ts';
import { operation, registers } from './testing/histories.ts';

const MODELS = ['linearizable', 'sequential', 'causal', 'pram'] as const;

const verdicts = (...lines: readonly string[]): string =>
  MODELS.map((model) => (judge(model, registers(...lines)).verdict === 'holds' ? 'Y' : '–')).join('');

const LADDER: Readonly<Record<string, readonly [expected: string, ...lines: string[]]>> = {
  H1: ['YYYY', 'P1 w(x)1 0–1', 'P2 r(x)1 2–3'],
  H2: ['–YYY', 'P1 w(x)1 0–1', 'P2 r(x)0 2–3'],
  H3: ['YYYY', 'P1 w(x)1 0–3', 'P2 r(x)0 1–2'],
  H4: ['–YYY', 'P1 w(x)1 0–9', 'P2 r(x)1 1–2', 'P3 r(x)0 3–4'],
  H5: ['––YY', 'P1 w(x)1 0–1', 'P1 r(y)0 2–3', 'P2 w(y)1 0–1', 'P2 r(x)0 2–3'],
  H6: [
    '––YY',
    'P1 w(x)1 0–1',
    'P2 w(y)1 0–1',
    'P3 r(x)1 2–3',
    'P3 r(y)0 4–5',
    'P4 r(y)1 2–3',
    'P4 r(x)0 4–5',
  ],
  H7: [
    '––YY',
    'P1 w(x)1 0–1',
    'P2 w(x)2 0–1',
    'P3 r(x)1 2–3',
    'P3 r(x)2 4–5',
    'P4 r(x)2 2–3',
    'P4 r(x)1 4–5',
  ],
  H8: ['–––Y', 'P1 w(x)1 0–1', 'P2 r(x)1 2–3', 'P2 w(y)1 4–5', 'P3 r(y)1 6–7', 'P3 r(x)0 8–9'],
  H9: ['––––', 'P1 w(x)1 0–1', 'P1 w(y)1 2–3', 'P2 r(y)1 4–5', 'P2 r(x)0 6–7'],
  H10: ['––––', 'P1 w(x)1 0–1', 'P1 r(x)0 2–3'],
  H11: ['––––', 'P1 w(x)1 0–1', 'P2 r(x)1 2–3', 'P2 r(x)0 4–5'],
  H12: ['–––Y', 'P1 w(x)1 0–1', 'P2 r(x)1 2–3', 'P2 w(x)2 4–5', 'P3 r(x)2 6–7', 'P3 r(x)1 8–9'],
  H13: ['––––', 'P1 w(x)1 0–1', 'P1 w(x)2 2–3', 'P2 r(x)2 4–5', 'P2 r(x)1 6–7'],
  H16: ['–YYY', 'P1 w(x)1 0–1', 'P1 w(x)2 2–3', 'P2 r(x)1 4–5', 'P2 r(x)2 6–7', 'P3 r(x)0 8–9'],
};

describe('the ladder', () => {
  it.each(Object.entries(LADDER))('%s', (_, [expected, ...lines]) => {
    expect(verdicts(...lines)).toBe(expected);
  });

  it('judges keys of H5 apart as sequential (sequential consistency does not compose)', () => {
    expect(judge('sequential', registers('P1 w(x)1 0–1', 'P2 r(x)0 2–3')).verdict).toBe('holds');
    expect(judge('sequential', registers('P2 w(y)1 0–1', 'P1 r(y)0 2–3')).verdict).toBe('holds');
  });

  it('tells sequential from linearizable by a compare-and-set', () => {
    const step = (
      process: string,
      name: string,
      argument: number | number[] | null,
      result: number | null,
      at: number,
    ) => operation({ process, function: name, argument, result, invoked: at, completed: at + 1 });
    const history = makeHistory(
      [
        step('n1', 'write', 1, null, 0),
        step('n2', 'cas', [1, 2], null, 2),
        step('n1', 'write', 1, null, 4),
        step('n2', 'read', null, 2, 6),
      ],
      { initial: 0 },
    );
    expect(judge('sequential', history).verdict).toBe('holds');
    expect(judge('linearizable', history).verdict).toBe('fails');
  });
});

/** `lines` with `?` for values; counts how many assignments of 0 … `most` each model allows. */
const count = (most: number, ...lines: readonly string[]): number[] => {
  const places = lines.join('\n').split('?').length - 1;
  const totals = MODELS.map(() => 0);
  for (let code = 0; code < (most + 1) ** places; code += 1) {
    let rest = code;
    const filled = lines.map((line) =>
      line.replaceAll('?', () => {
        const digit = rest % (most + 1);
        rest = Math.floor(rest / (most + 1));
        return String(digit);
      }),
    );
    [...verdicts(...filled)].forEach((verdict, at) => {
      totals[at] = (totals[at] as number) + Number(verdict === 'Y');
    });
  }
  return totals;
};

describe('how many answers each model allows', () => {
  it('own then other', () => {
    expect(count(2, 'P1 w(x)1 0–1', 'P1 r(x)? 2–3', 'P2 w(x)2 0–1', 'P2 r(x)? 2–3')).toEqual([2, 3, 4, 4]);
  });
  it('store buffer', () => {
    expect(count(1, 'P1 w(x)1 0–1', 'P1 r(y)? 2–3', 'P2 w(y)1 0–1', 'P2 r(x)? 2–3')).toEqual([1, 3, 4, 4]);
  });
  it('message passing', () => {
    expect(count(1, 'P1 w(x)1 0–1', 'P1 w(y)1 2–3', 'P2 r(y)? 4–5', 'P2 r(x)? 6–7')).toEqual([1, 3, 3, 3]);
  });
  it('independent reads of independent writes', () => {
    expect(
      count(
        1,
        'P1 w(x)1 0–1',
        'P2 w(y)1 0–1',
        'P3 r(x)? 2–3',
        'P3 r(y)? 4–5',
        'P4 r(y)? 2–3',
        'P4 r(x)? 4–5',
      ),
    ).toEqual([1, 15, 16, 16]);
  });
  it('write to read causality', () => {
    expect(count(1, 'P1 w(x)1 0–1', 'P2 r(x)? 2–3', 'P2 w(y)1 4–5', 'P3 r(y)? 6–7', 'P3 r(x)? 8–9')).toEqual([
      1, 7, 7, 8,
    ]);
  });
  it('one long write, one reader', () => {
    expect(count(1, 'P1 w(x)1 0–9', 'P2 r(x)? 1–2', 'P2 r(x)? 3–4')).toEqual([3, 3, 3, 3]);
  });
  it('two writers, two readers', () => {
    expect(
      count(
        2,
        'P1 w(x)1 0–1',
        'P2 w(x)2 0–1',
        'P3 r(x)? 2–3',
        'P3 r(x)? 4–5',
        'P4 r(x)? 2–3',
        'P4 r(x)? 4–5',
      ),
    ).toEqual([2, 47, 49, 49]);
  });
});

describe('session guarantees', () => {
  const GUARANTEES = ['read-your-writes', 'monotonic-reads', 'monotonic-writes', 'writes-follow-reads'];
  const kept = (...lines: readonly string[]): string[] =>
    GUARANTEES.filter((model) => judge(model, registers(...lines)).verdict === 'holds');
  const allBut = (broken: string): string[] => GUARANTEES.filter((name) => name !== broken);

  it('read your writes', () => {
    expect(kept('P1 w(x)1 0–1', 'P1 r(x)0 2–3')).toEqual(allBut('read-your-writes'));
    expect(kept('P1 w(x)1 0–1', 'P1 w(x)2 2–3', 'P1 r(x)1 4–5')).toEqual(allBut('read-your-writes'));
  });
  it('monotonic reads', () => {
    expect(kept('P1 w(x)1 0–1', 'P2 r(x)1 2–3', 'P2 r(x)0 4–5')).toEqual(allBut('monotonic-reads'));
  });
  it('monotonic writes', () => {
    expect(kept('P1 w(x)1 0–1', 'P1 w(y)1 2–3', 'P2 r(y)1 4–5', 'P2 r(x)0 6–7')).toEqual(
      allBut('monotonic-writes'),
    );
  });
  it('writes follow reads', () => {
    expect(kept('P1 w(x)1 0–1', 'P2 r(x)1 2–3', 'P2 w(y)1 4–5', 'P3 r(y)1 6–7', 'P3 r(x)0 8–9')).toEqual(
      allBut('writes-follow-reads'),
    );
  });
  it('shows the circle in words', () => {
    const judgement = judge('causal', registers('P1 w(x)1 0–1', 'P1 r(x)0 2–3'));
    expect(judgement.cycle?.length).toBe(2);
    expect(judgement.reason).toContain('P1: write x 1');
  });
});
