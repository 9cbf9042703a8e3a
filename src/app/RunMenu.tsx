/** Set-up, and a menu of what can be done with the run; on a narrow screen one menu with everything of the header. */
import { lazy, Suspense, useState } from 'react';
import { MenuButton } from '#design';
import type { KeptSession, RunRecord } from '#lab';
import styles from './header.module.css';
import { applyPreference, type ThemePreference } from './preferences.ts';
import { STRINGS } from './strings.ts';
import { openRunFile, useRunItems } from './use-run-items.ts';

const SetupDialog = lazy(() => import('./SetupDialog.tsx'));

/** Dialogs about the run as a whole, which the lab opens. */
export type RunDialog = 'export' | 'lesson';

export interface RunMenuProps {
  readonly kept: KeptSession;
  /** Everything in one menu. */
  readonly narrow: boolean;
  onHelp(): void;
  onShare?(): void;
  onDialog(dialog: RunDialog): void;
  onOpen(record: RunRecord): void;
}

const THEME_ITEMS = Object.entries(STRINGS.themes).map(([id, label]) => ({ id: `theme:${id}`, label }));

export function RunMenu({ kept, narrow, onHelp, onShare, onDialog, onOpen }: RunMenuProps) {
  const { session } = kept;
  const [setup, setSetup] = useState(false);
  const { items, picker, choose } = useRunItems(kept);
  const chosen = (id: string): void => {
    if (choose(id)) return;
    if (id === 'setup') setSetup(true);
    else if (id === 'keys') onHelp();
    else if (id === 'share') onShare?.();
    else if (id === 'export' || id === 'lesson') onDialog(id);
    else applyPreference('theme', id.slice('theme:'.length) as ThemePreference);
  };
  return (
    <>
      {!narrow && (
        <button type="button" className={styles.button} aria-haspopup="dialog" onClick={() => setSetup(true)}>
          {STRINGS.setup}
        </button>
      )}
      <MenuButton
        label={narrow ? STRINGS.menu : STRINGS.run}
        groups={
          narrow
            ? [
                {
                  items: [
                    { id: 'setup', label: STRINGS.setup },
                    ...(onShare ? [{ id: 'share', label: STRINGS.share }] : []),
                    ...items,
                  ],
                },
                { label: STRINGS.theme, items: THEME_ITEMS },
                { items: [{ id: 'keys', label: STRINGS.keysTitle }] },
              ]
            : [{ items }]
        }
        onChoose={chosen}
      >
        {narrow ? STRINGS.menu : STRINGS.run}
      </MenuButton>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={STRINGS.openRun}
        onChange={(change) => {
          const file = change.target.files?.[0];
          if (file) void openRunFile(session, file, onOpen);
          change.target.value = '';
        }}
      />
      {setup && (
        <Suspense fallback={null}>
          <SetupDialog session={session} onClose={() => setSetup(false)} />
        </Suspense>
      )}
    </>
  );
}
