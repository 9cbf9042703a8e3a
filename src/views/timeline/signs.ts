/** Moments that a learner looks for: where a question was asked, where a promise broke. */
import type { History, Micros } from '#kernel';
import type { LearnerState, PropertyState } from '#lab';
import { sayTime } from '#views/kit';
import { fill, STRINGS } from './strings.ts';

export interface Sign {
  readonly key: string;
  readonly kind: 'asked' | 'broken' | 'expected';
  readonly time: Micros;
  /** One sentence. */
  readonly says: string;
}

/** Moment after `index` events; `null` where the run does not know it. */
const momentOf = (history: History, index: number): Micros | null =>
  index === 0 ? 0 : (history.row(index - 1)?.time ?? null);

const signAt = (
  history: History,
  index: number | null,
  make: (time: Micros) => Omit<Sign, 'time'>,
): Sign[] => {
  const time = index === null ? null : momentOf(history, index);
  return time === null ? [] : [{ ...make(time), time }];
};

export const signsOf = (
  history: History,
  predictions: LearnerState['predictions'],
  properties: readonly PropertyState[],
): Sign[] => [
  ...predictions.flatMap(({ id, askedAt }) =>
    signAt(history, askedAt, (time) => ({
      key: `asked ${id}`,
      kind: 'asked',
      says: fill(STRINGS.asked, { time: sayTime(time) }),
    })),
  ),
  ...properties
    .filter(({ status }) => status === 'broken')
    .flatMap(({ property, since, expectedToFail }) =>
      signAt(history, since, (time) => ({
        key: `broken ${property.id}`,
        kind: expectedToFail ? 'expected' : 'broken',
        says: fill(expectedToFail ? STRINGS.brokenExpected : STRINGS.broken, {
          says: property.says,
          time: sayTime(time),
        }),
      })),
    ),
];
