/** The words of the step that the class is at. Who explores alone reads on, as far as the presenter lets the class. */
import { useEffect, useState } from 'react';
import { Button } from '#design';
import type { ClassState } from '#lab/class';
import type { Lesson, Story } from '#lesson-kit';
import { Blocks, Words } from '#views/story';
import own from './class.module.css';
import { STRINGS } from './strings.ts';

interface ToldProps {
  readonly state: ClassState;
  readonly story: Story;
  readonly lesson: Lesson;
  readonly exploring: boolean;
}

export function Told({ state, story, lesson, exploring }: ToldProps) {
  const { steps } = lesson;
  const here = steps.findIndex(({ id }) => id === state.step) + 1;
  const [first, last] = state.pace ?? [1, steps.length];
  const [place, setPlace] = useState(here);
  useEffect(() => setPlace(here), [here]);
  const shown = exploring ? Math.min(Math.max(place, first), last) : here;
  const words = story.steps[steps[shown - 1]?.id ?? ''];
  if (!words) return null;
  return (
    <article lang={story.language}>
      <h1 className={own.stepTitle}>
        <small>{shown}</small> <Words of={words.title} />
      </h1>
      <Blocks of={words.body} />
      {exploring && (
        <p className={own.row} lang={document.documentElement.lang}>
          <Button disabled={shown <= first} onClick={() => setPlace(shown - 1)}>
            {STRINGS.readBack}
          </Button>
          <Button disabled={shown >= last} onClick={() => setPlace(shown + 1)}>
            {STRINGS.readOn}
          </Button>
        </p>
      )}
    </article>
  );
}
