/** The rungs, strongest on top, with what the judges say of this history. */
import { useMemo } from 'react';
import { judgeHistory, type RegisterHistory, RUNGS } from '#lesson-kit/ladder';
import { Note, Part } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

interface LadderProps {
  readonly history: RegisterHistory;
  readonly placed: string | null;
  readonly onPlace: ((rung: string) => void) | null;
}

export function Ladder({ history, placed, onPlace }: LadderProps) {
  const verdicts = useMemo(() => RUNGS.map((rung) => judgeHistory(rung, history)), [history]);
  const failed = verdicts.findLast(({ verdict }) => verdict === 'fails');
  // Who has to find the rung is not told it before.
  const isTold = onPlace === null || placed !== null;
  return (
    <Part title={STRINGS.ladder}>
      <ol className={styles.rungs}>
        {[...RUNGS, 'none' as const].map((rung, at) => {
          const verdict = verdicts[at]?.verdict ?? null;
          return (
            <li
              key={rung}
              data-verdict={(isTold && verdict) || undefined}
              data-placed={placed === rung || undefined}
            >
              <strong>{STRINGS.rung[rung]}</strong>
              <span>
                {isTold && verdict !== null && `${STRINGS.sign[verdict]} ${STRINGS.verdict[verdict]}`}
              </span>
              {placed === rung && <em>{STRINGS.isHere}</em>}
              {onPlace && placed !== rung && (
                <button
                  type="button"
                  aria-label={STRINGS.putOn(STRINGS.rung[rung])}
                  onClick={() => onPlace(rung)}
                >
                  {STRINGS.put}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {isTold && failed && <Note>{failed.reason}</Note>}
    </Part>
  );
}
