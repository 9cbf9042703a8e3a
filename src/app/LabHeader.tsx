/** The line above the lab: where this is, and what is always at hand. */
import { useEffect } from 'react';
import { Link } from 'wouter';
import { loadFonts } from '#design';
import type { KeptSession, RunRecord } from '#lab';
import styles from './header.module.css';
import { Logo } from './Logo.tsx';
import { partTitle } from './parts.ts';
import { type RunDialog, RunMenu } from './RunMenu.tsx';
import { STRINGS } from './strings.ts';
import { ThemeSelect } from './ThemeSelect.tsx';

export interface LabHeaderProps {
  readonly kept: KeptSession;
  readonly part: string;
  readonly title: string;
  readonly narrow: boolean;
  /** Absent where the inspector cannot be folded. */
  readonly inspecting?: boolean;
  onInspect?(): void;
  onHelp(): void;
  /** Absent where sharing is hidden. */
  onShare?(): void;
  onDialog(dialog: RunDialog): void;
  onOpen(record: RunRecord): void;
}

export function LabHeader(props: LabHeaderProps) {
  const { kept, part, title, narrow, inspecting, onInspect, onHelp, onShare, onDialog, onOpen } = props;
  useEffect(loadFonts, []);
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.brand} aria-label={STRINGS.toCatalogue}>
        <Logo /> <span className={styles.part}>{STRINGS.name}</span>
      </Link>
      <div className={styles.crumbs}>
        <span className={styles.part}>{partTitle(part)} /</span>{' '}
        <strong className={styles.title}>{title}</strong>
      </div>
      <span className={styles.spring} />
      <RunMenu
        kept={kept}
        narrow={narrow}
        onHelp={onHelp}
        onDialog={onDialog}
        onOpen={onOpen}
        {...(onShare && { onShare })}
      />
      {!narrow && onShare && (
        <button type="button" className={styles.button} onClick={onShare} aria-haspopup="dialog">
          {STRINGS.share}
        </button>
      )}
      {!narrow && <ThemeSelect />}
      {!narrow && (
        <button type="button" className={styles.button} onClick={onHelp} aria-haspopup="dialog">
          {STRINGS.keys}
        </button>
      )}
      {onInspect && (
        <button type="button" className={styles.button} aria-pressed={inspecting} onClick={onInspect}>
          {STRINGS.inspector}
        </button>
      )}
    </header>
  );
}
