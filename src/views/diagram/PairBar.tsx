/** Under the diagram: the two picked events, and what one can say of them. Saying it is a decision of the run. */
import type { SpaceTime } from '#lab/space-time';
import styles from './diagram.module.css';
import { type Judgement, judgementOf, type Picked, truth, VERDICTS, type Verdict } from './pairs.ts';
import { STRINGS } from './strings.ts';

export interface PairBarProps {
  readonly space: SpaceTime;
  readonly picked: Picked;
  readonly said: readonly Judgement[];
  onJudge(judgement: Judgement): void;
  onPick(pair: Picked): void;
}

const SIGN: Readonly<Record<Verdict, string>> = { before: '→', after: '←', concurrent: '∥' };

const becauseOf = (space: SpaceTime, { first, second }: Judgement): string => {
  const real = truth(space, first, second);
  if (real === 'concurrent') return STRINGS.noWay(first, second);
  return real === 'before' ? STRINGS.way(first, second) : STRINGS.way(second, first);
};

const isRight = (space: SpaceTime, { first, second, as }: Judgement): boolean =>
  truth(space, first, second) === as;

export function PairBar({ space, picked, said, onJudge, onPick }: PairBarProps) {
  const [first, second] = picked;
  const current = judgementOf(said, picked);
  return (
    <div className={styles.pairs}>
      {first === undefined && <p>{STRINGS.pickTwo}</p>}
      {first !== undefined && second === undefined && <p>{STRINGS.pickSecond(first)}</p>}
      {first !== undefined && second !== undefined && (
        <fieldset className={styles.verdicts}>
          <legend>{STRINGS.how(first)}</legend>
          {VERDICTS.map((as) => (
            <button
              key={as}
              type="button"
              aria-pressed={current?.first === first && current.as === as}
              onClick={() => onJudge({ first, second, as })}
            >
              {STRINGS[as](second)}
            </button>
          ))}
        </fieldset>
      )}
      <p className={styles.feedback} role="status">
        {current && (isRight(space, current) ? STRINGS.right : STRINGS.lookAgain)(becauseOf(space, current))}
      </p>
      {said.length > 0 && (
        <ul className={styles.judged} aria-label={STRINGS.judged}>
          {said.map((one) => (
            <li key={`${one.first} ${one.second}`}>
              <button type="button" onClick={() => onPick([one.first, one.second])}>
                {one.first} {SIGN[one.as]} {one.second} {isRight(space, one) ? '✓' : '✗'}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
