/** "Explain in your own words": kept with the run, shown with a model answer, never graded. */
import { useState } from 'react';
import type { LabSession, StepState } from '#lab';
import type { ExplainWords } from '#lesson-kit';
import { Blocks } from '../Blocks.tsx';
import styles from '../story.module.css';
import parts from './parts.module.css';
import { STRINGS } from './strings.ts';

export interface ExplainProps {
  readonly session: LabSession;
  readonly step: StepState;
  readonly words: ExplainWords;
}

export function Explain({ session, step, words }: ExplainProps) {
  const [text, setText] = useState(step.explained ?? '');
  return (
    <section className={parts.explain} aria-label={STRINGS.explain}>
      <p className={styles.eyebrow}>{STRINGS.explain}</p>
      <Blocks of={words.question} />
      <textarea
        aria-label={STRINGS.explain}
        rows={4}
        maxLength={4000}
        value={text}
        onChange={(change) => setText(change.target.value)}
      />
      <button
        type="button"
        className={styles.primary}
        disabled={text.trim() === ''}
        onClick={() => session.explainOwn(step.id, text)}
      >
        {STRINGS.keep}
      </button>
      {step.explained !== null && (
        <div className={styles.verdict} role="status">
          <p className={styles.eyebrow}>{STRINGS.model}</p>
          <Blocks of={words.modelAnswer} />
        </div>
      )}
    </section>
  );
}
