import { sayCount, strings } from '#lesson-kit';

export const STRINGS = strings('lab/outside', {
  tooLong: (steps: number) => `This asks for ${sayCount(steps)} steps, more than the lab plays.`,
  playsDifferently:
    'This run plays differently here than where it was made: the lab has changed since. It opens all the same.',
  endsAfter: (event: number) =>
    `This run plays differently here than where it was made: the lab has changed since. It opens all the same. It ends after event ${sayCount(event)}.`,
  differsAt: (first: number, last: number) =>
    `This run plays differently here than where it was made: the lab has changed since. It opens all the same. The first difference is at ${first === last ? `event ${sayCount(last)}` : `one of the events ${sayCount(first)} to ${sayCount(last)}`}.`,
});
