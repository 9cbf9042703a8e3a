/** Recorded cases of a three-node etcd 3.4.23, answered by these servers: `lab conform etcd-quorum FILE`. */
import type { CaseResult } from '#kernel';
import { type RecordedCase, strangerIn, tidied } from './conform/case.ts';
import { answersTo } from './conform/replay.ts';

interface Recorded {
  readonly sets: Readonly<Record<string, readonly RecordedCase[]>>;
}

const resultsIn = ({ steps }: RecordedCase): unknown[] =>
  steps.map((step) => ('result' in step ? tidied(step.result) : null));

/** One case, by servers with these rules off. */
export const answerCase = (
  set: string,
  recorded: RecordedCase,
  rulesOff: readonly string[] = [],
): CaseResult => {
  const stranger = strangerIn(recorded);
  if (stranger) return { set, id: recorded.id, ok: false, left: stranger };
  const expected = resultsIn(recorded);
  const got = answersTo(recorded, rulesOff).map((answer) => (answer === undefined ? null : tidied(answer)));
  return { set, id: recorded.id, ok: JSON.stringify(got) === JSON.stringify(expected), expected, got };
};

const readSets = (file: unknown): Recorded['sets'] => {
  const sets = (file as Partial<Recorded> | null)?.sets;
  if (typeof sets !== 'object' || sets === null)
    throw new TypeError('not a file of recorded cases: it has no "sets"');
  return sets;
};

function* etcdQuorum(file: unknown): Iterable<CaseResult> {
  for (const [set, cases] of Object.entries(readSets(file)))
    for (const recorded of cases) yield answerCase(set, recorded);
}

/** Whole files, by topic. */
export const topics: Readonly<Record<string, (file: unknown) => Iterable<CaseResult>>> = {
  'etcd-quorum': etcdQuorum,
};
