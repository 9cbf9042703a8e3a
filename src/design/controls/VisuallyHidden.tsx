import type { ReactNode } from 'react';
import styles from './controls.module.css';

/** Spoken, not shown. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={styles.hidden}>{children}</span>;
}
