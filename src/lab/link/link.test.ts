/** The share link: there and back, and everything that is no link refused in one sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../run-file/index.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { decodeLink, encodeLink } from './index.ts';
import { randomRecord } from './testing/records.ts';

const refusal = (text: string): string => {
  const decoded = decodeLink(text);
  return decoded.ok ? 'it was opened' : decoded.why;
};

describe('there and back', () => {
  it('LINK-HOLDS: gives the same record', () => {
    fc.assert(
      fc.property(randomRecord, (record) => {
        expect(decodeLink(encodeLink(record))).toEqual({ ok: true, record });
      }),
      { numRuns: 300 },
    );
  });

  it('LINK-FORM: reads a whole address, its path, or the fragment alone', () => {
    const record = fc.sample(randomRecord, { numRuns: 1, seed: 1 })[0];
    if (!record) throw new Error('no sample');
    const link = encodeLink(record);
    for (const before of ['', '/l/chatter', 'https://lab.example/l/chatter?theme=dark'])
      expect(decodeLink(`${before}${link}`)).toEqual({ ok: true, record });
  });

  it('holds as many decisions as a run may have', () => {
    const log = Array.from({ length: 10_000 }, (_, place) => ({
      at: place * 977,
      act: { do: 'deliver', message: `R${place % 3}>R4#${place + 1}` } as const,
    }));
    const setup = { mode: 'clock', params: {}, rulesOff: [] } as const;
    const run = { lesson: 'x', revision: 1, setup, seed: 1, log };
    expect(decodeLink(encodeLink({ run }))).toMatchObject({ ok: true, record: { run } });
  });

  it('LINK-DEFAULTS: leaves parameters at their defaults out when it knows the lesson', () => {
    const parameters = { size: { kind: 'number', min: 1, max: 9, step: 1, default: 3 } } as const;
    const setup = { mode: 'clock', params: { size: 3 }, rulesOff: [] } as const;
    const run = { lesson: 'x', revision: 1, setup, seed: 1, log: [] };
    const decoded = decodeLink(encodeLink({ run }, { parameters }));
    expect(decoded.ok && decoded.record.run.setup.params).toEqual({});
    expect(decodeLink(encodeLink({ run }))).toMatchObject({ record: { run } });
  });
});

describe('LINK-NEWER, LINK-ORDER: what is no link', () => {
  it.each([
    ['nothing', '', 'the part that begins with #r= is missing'],
    ['an address without a run', 'https://lab.example/l/chatter', '#r= is missing'],
    ['an empty fragment', '#r=', 'nothing follows #r='],
    ['a newer format', '#r=7AAAA', 'This link has format 7; this lab reads formats up to 1.'],
    ['no format at all', '#r=%41', 'damaged or was cut off'],
    ['padding', '#r=1AA==', 'damaged or was cut off'],
    ['a megabyte', `#r=1${'A'.repeat(1_000_000)}`, 'too long'],
  ])('%s', (_, text, why) => {
    expect(refusal(text)).toContain(why);
  });
});

describe('LINK-BYTES', () => {
  const record = (log: RunRecord['run']['log']): RunRecord => {
    const setup = { mode: 'clock', params: {}, rulesOff: [] } as const;
    return { run: { lesson: 'x', revision: 1, setup, seed: 1, log }, cursor: { index: 0, time: 0 } };
  };
  const boxOf = (link: string): Uint8Array => fromBase64url(link.slice('#r=1'.length));

  it('is deflated when that is shorter, and else not', () => {
    const same = Array.from({ length: 100 }, () => ({ at: 0, act: { do: 'healAll' } as const }));
    expect(boxOf(encodeLink(record([])))[0]).toBe(0);
    expect(boxOf(encodeLink(record(same)))[0]).toBe(1);
    expect(boxOf(encodeLink(record(same))).length).toBeLessThan(50);
  });

  it('takes a byte for a word seen before', () => {
    const crash = (node: string) => ({ at: 0, act: { do: 'crash', node } as const });
    const once = boxOf(encodeLink(record([crash('somebody')]))).length;
    const twice = boxOf(encodeLink(record([crash('somebody'), crash('somebody')]))).length;
    expect(twice - once).toBe(3);
  });

  it('base64url is read strictly: one text for each sequence of bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(fromBase64url(text)).toEqual(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      }),
    );
    for (const text of ['A', 'AB', 'AAB', 'AA=', 'A A', 'A+/A', 'AAAAé'])
      expect(() => fromBase64url(text), text).toThrow('damaged');
  });
});
