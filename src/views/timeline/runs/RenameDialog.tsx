/** Asks for a name. Enter saves; Escape leaves everything as it was. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '#design';
import styles from './rename.module.css';
import { STRINGS } from './strings.ts';

/** As long as the lab keeps. */
const NAME_MAX = 60;

interface RenameDialogProps {
  readonly name: string;
  /** The name that is wanted, `null` for none. */
  onDone(name: string | null): void;
  /** Puts the focus back once the dialog is gone: what had it before may have been a menu that is gone as well. */
  returnFocus(): void;
}

export function RenameDialog({ name, onDone, returnFocus }: RenameDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(returnFocus);
  latest.current = returnFocus;
  const [wanted, setWanted] = useState(name);
  useEffect(() => {
    dialog.current?.showModal();
    input.current?.select();
    return () => latest.current();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={STRINGS.renameTitle}
      onClose={() => onDone(null)}
    >
      <form
        onSubmit={(submit) => {
          submit.preventDefault();
          onDone(wanted);
        }}
      >
        <label>
          {STRINGS.renameTitle}
          <input
            ref={input}
            value={wanted}
            maxLength={NAME_MAX}
            required
            onChange={(change) => setWanted(change.target.value)}
          />
        </label>
        <div className={styles.answers}>
          <Button type="submit" look="primary">
            {STRINGS.save}
          </Button>
          <Button onClick={() => onDone(null)}>{STRINGS.cancel}</Button>
        </div>
      </form>
    </dialog>
  );
}
