/** How the lab looks and moves; kept with the preferences. */
import { useId, useState } from 'react';
import styles from './header.module.css';
import { applyPreference, readPreference } from './preferences.ts';
import { STRINGS } from './strings.ts';

interface PreferenceSelectProps {
  readonly name: 'theme' | 'motion';
  readonly title: string;
  readonly choices: Readonly<Record<string, string>>;
}

function PreferenceSelect({ name, title, choices }: PreferenceSelectProps) {
  const id = useId();
  const [chosen, setChosen] = useState<string>(() => readPreference(name));
  return (
    <span className={styles.theme}>
      <label htmlFor={id}>{title}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target: { value } }) => {
          setChosen(value);
          applyPreference(name, value as ReturnType<typeof readPreference<typeof name>>);
        }}
      >
        {Object.entries(choices).map(([value, says]) => (
          <option key={value} value={value}>
            {says}
          </option>
        ))}
      </select>
    </span>
  );
}

export const ThemeSelect = () => (
  <PreferenceSelect name="theme" title={STRINGS.theme} choices={STRINGS.themes} />
);

/** Beside what the system prefers: who wants flights or hops in the lab alone need not change the system. */
export const MotionSelect = () => (
  <PreferenceSelect name="motion" title={STRINGS.motion} choices={STRINGS.motions} />
);
