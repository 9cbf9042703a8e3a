/** The line at the top of pages that are not the lab; `embed=1` takes it off. */
import { useEffect } from 'react';
import { loadFonts } from '#design';
import { readParameters } from './address.ts';
import { Brand } from './Brand.tsx';
import styles from './header.module.css';
import { LanguageSelect } from './LanguageSelect.tsx';
import { OfflineSign } from './offline/OfflineSign.tsx';
import { STRINGS } from './strings.ts';
import { ThemeSelect } from './ThemeSelect.tsx';

export function PageHeader() {
  useEffect(loadFonts, []);
  if (readParameters(window.location.search).parameters.embed) return null;
  return (
    <header className={styles.header}>
      <Brand>{STRINGS.name}</Brand>
      <OfflineSign />
      <span className={styles.spring} />
      <LanguageSelect />
      <ThemeSelect />
    </header>
  );
}
