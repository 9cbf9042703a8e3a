/** The theme, on pages that are not the lab. */
import { useId } from 'react';
import styles from './header.module.css';
import { applyPreference } from './preferences.ts';
import { STRINGS } from './strings.ts';
import { usePreference } from './use-preference.ts';

export function ThemeSelect() {
  const id = useId();
  return (
    <span className={styles.theme}>
      <label htmlFor={id}>{STRINGS.theme}</label>
      <select
        id={id}
        value={usePreference('theme')}
        onChange={({ target }) => applyPreference('theme', target.value)}
      >
        {Object.entries(STRINGS.themes).map(([value, says]) => (
          <option key={value} value={value}>
            {says}
          </option>
        ))}
      </select>
    </span>
  );
}
