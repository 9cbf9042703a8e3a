import { strings } from '#lesson-kit';

export const STRINGS = strings('views/story/parts', {
  before: 'Before you let it run',
  observed: 'What did you see?',
  commit: 'Commit to this',
  skip: 'Just show me',
  replay: 'Watch it again',
  yours: 'your answer',
  right: 'what happened',
  wasRight: 'Right.',
  wasWrong: 'Not this time.',
  skipped: 'You looked first. This is what happened:',
  showMoment: 'Show the moment',
  explain: 'In your own words',
  keep: 'Keep it',
  model: 'One good answer',
  challenges: 'Challenges',
  challengeIntro: 'Break it on purpose. Fewest faults wins.',
  solved: (faults: number) => (faults === 1 ? 'solved with 1 fault' : `solved with ${faults} faults`),
  limit: (faults: number) =>
    faults === 0 ? 'no fault allowed' : faults === 1 ? 'at most 1 fault' : `at most ${faults} faults`,
  least: (faults: number) =>
    faults === 0
      ? 'The checker needs no fault: bad luck is enough.'
      : `The checker tried everything: fewer than ${faults} ${faults === 1 ? 'fault is' : 'faults are'} never enough.`,
  leastUnknown: {
    time: 'There is no least number here: a clock runs, and the checker knows none. To it, any message may be late at no cost.',
    goal: 'There is no least number here: the checker looks for broken promises, and this goal is none.',
  },
  spent: (faults: number, most: number) => `${faults} of ${most} faults spent`,
  freePlay: 'Free play',
  honesty: 'What this model leaves out',
  simplified: 'Simplified',
  assumed: 'Assumed',
  checked: 'Checked against',
  sandboxTitle: 'Free play',
  sandboxBody: 'No task here. Ask the clients, cut what you like, go back and try again.',
  startAgain: 'Start again',
});
