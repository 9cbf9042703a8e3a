import { strings } from '#lesson-kit';

export const STRINGS = strings('app/embed', {
  open: 'Open in Netsplit',
  start: (lesson: string) => `Start: ${lesson}`,
  story: 'Story and views',
  loading: 'The lesson is still loading; wait for the event “ready”.',
  noLesson: (id: string) => `This lab has no lesson called “${id}”.`,
});
