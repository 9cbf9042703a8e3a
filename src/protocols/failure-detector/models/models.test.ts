/** Goal: accuracy depends on T ≥ 2D alone. Method: the checker. Counts stand in the table of `src/checker/references.test.ts`. */
import { expect, test } from 'vitest';
import { check } from '#checker';
import { timedPing } from './timed-ping.ts';

test('with a bound on delays accuracy holds exactly when the deadline is twice the bound', () => {
  for (const bound of [1, 2, 3, 4])
    for (let deadline = 1; deadline <= 2 * bound + 2; deadline++)
      expect(check(timedPing(bound, deadline)).verdict, `${bound} ${deadline}`).toBe(
        deadline >= 2 * bound ? 'holds' : 'fails',
      );
});
