/** The rows of the curriculum's table (part 1, §3): edges there are not listed, so only states are compared. */
import type { ReferenceModel } from '#kernel';
import { pingWithDeadline } from './ping-with-deadline.ts';
import { timedPing } from './timed-ping.ts';

const origin = 'curriculum part 1, §3: an independent reference checker';
const verdicts = 'curriculum part 1, §3, for the verdict; the steps are measured';
const accuracy = { property: 'strong-accuracy', steps: 2 };

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
];
