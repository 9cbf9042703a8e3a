/**
 * Goal: what is found out in a worker is said in the language of the page: verdicts, the steps of a counterexample, what is
 * wrong with a file, a link or a history. Method: told the language as a worker is, then asked for what each of them says.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { check, judge, parseHistory } from '#checker';
import { counterexampleOf, questionOf } from '#lab/check';
import { readForeign } from '#lab/import';
import { decodeLink } from '#lab/link';
import { checkRun } from '#lesson-kit/checks';
import lesson from '../../../lessons/04-consistency/01-cap-partition/lesson.ts';
import { speakAs, spoken } from './speech.ts';

beforeAll(() => speakAs('es'));

/** Words that no Spanish sentence holds. Names of functions and fields are what they are. */
const ENGLISH = /\b(the|of|and|that|with|is|are|not|has|which|step|state|world|none|must|this|before)\b/i;

const HISTORY = `
{:process 0, :type :invoke, :f :write, :value 1}
{:process 0, :type :ok, :f :write, :value 1}
{:process 1, :type :invoke, :f :read, :value nil}
{:process 1, :type :ok, :f :read, :value nil}
`;

test('a checked promise and the steps that break it', async () => {
  const translated = await spoken(lesson);
  const model = translated.models?.find(({ id }) => id === 'ap');
  if (!model) throw new Error('the lesson has no such model');
  const question = questionOf(translated, { model });
  const result = check(question.net.model, { stop: 'each' });
  expect(result.why).toMatch(/^Falla: el camino más corto hasta ahí son \d+ pasos\.$/);
  const witness = result.properties.find(({ verdict }) => verdict === 'fails')?.witness;
  const says = witness && counterexampleOf(question, witness)?.says.join('\n');
  expect(says).toContain('R0 le dice a a que 1 está escrito.');
  expect(`${says}\n${result.properties.map(({ why }) => why).join('\n')}`).not.toMatch(ENGLISH);
});

test.each(['linearizable', 'sequential', 'causal', 'read-your-writes'])('the judge of %s', (model) => {
  expect(judge(model, parseHistory(HISTORY)).reason).not.toMatch(ENGLISH);
});

test('transactions in a circle', () => {
  const steps = (process: number, first: string, second: string): string =>
    ['invoke', 'ok']
      .map(
        (type) =>
          `{:process ${process}, :type :${type}, :f :txn, :value [[:r ${first} ${type === 'ok' ? '[]' : 'nil'}] [:append ${second} 1]]}`,
      )
      .join('\n');
  const { reason } = judge('serializable', parseHistory(`${steps(0, 'x', 'y')}\n${steps(1, 'y', 'x')}`));
  expect(reason).toContain('antes que');
  expect(reason).not.toMatch(ENGLISH);
});

describe('what cannot be read', () => {
  test.each([
    ['nothing', '  '],
    ['bytes', 'a\0b'],
    ['other JSON', '{"a": 1}'],
    ['a log without events', 'one line and another'],
    ['clocks that skip', 'a {"a":2}\nsent\nb {"b":1, "a":9}\ngot\n'],
    ['half a trace', '{"vars": ["x"], "states": [{"y": 1}]}'],
    ['half a history', '{:process 0, :type :ok, :f :write, :value 1'],
    ['an answer without a question', '{:process 0, :type :ok, :f :write, :value 1}'],
    ['a run without a seed', '{"format": "netsplit-run", "version": 1, "run": {"lesson": "x"}}'],
    ['half a link', '#r=1abc'],
  ])('%s', (_name, text) => {
    const says = readForeign(text).problems.map((problem) => problem.says);
    expect(says.length).toBeGreaterThan(0);
    expect(says.join('\n').replace(/«[^»]*»/g, '')).not.toMatch(ENGLISH);
  });
});

test('a run that does not fit its lesson', () => {
  const setup = { mode: 'clock', params: {}, rulesOff: [] };
  const run = { lesson: lesson.id, revision: lesson.revision, setup, seed: 1, log: [] };
  const refusals = [
    { ...run, lesson: 'other' },
    { ...run, seed: -1 },
    { ...run, setup: { ...setup, params: { mode: 'XP' } } },
    { ...run, setup: { ...setup, rulesOff: ['nothing'] } },
    { ...run, log: [{ at: 0, act: { do: 'crash', node: 'R9' } }] },
    { ...run, log: [{ at: 0, act: { do: 'drop', message: 'R9' } }] },
    { ...run, log: [{ at: 0, act: { do: 'explode' } }] },
  ].map((wrong) => {
    const checked = checkRun(lesson, wrong);
    return checked.ok ? 'no refusal' : checked.why;
  });
  for (const why of refusals) expect(why.replace(/«[^»]*»/g, '')).not.toMatch(ENGLISH);
  expect(new Set(refusals).size).toBe(refusals.length);
  const link = decodeLink('#r=');
  expect(link.ok ? '' : link.why).toBe('Este enlace no contiene ninguna ejecución: no hay nada tras #r=.');
});
