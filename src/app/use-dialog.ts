/** The dialog that is open or on its way. Until it is there, what is typed is meant for it, and Escape calls it off. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { DialogName } from './Dialogs.tsx';

export interface AskedDialog {
  readonly dialog: DialogName | null;
  show(dialog: DialogName | null): void;
  /** What was typed before it was there. */
  readonly typed: RefObject<string>;
}

export const useDialog = (): AskedDialog => {
  const [dialog, show] = useState<DialogName | null>(null);
  const typed = useRef('');
  useLayoutEffect(() => {
    typed.current = '';
    if (dialog === null) return;
    const listen = (press: KeyboardEvent): void => {
      const { target, key, ctrlKey, metaKey, altKey } = press;
      if (ctrlKey || metaKey || altKey || (target as Element).closest('dialog')) return;
      press.stopPropagation();
      if (document.querySelector('dialog[open]')) return;
      if (key === 'Escape') show(null);
      else if (key.length === 1) typed.current += key;
      if (key !== 'Tab') press.preventDefault();
    };
    // Before anything on the page hears it.
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [dialog]);
  return { dialog, show, typed };
};
