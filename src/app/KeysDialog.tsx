/** All keys, read from the same table that listens. */
import { useEffect, useRef } from 'react';
import { SHORTCUTS } from '#views/kit';
import { keyName } from './commands/key-name.ts';
import { STRINGS as COMMANDS } from './commands/strings.ts';
import styles from './dialog.module.css';
import { STRINGS } from './strings.ts';

export interface KeysDialogProps {
  onClose(): void;
}

export default function KeysDialog({ onClose }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The focus goes to the button at its end; reading begins at the top.
    dialog.current?.scrollTo(0, 0);
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{STRINGS.keysTitle}</h2>
      <dl className={styles.keys}>
        {SHORTCUTS.map((shortcut) => (
          <div key={shortcut.command}>
            <dt>
              <kbd>{keyName(shortcut)}</kbd>
            </dt>
            <dd>{COMMANDS.keys[shortcut.command]}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {STRINGS.close}
      </button>
    </dialog>
  );
}
