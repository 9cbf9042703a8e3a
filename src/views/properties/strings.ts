import { strings } from '#lesson-kit';

export const STRINGS = strings('views/properties', {
  title: 'What should hold, and does it?',
  none: 'This lesson names no promise.',
  status: {
    holds: 'holds so far',
    broken: 'broken',
    witnessed: 'seen',
    reached: 'reached',
    notYet: 'not yet',
    missed: 'never came',
    unknown: 'still being looked at',
  },
  expected: 'Expected to break in this mode: that is what this run is for.',
  show: 'Show the moment',
  why: 'Why?',
  kinds: {
    always: 'must hold at every moment',
    sometimes: 'should be seen once, or the promises above would hold for nothing',
    eventually: 'must come sooner or later',
  },
});
