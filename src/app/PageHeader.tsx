/** The line at the top of pages that are not the lab; `embed=1` takes it off. */
import { useEffect } from 'react';
import { loadFonts } from '#design';
import { useAsked } from './asked.ts';
import { Brand } from './Brand.tsx';
import styles from './header.module.css';
import { LanguageSelect } from './LanguageSelect.tsx';
import { OfflineSign } from './offline/later.ts';
import { STRINGS } from './strings.ts';
import { ThemeSelect } from './ThemeSelect.tsx';

export function PageHeader() {
  const { embed } = useAsked().parameters;
  useEffect(loadFonts, []);
  if (embed) return null;
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
