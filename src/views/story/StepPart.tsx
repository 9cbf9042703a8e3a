/** One step: its words, its questions, its task, its hints. */

import { Suspense, useState } from 'react';
import { useStore } from 'zustand';
import type { LabSession, StepState } from '#lab';
import type { StepWords, Story } from '#lesson-kit';
import { Blocks, Words } from './Blocks.tsx';
import { Hints } from './Hints.tsx';
import { Explain, Prediction } from './later.ts';
import styles from './story.module.css';
import { STRINGS } from './strings.ts';

export interface StepPartProps {
  readonly session: LabSession;
  readonly story: Story;
}

export function StepPart({ session, story }: StepPartProps) {
  const learner = useStore(session.store, (state) => state.learner);
  const [begunAt] = useState(() => session.store.getState().cursor.index);
  const step = learner.steps.find(({ id }) => id === learner.step);
  const words = story.steps[learner.step];
  if (!step || !words) return null;
  return (
    <>
      <Progress steps={learner.steps} current={learner.step} />
      <p className={styles.count}>{STRINGS.step(step.place, learner.steps.length)}</p>
      <h1 className={styles.title} tabIndex={-1}>
        <Words of={words.title} />
      </h1>
      {step.place === 1 && step.status !== 'done' && <Blocks of={story.intro} />}
      <Blocks of={words.body} />
      <Suspense fallback={null}>
        {learner.predictions.map((prediction) => {
          const asked = words.predictions[prediction.id];
          return (
            // A question that is not asked yet shows nothing, and need not be fetched.
            asked &&
            prediction.status !== 'ahead' && (
              <Prediction
                key={prediction.id}
                session={session}
                state={prediction}
                words={asked}
                begunAt={begunAt}
              />
            )
          );
        })}
      </Suspense>
      <Task session={session} step={step} words={words} />
      {step.explain && words.explain && (
        <Suspense fallback={null}>
          <Explain key={step.id} session={session} step={step} words={words.explain} />
        </Suspense>
      )}
    </>
  );
}

function Progress({ steps, current }: { readonly steps: readonly StepState[]; readonly current: string }) {
  return (
    <div className={styles.progress} aria-hidden="true">
      {steps.map((step) => (
        <span key={step.id} data-status={step.id === current ? 'current' : step.status} />
      ))}
    </div>
  );
}

interface TaskProps {
  readonly session: LabSession;
  readonly step: StepState;
  readonly words: StepWords;
}

/** The goal's mark, its hints, and what is said once it is reached. */
function Task({ session, step, words }: TaskProps) {
  const reached = step.goalReached === true;
  return (
    <>
      {step.goalReached !== null && (
        <p className={styles.goal} data-reached={reached || undefined} role="status">
          <span aria-hidden="true" /> {STRINGS.goal}: {reached ? STRINGS.goalDone : STRINGS.goalOpen}
        </p>
      )}
      {!reached && <Hints session={session} hints={words.hints} shown={step.hints} />}
      {(reached || (step.goalReached === null && step.status === 'done')) && (
        <div className={styles.after}>
          <Blocks of={words.after} />
        </div>
      )}
    </>
  );
}
