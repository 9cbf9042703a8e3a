import { strings } from '#lesson-kit';

export const STRINGS = strings('views/timeline/track', {
  position: 'Position in time',
  valueText: '{time}, event {index} of {length}. {sentence}',
  valueStart: 'The beginning, {length} events known',
  asked: 'Prediction asked at {time}',
  settled: {
    right: 'Your prediction came true at {time}',
    wrong: 'Your prediction broke at {time}',
    shown: 'The answer was seen at {time}',
  },
  broken: '{says}: broken at {time}',
  brokenExpected: '{says}: broken at {time}, as expected here',
  marked: 'Marked at {time}',
});
