/** Why a run from outside cannot be played. What only a mistake in a protocol can cause is said to its author alone. */
import { strings } from './language/index.ts';

export const STRINGS = strings('kernel', {
  noMessage: (id: string) => `"${id}" names no message of this world`,
  noScripted: (index: number) => `the script has no operation ${index}`,
});
