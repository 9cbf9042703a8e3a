/** Set-up, and the menus of the header; on a narrow screen one menu with everything. What stands in them comes with the first that opens. */
import type { RefObject } from 'react';
import { Button, later, MenuOpener, type OpenMenuProps } from '#design';
import type { RunRecord } from '#lab';
import type { DialogName } from '../Dialogs.tsx';
import { STRINGS } from '../strings.ts';
import type { HeaderMenuProps } from './HeaderMenu.tsx';
import type { RunAtHand } from './use-run-items.ts';

export interface RunMenuProps {
  readonly run: RunAtHand;
  /** Where a file with a run is chosen. */
  readonly picker: RefObject<HTMLInputElement | null>;
  /** Everything in one menu. */
  readonly narrow: boolean;
  readonly canShare: boolean;
  onShow(dialog: DialogName): void;
  onOpen(record: RunRecord): void;
}

const HeaderMenu = later(async () => (await import('./HeaderMenu.tsx')).HeaderMenu);
const preload = (): void => void HeaderMenu.fetch();

export function RunMenu({ run, picker, narrow, canShare, onShow, onOpen }: RunMenuProps) {
  const menu = (of: HeaderMenuProps['of']) => (open: OpenMenuProps) => (
    <HeaderMenu {...open} {...{ of, run, canShare, onShow }} />
  );
  if (narrow)
    return (
      <>
        <MenuOpener menu={menu('all')} preload={preload}>
          {STRINGS.menu}
        </MenuOpener>
        <Picker {...{ run, picker, onOpen }} />
      </>
    );
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => onShow('setup')}>
        {STRINGS.setup}
      </Button>
      <MenuOpener look="quiet" menu={menu('run')} preload={preload}>
        {STRINGS.run}
      </MenuOpener>
      <MenuOpener look="quiet" menu={menu('display')} preload={preload}>
        {STRINGS.display}
      </MenuOpener>
      <Picker {...{ run, picker, onOpen }} />
    </>
  );
}

function Picker({ run, picker, onOpen }: Pick<RunMenuProps, 'run' | 'picker' | 'onOpen'>) {
  return (
    <input
      ref={picker}
      type="file"
      hidden
      accept=".json,application/json"
      aria-label={STRINGS.openRun}
      onChange={({ target }) => {
        const file = target.files?.[0];
        if (file)
          void import('../opening/open-file.ts').then(({ openRunFile }) =>
            openRunFile(run.kept.session, file, onOpen),
          );
        target.value = '';
      }}
    />
  );
}
