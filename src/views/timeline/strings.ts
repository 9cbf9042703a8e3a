/** Every word of the timeline, apart from code. English. */
import { strings } from '#lesson-kit';

export const STRINGS = strings('views/timeline', {
  transport: 'Playback',
  toStart: 'To the beginning',
  stepBack: 'Step back',
  play: 'Play',
  pause: 'Pause',
  toEnd: 'To the end of what is known',
  stepForward: 'Step forward',
  now: 'Moment shown',
  stepBy: 'Step by',
  units: { event: 'event', message: 'message', round: 'round', phase: 'phase' },
  unitMeans: {
    event: 'One thing that happens',
    message: 'Up to the next message that arrives',
    round: 'Until all that is in flight now has ended',
    phase: 'Until nothing is in flight',
  },
  speed: 'Speed',
  speedMeans: 'How fast virtual time runs, compared with real time ({slower} slower, {faster} faster)',
  silence: 'Nothing happens for {time}: played faster',
  position: 'Position in time',
  valueText: '{time}, event {index} of {length}. {sentence}',
  valueStart: 'The beginning, {length} events known',
  asked: 'Prediction asked at {time}',
  settled: {
    right: 'Your prediction came true at {time}',
    wrong: 'Your prediction broke at {time}',
    shown: 'The answer was seen at {time}',
  },
  broken: '{says}: broken at {time}',
  brokenExpected: '{says}: broken at {time}, as expected here',
  runs: 'Runs',
  runNow: 'The run shown: {name}',
  goTo: 'Go to another run',
  fork: 'Go to the run “{name}”, which parts at {time}',
  forkHere: 'Fork here',
  rename: 'Rename this run…',
  renameTitle: 'Name of this run',
  remove: 'Delete this run',
  onlyRun: 'It is the only run here.',
  forks: 'Other runs',
  save: 'Save',
  cancel: 'Cancel',
  withKey: '{label} ({key})',
});

/** `fill('at {time}', { time: '3 ms' })`. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
