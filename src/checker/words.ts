/** Sentences of the checker. */
import type { Stop } from './search.ts';
import type { CheckOptions } from './verdict.ts';

/** `1,745,408 states`; English digits in groups, independent of the machine's locale. */
export const count = (number: number, noun: string): string =>
  `${String(number).replace(/\B(?=(\d{3})+$)/g, ',')} ${noun}${number === 1 ? '' : 's'}`;

export const stopWords = (stop: Stop | null, options: CheckOptions): string => {
  if (stop === null) return 'the search has not ended yet.';
  if (typeof stop === 'object') return `the search had to stop because ${stop.error}.`;
  switch (stop) {
    case 'cancelled':
      return 'the search was cancelled.';
    case 'states':
      return options.states === 0
        ? 'the budget is zero states, so nothing was looked at.'
        : `the budget of ${count(options.states ?? 0, 'state')} is spent.`;
    case 'seconds':
      return `the budget of ${count(options.seconds ?? 0, 'second')} is spent.`;
    case 'bytes':
      return 'the memory budget is spent.';
    case 'violation':
      return 'the search stopped after another counterexample.';
  }
};
