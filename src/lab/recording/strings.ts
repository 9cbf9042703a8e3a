import { strings } from '#lesson-kit';

export const STRINGS = strings('lab/recording', {
  badName:
    'The name of a lesson has small letters, digits and dashes, and is not that of the lesson it comes from.',
  nothing: 'Nothing happens in this run yet: play some of it first.',
  tooLittle:
    'Too little happens in this run to ask about: let messages arrive, and mark a moment before that.',
  oneEnd: 'This run has one end only, whatever is done: play on, or mark an earlier moment.',
});
