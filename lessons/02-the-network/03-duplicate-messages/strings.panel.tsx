/** Words of the panel. */
import { strings } from '#lesson-kit';
import type { Instruction } from '#protocols/duplicate-messages';

const DOES: Readonly<Record<Instruction, string>> = {
  take: 'take 10 (disk)',
  note: 'note the id (disk)',
  'take-and-note': 'take 10 and note the id (disk, one step)',
  set: 'set x (disk)',
  answer: 'answer',
};

export const STRINGS = strings('lessons/02-the-network/03-duplicate-messages', {
  instructions: 'What S does for a debit',
  does: (instruction: Instruction) => DOES[instruction],
  next: 'next',
  crashHere: (taken: number) => {
    if (taken === 1) return 'a crash here: taken once';
    return taken === 0 ? 'a crash here: never taken' : `a crash here: taken ${taken} times`;
  },
  tried: 'Each place was tried in a run of its own, with the rules of this one.',
  table: 'Table of ids',
  id: 'Id',
  memory: 'In memory',
  disk: 'On disk',
  yes: 'yes',
  no: 'no',
  empty: 'No id has been noted.',
  above: (mark: number) => `Forgotten: all up to ${mark}.`,
  down: 'S is down: it has only what is on disk.',
  account: 'Account',
  balance: (balance: number) => `${balance} left`,
  plot: (balances: readonly number[]) => `The account over time: ${balances.join(', then ')}`,
  x: (x: number, version: number) => `x = ${x}, by version ${version}`,
});
