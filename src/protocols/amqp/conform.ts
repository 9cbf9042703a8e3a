/** Recorded cases of a real RabbitMQ 3.10.8, answered by this broker: `lab conform amqp-routing FILE`. */
import { answerCases, type CaseResult, judge } from '#kernel';
import { everyRule, makeTrie, matchTrie } from './broker/index.ts';
import type { TopologyCase, TraceCase } from './conform/case.ts';
import { answerTopology } from './conform/topology.ts';
import { answerTrace } from './conform/trace.ts';

const answer = (recorded: TopologyCase | TraceCase): unknown[] | string =>
  'steps' in recorded ? answerTrace(recorded) : answerTopology(recorded);

const observed = (recorded: TopologyCase | TraceCase): unknown[] =>
  ('steps' in recorded ? recorded.steps : recorded.messages).map((one) => one.observed);

const compare = (set: string, recorded: TopologyCase | TraceCase): CaseResult => {
  const got = answer(recorded);
  if (typeof got === 'string') return { set, id: recorded.id, ok: false, left: got };
  return judge(set, recorded.id, observed(recorded), got);
};

interface TopicVector {
  readonly bindings: Readonly<Record<string, string>>;
  readonly routes: Readonly<Record<string, readonly string[]>>;
}

/** RabbitMQ's own table of 26 patterns × 11 keys. */
function* amqpTopic(data: unknown): Iterable<CaseResult> {
  const { bindings, routes } = data as TopicVector;
  const trie = makeTrie(
    Object.entries(bindings).map(([name, pattern]) => [pattern, name] as const),
    everyRule,
  );
  for (const [key, names] of Object.entries(routes)) {
    const got = matchTrie(trie, key, everyRule).toSorted();
    yield judge('amqp_topic', key === '' ? '(empty)' : key, names.toSorted(), got);
  }
}

/** Whole files, by topic. */
export const topics: Readonly<Record<string, (file: unknown) => Iterable<CaseResult>>> = {
  'amqp-routing': (file) => answerCases(file, compare),
};

/** Sections of vectors.json that this folder answers: its `data`, by name of the section. */
export const vectors: Readonly<Record<string, (data: unknown) => Iterable<CaseResult>>> = {
  amqp_topic: amqpTopic,
};
