import type { ReactNode } from 'react';
import styles from './choice.module.css';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly verdict?: 'right' | 'wrong';
}

interface ChoiceCardsProps {
  readonly name: string;
  readonly legend: ReactNode;
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
  readonly disabled?: boolean;
  readonly onChoose: (value: string) => void;
}

/** Native radios whose whole card can be clicked; a verdict is said in words, not by colour alone. */
export function ChoiceCards(props: ChoiceCardsProps): ReactNode {
  return (
    <fieldset className={styles.group} disabled={props.disabled}>
      <legend>{props.legend}</legend>
      {props.choices.map(({ value, label, verdict }) => (
        <label key={value} className={styles.card} data-verdict={verdict}>
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />
          <span>{label}</span>
          {verdict && <strong>{verdict === 'right' ? 'Right' : 'Not so'}</strong>}
        </label>
      ))}
    </fieldset>
  );
}
