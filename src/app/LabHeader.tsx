/** The line above the lab: where this is, and what is always at hand. */
import { useEffect } from 'react';
import { Button, loadFonts, ToggleButton } from '#design';
import type { KeptSession, RunRecord } from '#lab';
import { Brand } from './Brand.tsx';
import type { DialogName } from './Dialogs.tsx';
import styles from './header.module.css';
import { OfflineSign } from './offline/later.ts';
import { partTitle } from './parts.ts';
import { RunMenu } from './RunMenu.tsx';
import { STRINGS } from './strings.ts';
import type { RunItems } from './use-run-items.ts';

export interface LabHeaderProps {
  readonly kept: KeptSession;
  readonly part: string;
  readonly title: string;
  readonly narrow: boolean;
  /** Absent where the inspector cannot be folded. */
  readonly inspecting?: boolean;
  onInspect?(): void;
  readonly runItems: RunItems;
  readonly canShare: boolean;
  onShow(dialog: DialogName): void;
  onOpen(record: RunRecord): void;
}

export function LabHeader(props: LabHeaderProps) {
  const { kept, part, title, narrow, inspecting, onInspect, runItems, canShare, onShow, onOpen } = props;
  useEffect(loadFonts, []);
  return (
    <header className={styles.header}>
      <Brand label={STRINGS.home}>
        <span className={styles.part}>{STRINGS.name}</span>
      </Brand>
      <div className={styles.crumbs}>
        <span className={styles.part}>{partTitle(part)} /</span>{' '}
        <strong className={styles.title}>{title}</strong>
      </div>
      <OfflineSign />
      <span className={styles.spring} />
      <RunMenu {...{ runItems, narrow, canShare, onShow, onOpen }} session={kept.session} />
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
