/** Every action by its name: an APG combobox over a list. */
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Action, search } from './actions.ts';
import styles from './commands.module.css';
import { STRINGS } from './strings.ts';

export interface CommandsDialogProps {
  readonly actions: readonly Action[];
  /** What was typed before it was there. */
  readonly typed: RefObject<string>;
  onClose(): void;
}

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

export default function CommandsDialog({ actions, typed, onClose }: CommandsDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [text, setText] = useState(() => typed.current);
  const [place, setPlace] = useState(0);
  const found = useMemo(() => search(actions, text), [actions, text]);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    // Braces, for newer browsers answer with a promise, which is no way to clean up.
    list.current?.children[place]?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  const chosen = useRef<Action | null>(null);
  const choose = (action: Action | undefined): void => {
    if (!action) return;
    chosen.current = action;
    dialog.current?.close();
  };
  /** The dialog has given the focus back: what was chosen may open another. */
  const closed = (): void => {
    onClose();
    chosen.current?.run();
  };
  const press = (event: KeyboardEvent): void => {
    const by = MOVES[event.key];
    if (event.key === 'Enter') choose(found[place]);
    else if (by !== undefined) setPlace(Math.max(0, Math.min(found.length - 1, place + by)));
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={STRINGS.title} onClose={closed}>
      <input
        type="text"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-label={STRINGS.find}
        aria-activedescendant={found[place] ? `${id}-${place}` : undefined}
        placeholder={STRINGS.find}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(change) => {
          setText(change.target.value);
          setPlace(0);
        }}
        onKeyDown={press}
      />
      <p role="status" className={styles.count}>
        {found.length === 0 ? STRINGS.none : STRINGS.found(found.length)}
      </p>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={STRINGS.title} className={styles.list}>
        {found.map((action, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field, which keeps the focus
          <div
            key={action.id}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === place}
            onClick={() => choose(action)}
          >
            <span>{action.label}</span> {action.key && <kbd>{action.key}</kbd>}
          </div>
        ))}
      </div>
    </dialog>
  );
}
