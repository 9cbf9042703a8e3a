/** The line above the lab: where this is, and what is always at hand. */
import { useEffect } from 'react';
import { Button, loadFonts, ToggleButton } from '#design';
import { Brand } from './Brand.tsx';
import styles from './header.module.css';
import { OfflineSign } from './offline/later.ts';
import { partTitle } from './parts.ts';
import { RunMenu, type RunMenuProps } from './run-menu/RunMenu.tsx';
import { STRINGS } from './strings.ts';

export interface LabHeaderProps extends RunMenuProps {
  readonly part: string;
  readonly title: string;
  /** Of the title, where it is not that of the page. */
  readonly language: string | undefined;
  /** Absent where the inspector cannot be folded. */
  readonly inspecting?: boolean;
  onInspect?(): void;
}

export function LabHeader(props: LabHeaderProps) {
  const { part, title, language, inspecting, onInspect, ...menu } = props;
  const { narrow, canShare, onShow } = menu;
  useEffect(loadFonts, []);
  return (
    <header className={styles.header}>
      <Brand label={STRINGS.home}>
        <span className={styles.part}>{STRINGS.name}</span>
      </Brand>
      <div className={styles.crumbs}>
        <span className={styles.part}>{partTitle(part)} /</span>{' '}
        <strong className={styles.title} lang={language}>
          {title}
        </strong>
      </div>
      <OfflineSign />
      <span className={styles.spring} />
      <RunMenu {...menu} />
      {!narrow && canShare && (
        <Button look="quiet" onClick={() => onShow('share')} aria-haspopup="dialog">
          {STRINGS.share}
        </Button>
      )}
      {onInspect && (
        <ToggleButton look="quiet" pressed={inspecting ?? false} onClick={onInspect}>
          {STRINGS.inspector}
        </ToggleButton>
      )}
    </header>
  );
}
