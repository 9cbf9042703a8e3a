/** Takes up the work of an earlier visit. A first visit has none, and comes without. */
import { startLearner } from '#lesson-kit/machine';
import type { TakeUp } from '../create.ts';
import { Guide } from '../guide.ts';
import { restoreTrees } from './replay.ts';
import { STRINGS } from './strings.ts';

/** XState runs the lesson's machine. What of the saved work cannot be opened any more is a problem each; the rest is kept. */
export const takeUp: TakeUp = (lesson, saved) => {
  const guide = new Guide(lesson, startLearner(lesson, saved?.learner), saved?.askedOn);
  if (!saved) return { guide, trees: [], problems: [] };
  const lost = guide.restored ? [] : [STRINGS.progressLost];
  const changed = saved.revision === lesson.revision ? [] : [STRINGS.lessonChanged];
  const { trees, problems } = restoreTrees(lesson, saved.trees);
  return { guide, trees, problems: [...lost, ...changed, ...problems] };
};
