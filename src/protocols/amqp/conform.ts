/** Recorded cases of a real RabbitMQ 3.10.8, answered by this broker: `lab conform amqp-routing FILE`. */
import type { CaseResult } from '#kernel';
import { everyRule, makeTrie, matchTrie } from './broker/index.ts';
import { judge, type TopologyCase, type TraceCase } from './conform/case.ts';
import { answerTopology } from './conform/topology.ts';
import { answerTrace } from './conform/trace.ts';

interface Recorded {
  readonly sets: Readonly<Record<string, readonly (TopologyCase | TraceCase)[]>>;
}

const answer = (recorded: TopologyCase | TraceCase): unknown[] | string =>
  'steps' in recorded ? answerTrace(recorded) : answerTopology(recorded);

const observed = (recorded: TopologyCase | TraceCase): unknown[] =>
  ('steps' in recorded ? recorded.steps : recorded.messages).map((one) => one.observed);

const compare = (set: string, recorded: TopologyCase | TraceCase): CaseResult => {
  const got = answer(recorded);
  if (typeof got === 'string') return { set, id: recorded.id, ok: false, left: got };
  return judge(set, recorded.id, observed(recorded), got);
};

const readSets = (file: unknown): Recorded['sets'] => {
  const sets = (file as Partial<Recorded> | null)?.sets;
  if (typeof sets !== 'object' || sets === null)
    throw new TypeError('not a file of recorded cases: it has no "sets"');
  return sets;
};

function* amqpRouting(file: unknown): Iterable<CaseResult> {
  for (const [set, cases] of Object.entries(readSets(file)))
    for (const recorded of cases) yield compare(set, recorded);
}

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
  'amqp-routing': amqpRouting,
};

/** Sections of vectors.json that this folder answers: its `data`, by name of the section. */
export const vectors: Readonly<Record<string, (data: unknown) => Iterable<CaseResult>>> = {
  amqp_topic: amqpTopic,
};
