/** What the checker answers, in words. */
import { sayCount, strings } from '#kernel';

/** `1,745,408 states`. */
const many = (count: number, noun: string): string => `${sayCount(count)} ${noun}${count === 1 ? '' : 's'}`;

export const STRINGS = strings('checker', {
  stop: {
    running: 'the search has not ended yet.',
    error: (why: string) => `the search had to stop because ${why}.`,
    cancelled: 'the search was cancelled.',
    noStates: 'the budget is zero states, so nothing was looked at.',
    states: (states: number) => `the budget of ${many(states, 'state')} is spent.`,
    seconds: (seconds: number) => `the budget of ${many(seconds, 'second')} is spent.`,
    bytes: 'the memory budget is spent.',
    violation: 'the search stopped after another counterexample.',
  },
  holds: (states: number) => `Holds: all ${many(states, 'state')} were seen.`,
  holdsUnlike: (states: number) =>
    `Holds: all ${many(states, 'state')} that differ by more than a symmetry were seen.`,
  unknown: (stop: string, states: number) =>
    `Unknown: ${stop} ${many(states, 'state')} were seen, and nothing wrong in them.`,
  unknownBeyond: (stop: string) => `Unknown: ${stop} What lies beyond was not looked at.`,
  seenAfter: (steps: number) => `Seen after ${many(steps, 'step')}.`,
  holdsInAll: (states: number) => `Holds in all ${many(states, 'state')}.`,
  never: (states: number) => `It never comes about in any of ${many(states, 'state')}.`,
  failsAtOnce: 'Fails: it is broken where the search begins.',
  failsAfter: (steps: number) => `Fails: the shortest way there takes ${many(steps, 'step')}.`,
  getsThere: 'Every fair run gets there.',
  stopsWithout: (steps: number) => `Fails: after ${many(steps, 'step')} a run can stop for ever without it.`,
  goesRound: (steps: number) => `Fails: after ${many(steps, 'step')} a run can go round for ever without it.`,
  alwaysNext: 'There is always a next step until the work is done.',
  stuck: (steps: number) => `Fails: after ${many(steps, 'step')} nothing can happen any more.`,
  noDeadEnd: 'No state is a dead end.',
});
