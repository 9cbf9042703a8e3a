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
  withKey: '{label} ({key})',
});
