import type { ReactNode } from 'react';
import styles from './options.module.css';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A quiet sentence under it. */
  readonly says: string;
}

interface OptionsProps<Value extends string> {
  /** Of the radios, unique on the page. */
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: Value;
  readonly disabled?: boolean;
  onChoose(value: Value): void;
}

/** One of several, each with a sentence that says what it is: native radios, in as many columns as there is room for. */
export function Options<Value extends string>(props: OptionsProps<Value>): ReactNode {
  const { name, legend, options, chosen, disabled, onChoose } = props;
  return (
    <fieldset className={styles.options} disabled={disabled}>
      <legend>{legend}</legend>
      {options.map(({ value, label, says }) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>
            {label}
            <small>{says}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
