import { strings } from '#lesson-kit';

export const STRINGS = strings('app/run-menu', {
  saveRun: 'Save this run',
  saveTree: 'Save all runs of this scene',
  export: 'Export…',
  markMoment: 'Mark this moment',
  unmarkMoment: 'Remove the mark here',
  makeLesson: 'Make a lesson of this…',
  present: 'Present this lesson to a class',
  forget: 'Begin the lesson anew…',
  forgetSure: 'Begin this lesson anew? Your steps, answers and runs in it are thrown away.',
  commands: 'All commands',
});
