/** What the page of a lesson says of it to the lab; written when the lab is built. */
export interface PageLesson {
  readonly id: string;
  /** `04-consistency/01-cap-partition`. */
  readonly folder: string;
  readonly title: string;
  /** Addresses of built files: the lesson, the first step of its story, all of it. */
  readonly lesson: string;
  readonly opening: string;
  readonly story: string;
  readonly hasPanel: boolean;
}

/** Id of the element that holds it. */
export const PAGE_LESSON = 'lesson';
