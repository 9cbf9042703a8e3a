import { strings } from '#lesson-kit';

export const STRINGS = strings('app/opening', {
  title: 'This run is long',
  says: (asked: string) =>
    `It asks for ${asked} steps. The lab plays it aside first, so that nothing here hangs.`,
  played: (events: string) => `${events} steps played`,
  cancel: 'Cancel',
  cancelled: 'The run was not opened.',
  tooSlow: 'This run takes too long to play; it was not opened.',
  broken: 'This run could not be played here; it was not opened.',
  spent: (events: string, asked: string) =>
    `This run asks for ${asked} steps; the lab opened it after ${events}. It goes on from there when you play.`,
  notOpened: (file: string, problem: string) => `${file} was not opened. ${problem}`,
  noRun: (file: string, kind: string) =>
    `${file} holds no run. ${kind} is shown by “Open a log of your own” on the front page.`,
  treeSpent: 'These runs are too long to be opened together.',
});
