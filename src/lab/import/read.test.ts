/**
 * Goal: whatever people bring is recognised by its content, and what is wrong with it is one sentence with its line.
 * Method: small files of our own of every kind, whole and broken in each way that files break.
 */
import { describe, expect, test } from 'vitest';
import { encodeLink } from '../link/index.ts';
import { records } from '../records/index.ts';
import { encodeRunFile } from '../run-file/index.ts';
import { chatterLesson } from '../testing/chatter-lesson.ts';
import { lab } from '../testing/test-lab.ts';
import { readForeign } from './index.ts';

const RECORD = lab(chatterLesson).playFor(30).pause().crash('N1').session.with(records).record();
const RUN = encodeRunFile(RECORD);
const SHIVIZ = 'ask\na {"a":1}\nhear\nb {"a":1,"b":1}\n';
const EDN = `{:index 0, :process 0, :type :invoke, :f :write, :value 1}
{:index 1, :process 1, :type :invoke, :f :read, :value nil}
{:index 2, :process 0, :type :ok, :f :write, :value 1}
{:index 3, :process 1, :type :ok, :f :read, :value 7}
`;
const ITF = `{ "#meta": { "format": "ITF" },
  "vars": ["big", "graph", "set"],
  "states": [
    { "#meta": { "index": 0 }, "big": { "#bigint": "123456789012345678901" }, "graph": { "#map": [["a", { "#tup": [1, true] }]] },
      "set": { "#set": [{ "x": "q" }] } },
    { "big": 2, "graph": { "#map": [] }, "set": { "#set": [] } }
  ] }
`;

describe('IMPORT-KIND: content tells the kind', () => {
  test.each([
    ['a Run file', RUN, 'run'],
    ['a link', encodeLink(RECORD, chatterLesson), 'link'],
    ['a whole address', `  https://lab.example/l/x${encodeLink(RECORD, chatterLesson)}\n`, 'link'],
    ['a ShiViz log', SHIVIZ, 'shiviz'],
    ['a Jepsen history', EDN, 'history'],
    ['a Jepsen history as one vector', `; of tuesday\n[${EDN}]`, 'history'],
    ['a log of Jepsen', 'INFO  jepsen.util - 0\t:invoke\t:read\tnil\n', 'history'],
    [
      'a history as JSON',
      '[{"process":"a","function":"read","result":1,"invoked":0,"completed":1}]',
      'history',
    ],
    ['an ITF trace', ITF, 'itf'],
    ['with a byte order mark', `\uFEFF${ITF}`, 'itf'],
  ])('%s', (_, text, kind) => {
    expect(readForeign(text)).toMatchObject({ kind, problems: [] });
  });
});

test('a history comes with the verdict of every judge that can judge it, and the lines of its operations', () => {
  const read = readForeign(EDN, true);
  if (read.kind !== 'history' || !read.history) throw new Error('no history');
  expect(read.history).toMatchObject({
    processes: ['0', '1'],
    operations: 2,
    concurrentPairs: 1,
    lines: [1, 2],
  });
  const linearizable = read.history.verdicts.find(({ model }) => model === 'linearizable');
  expect(linearizable).toMatchObject({ verdict: 'fails', blamed: '1' });
  expect(read.history.verdicts.map(({ model }) => model)).not.toContain('serializable');
});

test('ITF-VALUES: every form of value is said as TLA+ writes it', () => {
  const read = readForeign(ITF);
  if (read.kind !== 'itf' || !read.trace) throw new Error('no trace');
  expect(read.trace.vars).toEqual(['big', 'graph', 'set']);
  expect(read.trace.states.map(({ line, values }) => [line, ...values])).toEqual([
    [4, '123456789012345678901', '["a" ↦ ⟨1, true⟩]', '{[x ↦ "q"]}'],
    [6, '2', '[]', '{}'],
  ]);
});

const broken = (text: string, change: (text: string) => string): string => {
  const changed = change(text);
  if (changed === text) throw new Error('nothing was broken');
  return changed;
};

describe('IMPORT-PLACE: what is wrong is one sentence with its line', () => {
  test.each([
    ['nothing', ' \n\t', 0, 'this is empty'],
    ['bytes of a picture', 'one\n\u0089PNG\0\0', 2, 'not text in UTF-8'],
    ['UTF-16 read as UTF-8', 'h\0e\0', 1, 'not text in UTF-8'],
    ['JSON of another kind', '{\n"traceEvents": []}', 1, 'neither a Run, nor an ITF trace'],
    [
      'much JSON of another kind in one line',
      JSON.stringify(Array.from({ length: 30_000 }, (_, at) => ({ name: `n${at}`, at }))),
      1,
      'neither a Run, nor an ITF trace',
    ],
    ['one line of brackets', '['.repeat(100_000), 1, 'no event was found'],
    ['half a Run file', RUN.slice(0, RUN.length / 2), RUN.slice(0, RUN.length / 2).split('\n').length, ''],
    ['two Run files', RUN + RUN, RUN.split('\n').length, '"{" after the end'],
    [
      'a Run file with an unknown act',
      broken(RUN, (text) => text.replace('"crash"', '"explode"')),
      RUN.split('\n').findIndex((line) => line.includes('"act": {')) + 1,
      'no act',
    ],
    ['a link with a mistake', '#r=1AAAA', 1, ''],
    ['half an ITF trace', ITF.slice(0, -20), 6, ''],
    [
      'a state without a variable',
      broken(ITF, (text) => text.replace('{ "big": 2, ', '{ ')),
      6,
      'says nothing of "big"',
    ],
    [
      'a variable that is not named',
      broken(ITF, (text) => text.replace('"big": 2', '"big": 2, "new": 1')),
      6,
      '"new"',
    ],
    [
      'a value that is none',
      broken(ITF, (text) => text.replace('"big": 2', '"big": null')),
      6,
      'null is no value',
    ],
    ['an unknown form', broken(ITF, (text) => text.replace('"#tup"', '"#bag"')), 4, '"#bag" is no form'],
    [
      'half a map',
      broken(ITF, (text) => text.replace('["a", { "#tup": [1, true] }]', '["a"]')),
      4,
      'no pair',
    ],
    ['a trace without states', '{"vars": [],\n"states": []}', 1, '"states" is missing or empty'],
    ['half a history', EDN.slice(0, EDN.indexOf('7')), 4, '"}" is missing'],
    ['two histories', EDN + EDN, 5, 'a second history begins here'],
    [
      'two histories in brackets',
      `[${EDN}]\n[${EDN}]`,
      EDN.split('\n').length + 1,
      'a second history stands',
    ],
    [
      'two logs',
      `(?<event>.*)\\n(?<host>\\S*) (?<clock>{.*})\n\n${SHIVIZ}(?<event>.*)\\n(?<host>\\S*) (?<clock>{.*})\n\n${SHIVIZ}`,
      7,
      'a second log begins here',
    ],
    ['a log cut off', SHIVIZ.slice(0, -6), 3, 'the log breaks off'],
  ])('%s', (_, text, line, says) => {
    const { problems } = readForeign(text, true);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.line).toBe(line);
    expect(problems.map((problem) => problem.says).join('; ')).toContain(says);
    for (const problem of problems) expect(problem.says).not.toMatch(/\n/);
  });

  test('names that reach a prototype change nothing', () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      readForeign(`{"vars":["${name}"],"states":[{"${name}":{"${name}":1}}]}`);
      readForeign(`{:process 0, :type :invoke, :f :${name}, :value {:${name} 1}}`, true);
      readForeign(`x\n${name} {"${name}":1}\n`);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }
  });
});
