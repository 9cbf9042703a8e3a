import { strings } from '#lesson-kit';

export const STRINGS = strings('lab/keep', {
  full: 'There is no room left in this browser: your last steps are not kept. What was kept before is safe.',
  twoTabs:
    'This lesson is open in another tab too. The tab in which you work last is the one whose work is kept.',
  refused: 'This browser does not let the lab keep your work: it lasts until you close this page.',
  newer:
    'Your work here was kept by a newer version of the lab. It is left alone; what you do now is not kept.',
  rescued: 'The newest state of your work was damaged; the one before it was opened.',
  lost: 'Your kept work in this lesson was damaged and could not be read. The lesson begins anew.',
});
