/** The menu of acts: which stop it is open for, and what is pressed while it is on its way. */
import { type RefObject, useRef, useState } from 'react';
import type { LabSession } from '#lab';
import type { Point } from '#views/kit';
import type { OpenMenu } from './ActMenu.tsx';
import { selectionOf } from './target.ts';

/** Keys pressed since a menu was asked for that is not there yet; `null` when none is on its way. */
export type EarlyKeys = RefObject<string[] | null>;

export interface StageMenu {
  readonly menu: OpenMenu | null;
  readonly early: EarlyKeys;
  open(key: string, at: Point, only?: OpenMenu['only']): void;
  close(): void;
}

export const useMenu = (session: LabSession): StageMenu => {
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const early = useRef<string[] | null>(null);
  return {
    menu,
    early,
    open(key, at, only) {
      const target = selectionOf(key);
      session.select(target);
      if (!target) return;
      early.current ??= [];
      setMenu({ key, target, at, ...(only && { only }) });
    },
    close() {
      early.current = null;
      setMenu(null);
    },
  };
};
