/** The line at the top of pages that are not the lab. */
import { useEffect } from 'react';
import { Link } from 'wouter';
import { loadFonts } from '#design';
import styles from './header.module.css';
import { LanguageSelect } from './LanguageSelect.tsx';
import { Logo } from './Logo.tsx';
import { OfflineSign } from './offline/OfflineSign.tsx';
import { STRINGS } from './strings.ts';
import { ThemeSelect } from './ThemeSelect.tsx';

export function PageHeader() {
  useEffect(loadFonts, []);
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.brand}>
        <Logo /> {STRINGS.name}
      </Link>
      <OfflineSign />
      <span className={styles.spring} />
      <LanguageSelect />
      <ThemeSelect />
    </header>
  );
}
