import { type CSSProperties, useState } from 'react';
import { keep, readKept } from '../preferences.ts';
import { parseWidth, type Width, writeWidth } from './width.ts';

export type PanelName = 'story' | 'inspector';

const keyOf = (panel: PanelName): string => `netsplit.width.${panel}`;

/** The width that was chosen for a panel, kept with the preferences. */
export const usePanelWidth = (panel: PanelName): readonly [Width, (next: Width) => void] => {
  const [width, set] = useState(() => parseWidth(readKept(keyOf(panel))));
  const choose = (next: Width): void => {
    set(next);
    keep(keyOf(panel), writeWidth(next));
  };
  return [width, choose];
};

/** The columns as custom properties of the lab's grid; absent where the layout's own measure holds. */
export const columnOf = (panel: PanelName, { percent, folded }: Width): CSSProperties => ({
  ...(folded ? { [`--${panel}`]: '0px' } : percent === null ? {} : { [`--${panel}`]: `${percent}vw` }),
});
