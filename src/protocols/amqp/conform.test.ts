/** The recorded cases: our own sample always, the whole file where it is there; and proof that they can fail. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from '#kernel';
import { BROKER_RULES, type BrokerRule } from './broker/index.ts';
import type { TopologyCase, TraceCase } from './conform/case.ts';
import { answerTopology } from './conform/topology.ts';
import { answerTrace } from './conform/trace.ts';
import { topics, vectors } from './conform.ts';

const read = (path: URL): unknown => JSON.parse(readFileSync(path, 'utf8'));

const SAMPLE = new URL('./testdata/amqp-routing.golden.json', import.meta.url);
const OWN = new URL('./testdata/amqp-routing.own.golden.json', import.meta.url);
const WHOLE = new URL('../../../../shared/golden/amqp-routing.json', import.meta.url);
const VECTORS = new URL('../../../../shared/ground-truth/vectors.json', import.meta.url);

const conform = (file: unknown) => [...(topics['amqp-routing']?.(file) ?? [])];

describe('recorded cases of RabbitMQ 3.10.8', () => {
  it('all of the sample', () => {
    const results = conform(read(SAMPLE));
    expect(results.length).toBeGreaterThan(100);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('all of our own recordings', () => {
    const results = conform(read(OWN));
    expect(results.length).toBeGreaterThan(20);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });

  it(`all of the whole file${existsSync(WHOLE) ? '' : ' — NOT THERE (no ../shared): only the sample was run'}`, () => {
    const results = conform(read(existsSync(WHOLE) ? WHOLE : SAMPLE));
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });

  it(`topic vectors${existsSync(VECTORS) ? '' : ' — NOT THERE (no ../shared): see topic.test.ts'}`, () => {
    if (!existsSync(VECTORS)) return expect(Object.keys(vectors)).toEqual(['amqp_topic']);
    const { amqp_topic: section } = read(VECTORS) as { amqp_topic: { data: unknown } };
    const results = [...(vectors.amqp_topic?.(section.data) ?? [])];
    expect(results.map(({ ok }) => ok)).toEqual(Array(11).fill(true));
  });

  it('refuses a file of something else with one sentence', () => {
    expect(() => conform({ topic: 'x' })).toThrow('not a file of recorded cases');
    expect(() => conform(null)).toThrow('not a file of recorded cases');
  });

  it('leaves an operation that it does not know, with the reason', () => {
    const file = { sets: { delivery_traces: [{ id: 'n', steps: [{ op: 'levitate', observed: {} }] }] } };
    expect(conform(file)).toEqual([
      { set: 'delivery_traces', id: 'n', ok: false, left: "the operation 'levitate' is not known" },
    ]);
  });

  it('leaves streams', () => {
    const step = { op: 'queue', name: 'q', arguments: { 'x-queue-type': 'stream' }, observed: {} };
    const [result] = conform({ sets: { delivery_traces: [{ id: 'n', steps: [step] }] } });
    expect(result?.left).toBe('streams are not modelled');
  });
});

/** How many cases of the sample a broker without this rule answers wrongly. */
const wrongWithout = (rule: BrokerRule): number => {
  const ask = (asked: BrokerRule) => asked !== rule;
  const { sets } = read(SAMPLE) as { sets: Record<string, (TopologyCase | TraceCase)[]> };
  const results = Object.entries(sets).flatMap(([set, cases]) =>
    cases.map((one) =>
      'steps' in one
        ? judge(
            set,
            one.id,
            one.steps.map((step) => step.observed),
            answerTrace(one, ask),
          )
        : judge(
            set,
            one.id,
            one.messages.map((message) => message.observed),
            answerTopology(one, ask),
          ),
    ),
  );
  return results.filter(({ ok }) => !ok).length;
};

describe('every rule of the broker is needed', () => {
  const rules = Object.keys(BROKER_RULES) as BrokerRule[];
  it.each(rules)('without %s some recorded case differs', (rule) => {
    expect(wrongWithout(rule)).toBeGreaterThan(0);
  });
});
