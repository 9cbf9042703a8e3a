/** The story column: where the learner is, what is asked, what to do next. Back and Next never move. */
import { type ComponentProps, Suspense, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { whenIdle } from '#design';
import type { LabSession } from '#lab';
import { Beyond, fetchAll } from './later.ts';
import { StepPart } from './StepPart.tsx';
import styles from './story.module.css';
import { STRINGS } from './strings.ts';

export function StoryView({ session }: { readonly session: LabSession }) {
  const story = useStore(session.store, (state) => state.story);
  const place = useStore(session.store, (state) => state.learner.place);
  const step = useStore(session.store, (state) => state.learner.step);
  const last = useStore(session.store, (state) => state.learner.steps.at(-1)?.id === state.learner.step);
  const finished = useStore(session.store, (state) => state.learner.finished);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => whenIdle(() => void fetchAll().catch(() => {})), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step begins at its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [step, place]);
  if (!story) return null;
  return (
    <div className={styles.story}>
      <div className={styles.scroller} ref={scroller} lang={story.language}>
        {story.language && <p lang={document.documentElement.lang}>{STRINGS.untranslated}</p>}
        {place === 'story' && <StepPart key={step} session={session} story={story} />}
        {(place !== 'story' || last || finished) && (
          <Suspense fallback={null}>
            <Beyond session={session} story={story} />
          </Suspense>
        )}
      </div>
      <Footer session={session} />
    </div>
  );
}

function Footer({ session }: { readonly session: LabSession }) {
  const learner = useStore(session.store, (state) => state.learner);
  if (learner.place !== 'story')
    return (
      <div className={styles.footer}>
        <button type="button" className={styles.button} onClick={() => session.backToStory()}>
          {STRINGS.backToStory}
        </button>
      </div>
    );
  const first = learner.steps[0]?.id === learner.step;
  const last = learner.steps.at(-1)?.id === learner.step;
  const blocked = learner.asking !== null;
  return (
    <div className={styles.footer}>
      <Way off={first} onGo={() => session.previousStep()}>
        {STRINGS.back}
      </Way>
      <Way
        off={last || blocked}
        data-done={learner.stepDone || undefined}
        title={blocked ? STRINGS.nextBlocked : undefined}
        onGo={() => session.nextStep()}
      >
        {STRINGS.next}
      </Way>
      {blocked && <span className={styles.blocked}>{STRINGS.nextBlocked}</span>}
    </div>
  );
}

interface WayProps extends ComponentProps<'button'> {
  /** It leads nowhere now. It keeps the focus, which may stand on it while a question comes up. */
  readonly off: boolean;
  onGo(): void;
}

function Way({ off, onGo, ...rest }: WayProps) {
  return (
    <button
      {...rest}
      type="button"
      className={styles.button}
      aria-disabled={off}
      onClick={off ? undefined : onGo}
    />
  );
}
