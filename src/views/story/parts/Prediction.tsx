/** A commitment before the reveal; afterwards what the run said, and why the choice was a natural one. */
import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { LabSession, PredictionState } from '#lab';
import { predicting } from '#lab/predicting';
import type { PredictionWords } from '#lesson-kit';
import { Blocks, Words } from '../Blocks.tsx';
import styles from '../story.module.css';
import parts from './parts.module.css';
import { STRINGS } from './strings.ts';

export interface PredictionProps {
  readonly session: LabSession;
  readonly state: PredictionState;
  readonly words: PredictionWords;
}

export interface PredictionPartProps extends PredictionProps {
  /** After how many events its step began. */
  readonly begunAt: number;
}

export function Prediction({ session, state, words, begunAt }: PredictionPartProps) {
  const section = useRef<HTMLElement>(null);
  const { status } = state;
  // A question that nobody sees stops the run for no reason: it comes into sight when it is asked and when it is judged.
  // But whoever begins a step reads it from its top.
  useEffect(() => {
    const atOnce = status === 'asked' && session.store.getState().cursor.index === begunAt;
    if (status !== 'ahead' && !atOnce) section.current?.scrollIntoView({ block: 'nearest' });
  }, [status, session, begunAt]);
  useShownAgain(session, section, status === 'asked');
  if (status === 'ahead') return null;
  const asked = status === 'asked';
  return (
    <section ref={section} className={parts.prediction} data-status={status}>
      <p className={styles.eyebrow}>{state.observation ? STRINGS.observed : STRINGS.before}</p>
      <div className={parts.question}>
        <Blocks of={words.question} />
      </div>
      {asked ? (
        <Ask session={session} state={state} words={words} />
      ) : (
        <Judged session={session} state={state} words={words} />
      )}
    </section>
  );
}

/** Whoever wants to go on is told to answer first; then the question comes into sight, wherever its step was read. */
const useShownAgain = (
  session: LabSession,
  section: React.RefObject<HTMLElement | null>,
  asked: boolean,
): void => {
  const told = useStore(session.store, ({ notices }) => notices.at(-1)?.id);
  const before = useRef(told);
  useEffect(() => {
    if (told === before.current) return;
    before.current = told;
    if (asked) section.current?.scrollIntoView({ block: 'nearest' });
  }, [told, asked, section]);
};

function Ask({ session, state, words }: PredictionProps) {
  const group = useId();
  const [chosen, choose] = useState<string | null>(null);
  return (
    <form
      onSubmit={(submit) => {
        submit.preventDefault();
        if (chosen !== null) session.with(predicting).answer(state.id, chosen);
      }}
    >
      <div role="radiogroup" className={parts.options}>
        {state.options.map((option) => (
          <label key={option} className={parts.option} data-chosen={chosen === option || undefined}>
            <input
              type="radio"
              name={group}
              value={option}
              checked={chosen === option}
              onChange={() => choose(option)}
            />
            <span>
              <Words of={words.options[option]?.label ?? [option]} />
            </span>
          </label>
        ))}
      </div>
      <div className={parts.row}>
        <button type="submit" className={styles.primary} disabled={chosen === null}>
          {STRINGS.commit}
        </button>
        <button
          type="button"
          className={styles.quiet}
          onClick={() => session.with(predicting).skip(state.id)}
        >
          {STRINGS.skip}
        </button>
        {state.observation && (
          <button type="button" className={styles.quiet} onClick={() => session.home()}>
            {STRINGS.replay}
          </button>
        )}
      </div>
    </form>
  );
}

function Judged({ session, state, words }: PredictionProps) {
  const { chosen, right, settledAt } = state;
  const correct = chosen !== null && chosen === right;
  const said = chosen === null ? null : words.options[chosen];
  const why = correct ? said?.right : said?.wrong;
  return (
    <>
      <ul className={parts.options}>
        {state.options.map((option) => (
          <li
            key={option}
            className={parts.option}
            data-chosen={chosen === option || undefined}
            data-right={right === option || undefined}
            data-wrong={(chosen === option && right !== option) || undefined}
          >
            <span>
              <Words of={words.options[option]?.label ?? [option]} />
            </span>
            <small>
              {[chosen === option && STRINGS.yours, right === option && STRINGS.right]
                .filter(Boolean)
                .join(', ')}
            </small>
          </li>
        ))}
      </ul>
      <div className={styles.verdict} role="status">
        <p>
          <strong>{chosen === null ? STRINGS.skipped : correct ? STRINGS.wasRight : STRINGS.wasWrong}</strong>
        </p>
        {why && <Blocks of={why} />}
        {chosen === null && right !== null && words.options[right]?.right && (
          <Blocks of={words.options[right].right} />
        )}
      </div>
      {settledAt !== null && (
        <button type="button" className={styles.quiet} onClick={() => session.seekIndex(settledAt)}>
          {STRINGS.showMoment}
        </button>
      )}
    </>
  );
}
