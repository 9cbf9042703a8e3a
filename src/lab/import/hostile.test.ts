/**
 * Goal: text from elsewhere stays text. Method: hostile strings of our own, and the Big List of Naughty Strings where it is at
 * hand, through every reader and every writer: nothing throws, nothing unseen is left, markup comes out escaped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { visibleText } from '#kernel';
import { PRINT, spaceTimeSvg } from '../export/index.ts';
import { type Imported, readForeign } from './index.ts';

const SHARED = join(import.meta.dirname, '../../../../shared/ground-truth/hostile/blns.json');
const OWN = [
  '<script>globalThis.hit = 1</script>',
  '"><img src=x onerror="globalThis.hit=1">',
  '</text><script>globalThis.hit=1</script>',
  'javascript:globalThis.hit=1',
  "';globalThis.hit=1//",
  '$' + '{globalThis.hit=1}{{hit}}',
  '\u202Egnp.exe',
  'user\u2066\u2069\u200f',
  'zero\u200bwidth\ufeff',
  'tag\u{e0041}\u{e007f}',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319algo',
  'مرحبا عالم',
  '👩‍👩‍👧‍👦 e\u0301',
  '__proto__',
  'a'.repeat(5000),
  '%s%n%d {0} $& $1',
  'C:\\con\\nul "quoted" \'single\' `back`',
  '\u0007bell\u001b[31mred',
  '\ud800 half a pair',
];
const shared = existsSync(SHARED) ? (JSON.parse(readFileSync(SHARED, 'utf8')) as string[]) : [];
const STRINGS = [...OWN, ...shared];
const UNSEEN = /[^\P{Cc}\t\n]|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** Without what no line of a log can hold. */
const oneLine = (text: string): string => text.replace(/[\r\n\p{Cc}\ufffd]/gu, '');
const word = (text: string): string => oneLine(text).replace(/\s/g, '') || 'x';

const shiviz = (text: string): string => {
  const host = word(text);
  return `${oneLine(text)}\n${host} ${JSON.stringify({ [host]: 1 })}\n`;
};
const edn = (text: string): string => {
  const quoted = JSON.stringify(oneLine(text)).replace(/\\[bf]/g, '');
  return `{:process 0, :type :invoke, :f :write, :value ${quoted}}\n{:process 0, :type :ok, :f :write, :value ${quoted}}\n`;
};
const itf = (text: string): string =>
  JSON.stringify({ vars: [`v${text}`], states: [{ '#meta': { event: text }, [`v${text}`]: text }] });
const run = (text: string): string => JSON.stringify({ format: 'netsplit-run', version: 1, [text]: text });

/** Every text that a page would show of it. */
const shownOf = (imported: Imported): readonly string[] => {
  const problems = imported.problems.map(({ says }) => says);
  if (imported.kind === 'shiviz')
    return [
      ...problems,
      ...imported.pictures.flatMap(({ space, told, label }) => [
        label,
        ...space.lanes,
        ...space.events.map((event) => event.label),
        ...told.flatMap(({ host, text }) => [host, text]),
      ]),
    ];
  if (imported.kind === 'itf' && imported.trace)
    return [
      ...problems,
      ...imported.trace.vars,
      ...imported.trace.states.flatMap(({ values, says }) => [...values, says ?? '']),
    ];
  if (imported.kind === 'history' && imported.history)
    return [
      ...problems,
      ...imported.history.requests.flatMap(({ client, operation }) => [
        client,
        ...Object.values(operation).map(String),
      ]),
      ...imported.history.verdicts.map(({ reason }) => reason),
    ];
  return problems;
};

const atHand = shared.length === 0 ? 'ours alone: the shared list is not at hand' : `${STRINGS.length}`;

describe('IMPORT-TEXT: hostile strings', () => {
  test(`nothing that cannot be seen is left, and what can be seen stays (${atHand})`, () => {
    for (const text of STRINGS) {
      const visible = visibleText(text);
      expect(visible).not.toMatch(UNSEEN);
      expect(visibleText(visible)).toBe(visible);
      if (!UNSEEN.test(text) && /^[\x20-\x7e]*$/.test(text)) expect(visible).toBe(text);
    }
    expect(visibleText('a\u202eb')).toBe('a⟨U+202E⟩b');
    expect(visibleText('👩‍👩‍👧 و e\u0301\n\t')).toBe('👩‍👩‍👧 و e\u0301\n\t');
  });

  test('through every reader: told as text, and never thrown', () => {
    for (const text of STRINGS)
      for (const write of [shiviz, edn, itf, run, (raw: string) => raw]) {
        const imported = readForeign(write(text), true);
        for (const shown of shownOf(imported)) expect(shown).not.toMatch(UNSEEN);
      }
    expect(globalThis).not.toHaveProperty('hit');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('as the names of a log it keeps its hosts', () => {
    for (const text of STRINGS) {
      const read = readForeign(shiviz(text));
      if (read.kind === 'shiviz' && read.problems.length === 0)
        expect(read.pictures[0]?.space.lanes).toEqual([visibleText(word(text))]);
    }
  });

  test('in a picture that is written, markup is escaped and every character is one of XML', () => {
    for (const text of STRINGS) {
      const space = {
        lanes: [text],
        events: [{ lane: 0, time: 0, family: 'local', vector: [1], lamport: 1, label: text }] as const,
        arrows: [],
        gaps: [],
      };
      const svg = spaceTimeSvg(space, text, PRINT);
      expect(
        svg.match(/<[a-z/]+/g)?.every((tag) => /^<\/?(svg|title|rect|g|text|line|circle)?$/.test(tag)),
      ).toBe(true);
      expect(svg).not.toMatch(/[^\P{Cc}\t\n]|[\ufffe\uffff]/u);
    }
  });
});
