import { strings } from '#lesson-kit';

export const STRINGS = strings('views/timeline/runs', {
  runs: 'Runs',
  runNow: 'The run shown: {name}',
  goTo: 'Go to another run',
  fork: 'Go to the run “{name}”, which parts at {time}',
  forkHere: 'Fork here',
  rename: 'Rename this run…',
  renameTitle: 'Name of this run',
  remove: 'Delete this run',
  onlyRun: 'It is the only run here.',
  forks: 'Other runs',
  save: 'Save',
  cancel: 'Cancel',
});
