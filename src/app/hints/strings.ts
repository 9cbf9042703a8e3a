import { strings } from '#lesson-kit';

export const STRINGS = strings('app/hints', {
  label: 'A hint',
  touch: 'Press a machine, a link or a message: you can break it.',
  time: 'Time goes both ways here: step back, and look again.',
  runs: 'Two runs now: the first is kept, under its name beside the time line.',
  done: 'Got it',
});
