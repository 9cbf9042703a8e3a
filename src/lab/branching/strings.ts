import { strings } from '#lesson-kit';

export const STRINGS = strings('lab/branching', {
  deleted: (name: string) => `“${name}” was deleted.`,
  lastRun: 'The last run of a scene cannot be deleted.',
  undone: 'What was deleted is back, in its own scene.',
  cannotBegin: (why: string) => `Such a run cannot begin: ${why}.`,
});
