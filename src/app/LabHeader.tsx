/** The line above the lab: where this is, and what is always at hand. */
import { Link } from 'wouter';
import type { LabSession } from '#lab';
import styles from './header.module.css';
import { Logo } from './Logo.tsx';
import { partTitle } from './parts.ts';
import { RunMenu } from './RunMenu.tsx';
import { STRINGS } from './strings.ts';
import { ThemeSelect } from './ThemeSelect.tsx';

export interface LabHeaderProps {
  readonly session: LabSession;
  readonly part: string;
  readonly title: string;
  /** Absent where the inspector cannot be folded. */
  readonly inspecting?: boolean;
  onInspect?(): void;
  onHelp(): void;
}

export function LabHeader({ session, part, title, inspecting, onInspect, onHelp }: LabHeaderProps) {
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.brand} aria-label={STRINGS.toCatalogue}>
        <Logo /> <span className={styles.part}>{STRINGS.name}</span>
      </Link>
      <nav className={styles.crumbs} aria-label={STRINGS.toCatalogue}>
        <span className={styles.part}>{partTitle(part)} /</span> <strong>{title}</strong>
      </nav>
      <span className={styles.spring} />
      <RunMenu session={session} />
      <ThemeSelect />
      <button type="button" className={styles.button} onClick={onHelp} aria-haspopup="dialog">
        {STRINGS.keys}
      </button>
      {onInspect && (
        <button type="button" className={styles.button} aria-pressed={inspecting} onClick={onInspect}>
          {STRINGS.inspector}
        </button>
      )}
    </header>
  );
}
