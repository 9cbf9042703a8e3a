/** Three grades: a nudge, the principle, the next action; the last can be played. */

import type { LabSession } from '#lab';
import type { Blocks as BlockList } from '#lesson-kit';
import { Blocks } from './Blocks.tsx';
import styles from './story.module.css';
import { STRINGS } from './strings.ts';

export interface HintsProps {
  readonly session: LabSession;
  readonly hints: readonly BlockList[];
  readonly shown: number;
}

export function Hints({ session, hints, shown }: HintsProps) {
  if (hints.length === 0) return null;
  return (
    <section className={styles.hints} aria-live="polite">
      {hints.slice(0, shown).map((hint, place) => (
        <div key={place.toString()} className={styles.hint}>
          <Blocks of={hint} />
        </div>
      ))}
      {shown < hints.length && (
        <button type="button" className={styles.quiet} onClick={() => session.hint()}>
          {shown === 0 ? STRINGS.hint(0, hints.length) : STRINGS.nextHint}
        </button>
      )}
      {shown === hints.length && (
        <button
          type="button"
          className={styles.quiet}
          onClick={() =>
            void import('#lab/predicting').then(({ predicting }) => session.with(predicting).playHint())
          }
        >
          {STRINGS.playHint}
        </button>
      )}
    </section>
  );
}
