/** The dialogs of the lab, of which one at most is open; each is loaded when it is wanted. */

import { type RefObject, Suspense, useState } from 'react';
import { later } from '#design';
import type { LabSession } from '#lab';
import type { Command } from '#views/kit';
import { actionsOf } from './commands/actions.ts';
import { type RunAtHand, useRunItems } from './run-menu/use-run-items.ts';
import { STRINGS } from './strings.ts';
import type { Tab } from './tabs.ts';

const KeysDialog = later(async () => (await import('./KeysDialog.tsx')).default);
const SetupDialog = later(async () => (await import('./SetupDialog.tsx')).default);
const ShareDialog = later(async () => (await import('./share/ShareDialog.tsx')).default);
const MakeLessonDialog = later(async () => (await import('./recording/MakeLessonDialog.tsx')).default);
const ExportDialog = later(async () => (await import('./export/ExportDialog.tsx')).default);
const CommandsDialog = later(async () => (await import('./commands/CommandsDialog.tsx')).default);

export type DialogName = 'help' | 'commands' | 'share' | 'setup' | 'lesson' | 'export';

export interface DialogsProps {
  readonly open: DialogName | null;
  readonly session: LabSession;
  readonly tabs: readonly Tab[];
  readonly atHand: RunAtHand;
  readonly canShare: boolean;
  /** What was typed before the dialog was there. */
  readonly typed: RefObject<string>;
  show(dialog: DialogName | null): void;
  run(command: Command): void;
}

export default function Dialogs(props: DialogsProps) {
  const { open, session, show } = props;
  const close = (): void => show(null);
  return (
    <Suspense fallback={null}>
      {open === 'help' && <KeysDialog onClose={close} />}
      {open === 'setup' && <SetupDialog session={session} onClose={close} />}
      {open === 'share' && <ShareDialog session={session} onClose={close} />}
      {open === 'lesson' && <MakeLessonDialog session={session} onClose={close} />}
      {open === 'export' && <ExportDialog session={session} onClose={close} />}
      {open === 'commands' && <Commands {...props} onClose={close} />}
    </Suspense>
  );
}

/** The list is made once, as of the moment at which it was asked for. */
function Commands(props: DialogsProps & { onClose(): void }) {
  const { session, tabs, atHand, canShare, typed, show, run, onClose } = props;
  const runItems = useRunItems(atHand);
  const [actions] = useState(() =>
    actionsOf(session, tabs, run, [
      { label: STRINGS.setup, run: () => show('setup') },
      ...(canShare ? [{ label: STRINGS.share, run: () => show('share') }] : []),
      ...runItems.items.map(({ id, label }) => ({
        label,
        run: () => {
          if (!runItems.choose(id)) show(id as DialogName);
        },
      })),
    ]),
  );
  return <CommandsDialog actions={actions} typed={typed} onClose={onClose} />;
}
