import { plural, sayCount, strings } from '#lesson-kit';

const worlds = (count: number): string =>
  `${sayCount(count)} ${plural(count, { one: 'world', other: 'worlds' })}`;

export const STRINGS = strings('views/checker', {
  title: 'Can this go wrong?',
  intro:
    'The checker tries every order of everything that can happen, and shows the shortest way to break a promise. It knows no clock: a message may take any time, and a timer may run out at any moment.',
  none: 'There is no checker on this page.',
  model: 'What is checked',
  own: 'This lesson’s own code',
  published: 'Published models',
  begin: 'Beginning',
  fromStart: 'from the start',
  fromOpening: 'where the model begins',
  fromHere: 'from the world on the stage',
  hereHelp: (rulesOff: string) =>
    `Set-up and rules are those of the run on the stage${rulesOff === '' ? '' : `: without ${rulesOff}`}.`,
  rules: 'Rules',
  everyRule: 'all of them are on',
  withoutRule: (rule: string) => `without “${rule}”`,
  faults: 'May happen',
  faultsMost: 'how often at most',
  promises: 'Promises',
  more: (promises: number, faults: string) =>
    `${promises === 1 ? '1 promise' : `${promises} promises`}; ${faults === '' ? 'no faults' : `may happen: ${faults}`}`,
  check: 'Check',
  checkAgain: 'Check again',
  cancel: 'Cancel',
  starting: 'Starting …',
  progress: (seen: number, depth: number, seconds: string) =>
    `${worlds(seen)} so far, up to ${depth - 1} steps deep, ${seconds} s`,
  holds: (all: number) =>
    `Holds: ${plural(all, { one: 'the only world was', other: `all ${worlds(all)} were` })} seen.`,
  fails: 'Fails.',
  unknown: (seen: number) =>
    `Unknown: ${worlds(seen)} ${plural(seen, { one: 'was', other: 'were' })} seen, then the search ended.`,
  verdict: { holds: 'holds', fails: 'fails', unknown: 'not known' },
  counts: (distinct: number, generated: number, steps: number, seconds: string) =>
    `${sayCount(distinct)} different ${plural(distinct, { one: 'world', other: 'worlds' })}, ${sayCount(generated)} ${plural(generated, { one: 'step', other: 'steps' })} tried, ${steps} steps deep, ${seconds} s`,
  expected: 'Expected with this set-up: that is what this run is for.',
  ways: 'A shortest way there',
  play: 'Play it',
  share: 'Link',
  goOn: 'Go on to the other promises',
  goOnHelp: 'The search ended soon after it had found this.',
  budget: (most: number, minutes: number, megabytes: number) =>
    `A search ends after ${worlds(most)}, ${minutes} minutes or ${megabytes} MB; what is not known by then is not said to hold.`,
  kinds: {
    crash: 'crash',
    wipe: 'come back with an empty disk',
    pause: 'pause',
    cut: 'cut a link',
    cutOneWay: 'cut one direction',
    heal: 'mend a link',
    drop: 'lose a message',
    duplicate: 'double a message',
    corrupt: 'garble a message',
    lie: 'lie',
  },
});
