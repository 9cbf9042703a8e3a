/** Every word of the timeline, apart from code. English. */
export const STRINGS = {
  transport: 'Playback',
  toStart: 'To the beginning',
  stepBack: 'Step back',
  play: 'Play',
  pause: 'Pause',
  toEnd: 'To the end of what is known',
  stepForward: 'Step forward',
  now: 'Moment shown',
  speedMeans: 'How fast virtual time runs, compared with real time',
  stepBy: 'Step by',
  units: { event: 'event', message: 'message', round: 'round', phase: 'phase' },
  slower: 'Slower',
  faster: 'Faster',
  position: 'Position in time',
  valueText: '{time}, event {index} of {length}. {sentence}',
  valueStart: 'The beginning, {length} events known',
  asked: 'Prediction asked at {time}',
  broken: '{says}: broken at {time}',
  brokenExpected: '{says}: broken at {time}, as expected here',
  fork: 'Go to the run “{name}”, which parts at {time}',
  here: '{time} · {sentence}',
  forks: 'Other runs',
  remove: 'Delete the run “{name}”',
} as const;

/** `fill('at {time}', { time: '3 ms' })`. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
