/** What of an address only the lesson can judge: its steps and its views. */
import { branching } from '#lab/branching';
import type { Lesson } from '#lesson-kit';
import type { Fitted } from '../prepare.ts';
import type { Parameters } from './address.ts';
import { withSteps } from './chosen-steps.ts';
import { STRINGS } from './strings.ts';

export const fit = (whole: Lesson, { steps, views }: Parameters): Fitted => {
  const some = steps === undefined ? whole : withSteps(whole, steps);
  const known = views?.filter((view) => whole.views.includes(view));
  return {
    lesson: some ?? whole,
    branching,
    ...(known && { views: known }),
    problems: [
      ...(steps !== undefined && !some ? [STRINGS.noSuchSteps(steps)] : []),
      ...(views ?? []).filter((view) => !known?.includes(view)).map(STRINGS.noSuchView),
    ],
  };
};
