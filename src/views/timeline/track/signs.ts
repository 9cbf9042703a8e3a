/** Moments that a learner looks for: where a question was asked, where the run settled it, where a promise broke, what was marked. */
import { fill, type History, type Micros } from '#kernel';
import type { LearnerState, PredictionState, PropertyState } from '#lab';
import { sayTime } from '#views/kit';
import { STRINGS } from './strings.ts';

export type SignKind = 'asked' | 'right' | 'wrong' | 'shown' | 'broken' | 'expected' | 'marked';

export interface Sign {
  readonly key: string;
  readonly kind: SignKind;
  readonly time: Micros;
  /** One sentence. */
  readonly says: string;
}

type Rows = Pick<History, 'row'>;

/** Moment after `index` events; `null` where the run does not know it. */
const momentOf = (history: Rows, index: number): Micros | null =>
  index === 0 ? 0 : (history.row(index - 1)?.time ?? null);

const signAt = (history: Rows, index: number | null, make: (time: string) => Omit<Sign, 'time'>): Sign[] => {
  const time = index === null ? null : momentOf(history, index);
  return time === null ? [] : [{ ...make(sayTime(time)), time }];
};

const outcomeOf = ({ status, chosen, right }: PredictionState): 'right' | 'wrong' | 'shown' => {
  if (status !== 'answered') return 'shown';
  return chosen === right ? 'right' : 'wrong';
};

const ofPrediction = (history: Rows, prediction: PredictionState): Sign[] => {
  const { id, askedAt, settledAt } = prediction;
  const outcome = outcomeOf(prediction);
  return [
    ...signAt(history, askedAt, (time) => ({
      key: `asked ${id}`,
      kind: 'asked',
      says: fill(STRINGS.asked, { time }),
    })),
    ...signAt(history, settledAt, (time) => ({
      key: `settled ${id}`,
      kind: outcome,
      says: fill(STRINGS.settled[outcome], { time }),
    })),
  ];
};

const ofProperty = (history: Rows, { property, since, expectedToFail }: PropertyState): Sign[] =>
  signAt(history, since, (time) => ({
    key: `broken ${property.id}`,
    kind: expectedToFail ? 'expected' : 'broken',
    says: fill(expectedToFail ? STRINGS.brokenExpected : STRINGS.broken, { says: property.says, time }),
  }));

const ofMark = (history: Rows, index: number): Sign[] =>
  signAt(history, index, (time) => ({
    key: `marked ${index}`,
    kind: 'marked',
    says: fill(STRINGS.marked, { time }),
  }));

/** @param marked after how many events somebody marked a moment. */
export const signsOf = (
  history: Rows,
  predictions: LearnerState['predictions'],
  properties: readonly PropertyState[],
  marked: readonly number[],
): Sign[] => [
  ...predictions.flatMap((prediction) => ofPrediction(history, prediction)),
  ...properties.filter(({ status }) => status === 'broken').flatMap((state) => ofProperty(history, state)),
  ...marked.flatMap((index) => ofMark(history, index)),
];
