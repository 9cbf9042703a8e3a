/** Recorded cases of a three-node etcd 3.4.23, answered by these servers: `lab conform etcd-quorum FILE`. */
import { answerCases, type CaseResult, judge } from '#kernel';
import { type RecordedCase, strangerIn } from './conform/case.ts';
import { answersTo } from './conform/replay.ts';

const resultsIn = ({ steps }: RecordedCase): unknown[] =>
  steps.map((step) => ('result' in step ? step.result : null));

/** One case, by servers with these rules off. */
export const answerCase = (
  set: string,
  recorded: RecordedCase,
  rulesOff: readonly string[] = [],
): CaseResult => {
  const { id } = recorded;
  const stranger = strangerIn(recorded);
  if (stranger) return { set, id, ok: false, left: stranger };
  const got = answersTo(recorded, rulesOff).map((answer) => answer ?? null);
  return judge(set, id, resultsIn(recorded), got);
};

/** Whole files, by topic. */
export const topics: Readonly<Record<string, (file: unknown) => Iterable<CaseResult>>> = {
  'etcd-quorum': (file) => answerCases<RecordedCase>(file, (set, recorded) => answerCase(set, recorded)),
};
