import { strings } from '#lesson-kit';

export const STRINGS = strings('lab/link', {
  damaged: 'This link is damaged or was cut off; ask for it again.',
  tooLong: 'This link is too long to hold a run.',
  noMark: 'This link holds no run: the part that begins with #r= is missing.',
  nothing: 'This link holds no run: nothing follows #r=.',
  newer: (version: string, known: string) =>
    `This link has format ${version}; this lab reads formats up to ${known}.`,
  changed: 'This link was changed on its way; ask for it again.',
  unpacksTooFar: 'This link unpacks to more than any run needs; it was not opened.',
  noRun: (why: string) => `This link holds no run: ${why}.`,
});
