import { strings } from '#lesson-kit';

export const STRINGS = strings('lab/check', {
  broken: 'The checker could not be started; load the page again.',
  noModel: (name: string) => `the lesson has no model "${name}"`,
  noReference: (name: string) => `there is no model "${name}"`,
});
