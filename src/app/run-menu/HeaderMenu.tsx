/** The menus of the header: what can be done with the run, how the lab looks; on a narrow screen all of it, and what has no room there. */
import { LazyMenu, type MenuGroup, type OpenMenuProps } from '#design';
import type { DialogName } from '../Dialogs.tsx';
import { chooseDisplay, useDisplayGroups } from '../display.ts';
import { STRINGS as APP } from '../strings.ts';
import { STRINGS } from './strings.ts';
import { type RunAtHand, useRunItems } from './use-run-items.ts';

export interface HeaderMenuProps extends OpenMenuProps {
  readonly of: 'all' | 'run' | 'display';
  readonly run: RunAtHand;
  readonly canShare: boolean;
  onShow(dialog: DialogName): void;
}

const LABELS = { all: APP.menu, run: APP.run, display: APP.display };
const COMMANDS = { id: 'commands', label: STRINGS.commands, keys: '/' };
const HELP: MenuGroup = { items: [COMMANDS, { id: 'keys', label: APP.keysTitle, keys: '?' }] };

const DIALOGS: Readonly<Record<string, DialogName>> = {
  setup: 'setup',
  share: 'share',
  commands: 'commands',
  keys: 'help',
  export: 'export',
  lesson: 'lesson',
};

const WITHOUT_ROOM = [{ id: 'setup', label: APP.setup }];
const SHARE = { id: 'share', label: APP.share };

export function HeaderMenu({ of, run, canShare, onShow, ...open }: HeaderMenuProps) {
  const { items, choose } = useRunItems(run);
  const display = useDisplayGroups();
  const groups: { readonly [menu in typeof of]: readonly MenuGroup[] } = {
    all: [{ items: [...WITHOUT_ROOM, ...(canShare ? [SHARE] : []), ...items] }, ...display, HELP],
    run: [{ items: [...items, COMMANDS] }],
    display: [...display, HELP],
  };
  const chosen = (id: string): void => {
    if (choose(id) || chooseDisplay(id)) return;
    const dialog = DIALOGS[id];
    if (dialog) onShow(dialog);
  };
  return <LazyMenu {...open} label={LABELS[of]} groups={groups[of]} onChoose={chosen} />;
}
