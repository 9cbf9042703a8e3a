/** The key of a command, from the table that the lab listens with: for tooltips and for `aria-keyshortcuts`. */
import { fill } from '#kernel';
import { type Command, SHORTCUTS } from '#views/kit';
import { STRINGS } from './strings.ts';

const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', ArrowRight: '→', ArrowLeft: '←' };

const shortcutFor = (command: Command) => SHORTCUTS.find((shortcut) => shortcut.command === command);

/** `Space`, `Shift + →`; empty when the command has no key. */
export const keyName = (command: Command): string => {
  const found = shortcutFor(command);
  if (!found) return '';
  return `${found.shift ? 'Shift + ' : ''}${NAMES[found.key] ?? found.key}`;
};

/** As WAI-ARIA wants it said: `Space`, `Shift+ArrowRight`. */
export const ariaKey = (command: Command): string => {
  const found = shortcutFor(command);
  if (!found) return '';
  return `${found.shift ? 'Shift+' : ''}${found.key === ' ' ? 'Space' : found.key}`;
};

/** `Step back (←)`. */
export const withKey = (label: string, command: Command): string => {
  const key = keyName(command);
  return key === '' ? label : fill(STRINGS.withKey, { label, key });
};
