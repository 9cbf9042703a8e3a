/** Set-up, and a menu of what can be done with the run; on a narrow screen one menu with everything of the header. */
import { MenuButton } from '#design';
import type { LabSession, RunRecord } from '#lab';
import type { DialogName } from './Dialogs.tsx';
import styles from './header.module.css';
import { applyPreference, type MotionPreference, type ThemePreference } from './preferences.ts';
import { STRINGS } from './strings.ts';
import { openRunFile, type RunItems } from './use-run-items.ts';

export interface RunMenuProps {
  readonly session: LabSession;
  readonly runItems: RunItems;
  /** Everything in one menu. */
  readonly narrow: boolean;
  readonly canShare: boolean;
  onShow(dialog: DialogName): void;
  onOpen(record: RunRecord): void;
}

const THEME_ITEMS = Object.entries(STRINGS.themes).map(([id, label]) => ({ id: `theme:${id}`, label }));

const MOTION_ITEMS = Object.entries(STRINGS.motions).map(([id, label]) => ({ id: `motion:${id}`, label }));

const DIALOGS: Readonly<Record<string, DialogName>> = {
  setup: 'setup',
  share: 'share',
  commands: 'commands',
  keys: 'help',
  export: 'export',
  lesson: 'lesson',
};

const applyLook = (id: string): void => {
  const [what, value] = id.split(':');
  if (what === 'theme') applyPreference('theme', value as ThemePreference);
  if (what === 'motion') applyPreference('motion', value as MotionPreference);
};

export function RunMenu({ session, runItems, narrow, canShare, onShow, onOpen }: RunMenuProps) {
  const { items, picker, choose } = runItems;
  const chosen = (id: string): void => {
    if (choose(id)) return;
    const dialog = DIALOGS[id];
    if (dialog) onShow(dialog);
    else applyLook(id);
  };
  return (
    <>
      {!narrow && (
        <button
          type="button"
          className={styles.button}
          aria-haspopup="dialog"
          onClick={() => onShow('setup')}
        >
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
                    ...(canShare ? [{ id: 'share', label: STRINGS.share }] : []),
                    ...items,
                  ],
                },
                { label: STRINGS.theme, items: THEME_ITEMS },
                { label: STRINGS.motion, items: MOTION_ITEMS },
                {
                  items: [
                    { id: 'commands', label: STRINGS.commands },
                    { id: 'keys', label: STRINGS.keysTitle },
                  ],
                },
              ]
            : [{ items: [...items, { id: 'commands', label: STRINGS.commands, keys: '/' }] }]
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
    </>
  );
}
