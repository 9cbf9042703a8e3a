/** What a menu offers, as data, so that whoever opens one needs nothing of the menu's own module. */
import type { ReactNode } from 'react';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** A key that does the same, shown on the right: `c`, `Shift+→`. */
  readonly keys?: string;
  /** Why it cannot be done now, in a sentence; the item stays reachable, so that the reason can be heard. */
  readonly refused?: string | null;
  /** Breaks something: set in the colour of faults. */
  readonly danger?: boolean;
}

export interface MenuGroup {
  readonly label?: string;
  readonly items: readonly MenuItem[];
  /** The items are the choices of one setting: the id of the one that holds now. */
  readonly chosen?: string;
}

/** A point in CSS pixels of the viewport, as `clientX` and `clientY` of a pointer say it. */
export interface ViewportPoint {
  readonly x: number;
  readonly y: number;
}

export interface MenuProps {
  /** Accessible name: what the menu acts on. */
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  /** Where it opens: at a point, or under an element. */
  readonly at: ViewportPoint | Element;
  /** Said when there is nothing to choose. */
  readonly empty?: string;
  readonly onChoose: (id: string) => void;
  /** Escape, Tab, a press outside, or after a choice. The owner then stops rendering the menu. */
  readonly onClose: () => void;
  /** Who gets the focus afterwards; without it, whoever had it when the menu opened. */
  readonly returnFocus?: () => Element | null;
}

/** The groups that have something to show. */
export const filled = (groups: readonly MenuGroup[]): readonly MenuGroup[] =>
  groups.filter(({ items }) => items.length > 0);
