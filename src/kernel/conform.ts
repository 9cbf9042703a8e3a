/** Recorded cases of real systems, as data from outside, answered by the lab's own models. */

/** One recorded case and what came of it. */
export interface CaseResult {
  readonly set: string;
  readonly id: string;
  readonly ok: boolean;
  readonly expected?: unknown;
  readonly got?: unknown;
  /** Why the case is left unanswered: a reason, never "rare". */
  readonly left?: string;
}

const isData = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Equal as data: keys in any order. */
export const sameData = (a: unknown, b: unknown): boolean => {
  if (!isData(a) || !isData(b)) return a === b;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameData(a[key], b[key]))
  );
};

export const judge = (set: string, id: string, expected: unknown, got: unknown): CaseResult =>
  sameData(expected, got) ? { set, id, ok: true } : { set, id, ok: false, expected, got };

/** What is thrown where data have not the form that they are read in. */
const isMisread = (thrown: unknown): boolean =>
  thrown instanceof TypeError || thrown instanceof RangeError || thrown instanceof SyntaxError;

const misread = (set: string, id: string): CaseResult => ({
  set,
  id,
  ok: false,
  expected: 'data in the form of the recordings',
  got: 'another form',
});

/** Answers of which one may find data in another form than its own: that is bad news like any difference. */
export function* answersOrMisread(
  set: string,
  id: string,
  answers: () => Iterable<CaseResult>,
): Iterable<CaseResult> {
  try {
    yield* answers();
  } catch (thrown) {
    if (!isMisread(thrown)) throw thrown;
    yield misread(set, id);
  }
}

/** Every case has an id. */
const isCase = (recorded: unknown): recorded is { readonly id: string } =>
  isData(recorded) && typeof recorded.id === 'string';

/**
 * Answers every case of a file `{ sets: { name: [case, …] } }`, one by one: a case that cannot be read fails, and the others
 * are answered all the same. Throws `TypeError` for a file of something else.
 */
export function* answerCases<Recorded>(
  file: unknown,
  answer: (set: string, recorded: Recorded) => CaseResult,
): Iterable<CaseResult> {
  if (!isData(file) || !isData(file.sets))
    throw new TypeError('not a file of recorded cases: it has no "sets"');
  for (const [set, cases] of Object.entries(file.sets)) {
    if (!Array.isArray(cases)) throw new TypeError(`its set "${set}" is no list of cases`);
    for (const [place, recorded] of cases.entries())
      if (isCase(recorded))
        yield* answersOrMisread(set, recorded.id, () => [answer(set, recorded as Recorded)]);
      else yield misread(set, `#${place + 1}`);
  }
}
