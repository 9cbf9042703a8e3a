/** Light, dark or projector; kept with the preferences. */
import { useState } from 'react';
import styles from './header.module.css';
import { applyPreference, readPreference, type ThemePreference } from './preferences.ts';
import { STRINGS } from './strings.ts';

const THEMES = ['auto', 'light', 'dark', 'projector'] as const;

export function ThemeSelect() {
  const [theme, setTheme] = useState<ThemePreference>(() => readPreference('theme'));
  return (
    <label className={styles.theme}>
      <span>{STRINGS.theme}</span>
      <select
        value={theme}
        onChange={(change) => {
          const chosen = change.target.value as ThemePreference;
          setTheme(chosen);
          applyPreference('theme', chosen);
        }}
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {STRINGS.themes[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
