/** Whole pages. */
import CataloguePage from '../CataloguePage.tsx';
import { LessonPage } from '../LessonPage.tsx';
import { type Item, item } from './item.ts';

const LIGHT = ['light'] as const;
const LESSON = 'cap-partition';

export const PAGES: readonly Item[] = [
  // Without the map of the lessons, which grows.
  item('page-front', [1440, 840], async () => <CataloguePage />, {
    themes: LIGHT,
    touches: [['see', '[data-stop]']],
  }),
  item('page-lesson', [1440, 900], async () => <LessonPage id={LESSON} />, {
    themes: LIGHT,
    touches: [
      ['click', 'header [aria-pressed=false]'],
      ['see', '[role=tabpanel]'],
    ],
  }),
  item('page-lesson-narrow', [390, 844], async () => <LessonPage id={LESSON} />, {
    themes: LIGHT,
    touches: [['see', '[role=tabpanel]']],
  }),
];
