/**
 * Goal: text from elsewhere stays text. Method: hostile strings of our own, and the Big List of Naughty Strings where it is at
 * hand, through every reader and every writer: nothing throws, nothing unseen is left, markup comes out escaped.
 */
import { describe, expect, test } from 'vitest';
import { visibleText } from '#kernel';
import { PRINT, spaceTimeSvg } from '../export/index.ts';
import { atHand, HOSTILE, oneLine, oneWord, UNSEEN } from '../testing/hostile.ts';
import { type Imported, readForeign } from './index.ts';

const shiviz = (text: string): string => {
  const host = oneWord(text);
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

describe('IMPORT-TEXT: hostile strings', () => {
  test(`nothing that cannot be seen is left, and what can be seen stays (${atHand})`, () => {
    for (const text of HOSTILE) {
      const visible = visibleText(text);
      expect(visible).not.toMatch(UNSEEN);
      expect(visibleText(visible)).toBe(visible);
      if (!UNSEEN.test(text) && /^[\x20-\x7e]*$/.test(text)) expect(visible).toBe(text);
    }
    expect(visibleText('a\u202eb')).toBe('a⟨U+202E⟩b');
    expect(visibleText('👩‍👩‍👧 و e\u0301\n\t')).toBe('👩‍👩‍👧 و e\u0301\n\t');
  });

  test('through every reader: told as text, and never thrown', () => {
    for (const text of HOSTILE)
      for (const write of [shiviz, edn, itf, run, (raw: string) => raw]) {
        const imported = readForeign(write(text), true);
        for (const shown of shownOf(imported)) expect(shown).not.toMatch(UNSEEN);
      }
    expect(globalThis).not.toHaveProperty('hit');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('as the names of a log it keeps its hosts', () => {
    for (const text of HOSTILE) {
      const read = readForeign(shiviz(text));
      if (read.kind === 'shiviz' && read.problems.length === 0)
        expect(read.pictures[0]?.space.lanes).toEqual([visibleText(oneWord(text))]);
    }
  });

  test('in a picture that is written, markup is escaped and every character is one of XML', () => {
    for (const text of HOSTILE) {
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
