import { plural, sayCount, strings } from '#lesson-kit';

export const STRINGS = strings('app/recording', {
  title: 'Make a lesson of this run',
  lead: 'A folder for the lab’s sources, as a zip: a step at every moment that you marked, what you did as its solution, and headings for the words that only you can write.',
  marks: 'Marked moments',
  none: 'Nothing is marked: the whole run becomes one step.',
  mark: (time: string, events: number) =>
    `${time}, after ${sayCount(events)} ${plural(events, { one: 'event', other: 'events' })}`,
  remove: (time: string) => `Remove the mark at ${time}`,
  markNow: 'Mark this moment',
  id: 'Name of the lesson (small letters, digits, dashes)',
  idDefault: (lesson: string) => `my-${lesson}`,
  save: 'Save the folder',
  saved: (name: string) => `${name} is saved. Unpack it under lessons/ and replace what is marked FILL IN.`,
  working: 'Trying what can be asked…',
  failed: 'This run could not be made into a lesson here.',
  close: 'Close',
  momentMarked: 'Marked. “Make a lesson of this…” begins a step at every marked moment.',
});
