import { strings } from '#lesson-kit';

export const STRINGS = strings('app/offline', {
  ready: 'Ready offline',
  readySays: 'Every lesson now works without a network too.',
  begun: 'Every lesson is being kept for use without a network …',
  asks: 'Your device saves data, so nothing was kept for use without a network.',
  keep: 'Keep every lesson (about 2 MB)',
  failed: 'This browser did not keep the lab for use without a network; with one, all works.',
  newer: 'A new version of the lab is ready. It is used from your next visit on; your runs stay.',
  reload: 'Use it now',
  blocked: 'Other tabs still use the version before. Close them, then it can be used here.',
  later: 'Later',
});
