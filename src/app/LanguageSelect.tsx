/** The language, on pages that are not the lab. */
import { useId } from 'react';
import styles from './header.module.css';
import { nameOf } from './language/name-of.ts';
import { LANGUAGES } from './language/packs.ts';
import { changeLanguage, language } from './language/speech.ts';
import { STRINGS } from './strings.ts';

export function LanguageSelect() {
  const id = useId();
  return (
    <span className={styles.theme}>
      <label htmlFor={id}>{STRINGS.language}</label>
      <select id={id} value={language()} onChange={({ target }) => changeLanguage(target.value)}>
        {LANGUAGES.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {nameOf(tag)}
          </option>
        ))}
      </select>
    </span>
  );
}
