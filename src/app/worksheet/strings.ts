import { strings } from '#lesson-kit';

export const STRINGS = strings('app/worksheet', {
  title: (lesson: string) => `Worksheet: ${lesson}`,
  name: 'Name',
  date: 'Date',
  print: 'Print',
  answers: 'With the answers (for who teaches)',
  back: 'Back to the lesson',
  untranslated: 'This lesson has not been translated: it is in English.',
  preparing: 'Preparing the worksheet…',
  failed: 'This lesson could not be loaded. Check the connection and try again.',
  predict: 'Predict',
  because: 'Because …',
  soFar: 'What had happened so far; time runs downwards.',
  cameOf: 'What came of it.',
  right: 'In this run',
  depends: 'The answer depends on the run: look in the lab.',
  seen: 'What you saw',
  own: 'In your own words',
  challenges: 'On your own',
  howMany: (faults: number) =>
    `With ${faults} ${faults === 1 ? 'fault' : 'faults'} at most. What did you do, and in which order?`,
  draw: 'Draw what you expect: one line a node, one arrow a message.',
});
