/** The rows of the curriculum's table (part 1, §3): edges there are not listed, so only states are compared. */
import type { ReferenceModel } from '#kernel';
import { pingWithDeadline } from './ping-with-deadline.ts';
import { type TimedRule, timedDetector } from './timed-detector.ts';
import { timedPing } from './timed-ping.ts';

const origin = 'curriculum part 1, §3: an independent reference checker';
const verdicts = 'curriculum part 1, §3, for the verdict; the steps are measured';
const accuracy = { property: 'strong-accuracy', steps: 2 };

/** The clock shows what is broken without this rule where messages take so many ticks. */
const without = (rule: TimedRule, delay: number, property: string, steps: number): ReferenceModel => {
  const whole = timedDetector(delay);
  return {
    model: timedDetector(delay, rule),
    without: { rule, of: whole.id },
    expected: { fails: { property, steps }, origin: 'measured here' },
  };
};

export const models: readonly ReferenceModel[] = [
  { model: pingWithDeadline(1, 0, 0), expected: { distinct: 6, fails: accuracy, origin } },
  { model: pingWithDeadline(1, 1, 0), expected: { distinct: 8, fails: accuracy, origin } },
  { model: pingWithDeadline(1, 0, 1), expected: { distinct: 14, fails: accuracy, origin } },
  { model: pingWithDeadline(2, 1, 1), expected: { distinct: 64, fails: accuracy, origin } },
  {
    model: timedPing(3, 5),
    expected: { fails: { property: 'strong-accuracy', steps: 8 }, origin: verdicts },
  },
  { model: timedPing(3, 6), expected: { origin: verdicts } },
  { model: timedDetector(1), expected: { origin: 'measured here' } },
  { model: timedDetector(2), expected: { origin: 'measured here' } },
  without('one-ping-at-a-time', 1, 'completeness', 4),
  without('learn-from-mistakes', 2, 'comes-to-rest', 5),
];
