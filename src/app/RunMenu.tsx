/** Set-up, and a menu of what can be done with the run; on a narrow screen one menu with everything of the header. */
import { Button, MenuButton } from '#design';
import type { LabSession, RunRecord } from '#lab';
import type { DialogName } from './Dialogs.tsx';
import { chooseDisplay, useDisplayGroups } from './display.ts';
import { STRINGS } from './strings.ts';
import type { RunItems } from './use-run-items.ts';

export interface RunMenuProps {
  readonly session: LabSession;
  readonly runItems: RunItems;
  /** Everything in one menu. */
  readonly narrow: boolean;
  readonly canShare: boolean;
  onShow(dialog: DialogName): void;
  onOpen(record: RunRecord): void;
}

const COMMANDS = { id: 'commands', label: STRINGS.commands, keys: '/' };

const DIALOGS: Readonly<Record<string, DialogName>> = {
  setup: 'setup',
  share: 'share',
  commands: 'commands',
  keys: 'help',
  export: 'export',
  lesson: 'lesson',
};

export function RunMenu({ session, runItems, narrow, canShare, onShow, onOpen }: RunMenuProps) {
  const { items, picker, choose } = runItems;
  const display = useDisplayGroups();
  const help = { items: [COMMANDS, { id: 'keys', label: STRINGS.keysTitle, keys: '?' }] };
  const chosen = (id: string): void => {
    if (choose(id) || chooseDisplay(id)) return;
    const dialog = DIALOGS[id];
    if (dialog) onShow(dialog);
  };
  return (
    <>
      {!narrow && (
        <Button look="quiet" aria-haspopup="dialog" onClick={() => onShow('setup')}>
          {STRINGS.setup}
        </Button>
      )}
      <MenuButton
        look={narrow ? 'plain' : 'quiet'}
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
                ...display,
                help,
              ]
            : [{ items: [...items, COMMANDS] }]
        }
        onChoose={chosen}
      >
        {narrow ? STRINGS.menu : STRINGS.run}
      </MenuButton>
      {!narrow && (
        <MenuButton look="quiet" label={STRINGS.display} groups={[...display, help]} onChoose={chosen}>
          {STRINGS.display}
        </MenuButton>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={STRINGS.openRun}
        onChange={(change) => {
          const file = change.target.files?.[0];
          if (file)
            void import('./opening/open-file.ts').then(({ openRunFile }) =>
              openRunFile(session, file, onOpen),
            );
          change.target.value = '';
        }}
      />
    </>
  );
}
