import { strings } from '#lesson-kit';

export const STRINGS = strings('views/story', {
  step: (place: number, count: number) => `Step ${place} of ${count}`,
  back: 'Back',
  next: 'Next',
  nextBlocked: 'Answer the question first, or choose “Just show me”.',
  goal: 'Your task',
  goalDone: 'Done',
  goalOpen: 'Not yet',
  hint: (shown: number, count: number) => (shown === 0 ? 'Hint' : `Hint ${shown} of ${count}`),
  nextHint: 'A bigger hint',
  playHint: 'Play it for me',
  backToStory: 'Back to the story',
  untranslated: 'This lesson has not been translated: it is in English.',
});
