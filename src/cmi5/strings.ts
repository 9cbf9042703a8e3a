import { strings } from '#lesson-kit';

export const STRINGS = strings('cmi5', {
  opening: 'Opening the lesson …',
  recorded: 'Your learning system keeps what you answer.',
  looking: 'You look through this lesson: nothing that you answer is counted.',
  alone: 'No learning system opened this page: the lesson works, and nothing is recorded.',
  unreachable:
    'Your learning system does not answer: the lesson works, and nothing is recorded. Open it again from your course to try once more.',
  lost: 'Your learning system did not take the last answer. Go on; should it happen again, open the lesson anew from your course.',
  leave: 'Leave the lesson',
  left: 'You have left the lesson. This window can be closed.',
  noLab: 'The lesson could not be opened. Open it again from your course.',
});
