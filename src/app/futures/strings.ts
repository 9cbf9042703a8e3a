import { strings } from '#lesson-kit';

export const STRINGS = strings('app/futures', {
  both: 'Two futures',
  part: (ms: string) => `They part at ${ms} ms`,
  nothingYet: 'Nothing more is known here.',
});
