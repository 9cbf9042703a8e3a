/** Reading the current branch event by event. */
import type { Run } from '#kernel';
import type { Core } from './core.ts';
import { flightsAt } from './flights.ts';
import type { LabSession } from './session.ts';

type Recording = Pick<LabSession, 'explain' | 'sentence' | 'stamp' | 'decisions' | 'flights' | 'run'>;

const runOf = (core: Core): Run => {
  const { branch, lesson } = core;
  const { setup, seed } = branch.origin;
  return { lesson: lesson.id, revision: lesson.revision, setup, seed, log: branch.history.log };
};

export const recording = (core: Core): Recording => ({
  explain: (index) => core.branch.explain(index),
  sentence: (index) => core.branch.explain(index)?.sentence ?? '',
  stamp: (index) => core.branch.stamp(index),
  decisions: () => core.branch.history.logAt(core.cursor.index),
  flights: (ghostWindow, index = core.cursor.index) => flightsAt(core.branch, index, ghostWindow),
  run: () => runOf(core),
});
