import { sayCount, strings } from '#lesson-kit';

export const STRINGS = strings('views/log', {
  title: 'What happened',
  empty: 'Nothing has happened yet. Press play, or step forward.',
  earlier: (count: number) => `Show ${Math.min(count, 200)} earlier events`,
  later: (count: number) =>
    count === 1 ? '1 more event after this' : `${sayCount(count)} more events after this`,
  time: (ms: string) => `${ms} ms`,
  future: 'not yet',
});
