/** The name of the lab, which leads to the front page wherever anything may lead away. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLinksAllowed } from '#design';
import styles from './header.module.css';
import { Logo } from './Logo.tsx';

export interface BrandProps {
  /** For who does not see the name. */
  readonly label?: string;
  readonly children: ReactNode;
}

export function Brand({ label, children }: BrandProps) {
  if (!useLinksAllowed())
    return (
      <span className={styles.brand}>
        <Logo /> {children}
      </span>
    );
  return (
    <Link href="/" className={styles.brand} aria-label={label}>
      <Logo /> {children}
    </Link>
  );
}
