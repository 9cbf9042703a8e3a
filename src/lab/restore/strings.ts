import { strings } from '#lesson-kit';

export const STRINGS = strings('lab/restore', {
  savedLost: (scene: string, why: string) => `Saved runs of “${scene}” could not be opened: ${why}.`,
  noBranch: (branch: string) => `its branch "${branch}" is missing`,
  tooLong: 'all runs together are too long',
  progressLost: 'Your progress in this lesson could not be read; it begins anew.',
  lessonChanged: 'This lesson has changed since you were here: your runs may play differently now.',
});
