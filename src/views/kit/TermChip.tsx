/** A number that stands for an era (term, epoch): always written, and coloured so that equal ones are seen at a glance. */
import type { ReactNode } from 'react';
import { partyToken } from './party.ts';
import styles from './term-chip.module.css';

export interface TermChipProps {
  readonly term: number;
  /** What stands in it; default: the number. */
  readonly children?: ReactNode;
  /** Quiet: something that is only on its way, or of no consequence. */
  readonly pale?: boolean;
  /** For rows of many. */
  readonly small?: boolean;
}

export function TermChip({ term, children = term, pale = false, small = false }: TermChipProps) {
  const colour = term === 0 ? 'var(--ink-quiet)' : `var(${partyToken(term - 1)})`;
  return (
    <span
      className={styles.chip}
      data-pale={pale || undefined}
      data-small={small || undefined}
      // Six colours, then the same again: the second round has a double edge.
      data-round={Math.floor((term - 1) / 6) % 2 === 1 || undefined}
      style={{ ['--term' as string]: colour }}
    >
      {children}
    </span>
  );
}
