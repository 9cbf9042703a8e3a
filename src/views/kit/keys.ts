/**
 * Every single-key shortcut of the lab, as data: one table that the lab listens with, `?` lists and tests read. They
 * count only while the focus is inside the lab and no text is being typed (WCAG 2.1.4).
 */
export type Command =
  | 'togglePlay'
  | 'stepForward'
  | 'stepBack'
  | 'bigStepForward'
  | 'bigStepBack'
  | 'toStart'
  | 'toEnd'
  | 'slower'
  | 'faster'
  | 'fork'
  | 'cut'
  | 'kill'
  | 'drop'
  | 'duplicate'
  | 'deliver'
  | 'hold'
  | 'pause'
  | 'corrupt'
  | 'sayWorld'
  | 'commands'
  | 'help';

export interface Shortcut {
  /** `KeyboardEvent.key`, letters in lower case. */
  readonly key: string;
  readonly shift?: true;
  readonly command: Command;
  /** `lab`: anywhere in the lab. `target`: acts on what has the focus on the stage. */
  readonly scope: 'lab' | 'target';
}

export const SHORTCUTS: readonly Shortcut[] = [
  { key: ' ', command: 'togglePlay', scope: 'lab' },
  { key: 'ArrowRight', command: 'stepForward', scope: 'lab' },
  { key: 'ArrowLeft', command: 'stepBack', scope: 'lab' },
  { key: 'ArrowRight', shift: true, command: 'bigStepForward', scope: 'lab' },
  { key: 'ArrowLeft', shift: true, command: 'bigStepBack', scope: 'lab' },
  { key: 'Home', command: 'toStart', scope: 'lab' },
  { key: 'End', command: 'toEnd', scope: 'lab' },
  { key: '[', command: 'slower', scope: 'lab' },
  { key: ']', command: 'faster', scope: 'lab' },
  { key: 'f', command: 'fork', scope: 'lab' },
  { key: 'c', command: 'cut', scope: 'target' },
  { key: 'k', command: 'kill', scope: 'target' },
  { key: 'd', command: 'drop', scope: 'target' },
  { key: 'u', command: 'duplicate', scope: 'target' },
  { key: '.', command: 'deliver', scope: 'target' },
  { key: 'h', command: 'hold', scope: 'target' },
  { key: 'p', command: 'pause', scope: 'target' },
  { key: 'x', command: 'corrupt', scope: 'target' },
  { key: 'w', command: 'sayWorld', scope: 'lab' },
  { key: '/', command: 'commands', scope: 'lab' },
  { key: '?', command: 'help', scope: 'lab' },
];

/** What a shortcut looks at; a `KeyboardEvent` fits. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Keys whose character already tells whether shift was held (`?` on most keyboards). */
const isCharacter = (key: string): boolean => key.length === 1 && key !== ' ';

/** The shortcut that a key press means, if any. Never with Ctrl, Alt or Meta: those belong to the browser. */
export const shortcutOf = (press: KeyPress): Shortcut | null => {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const found = SHORTCUTS.find(
    (shortcut) => shortcut.key === key && (isCharacter(key) || (shortcut.shift === true) === press.shiftKey),
  );
  return found ?? null;
};

const TYPED_INTO =
  'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable=true]';
/** Widgets that use a key for themselves: it must not also steer the lab. */
const OWN_KEYS: readonly { readonly selector: string; readonly keys: RegExp }[] = [
  {
    selector: 'button, a, summary, [role=button]:not([data-stop]), [role=switch], [role=checkbox]',
    keys: /^( |Enter)$/,
  },
  {
    selector:
      '[role=slider], [role=tab], [role=radio], input[type=radio], input[type=range], [role=separator]',
    keys: /^( |Enter|Arrow.*|Home|End|Page.*)$/,
  },
  {
    selector: '[role=menu], [role=listbox], [role=combobox], [role=dialog], dialog, [data-own-keys]',
    keys: /./,
  },
];

/** True when what has the focus wants this key itself. */
export const keyIsTaken = (target: Element, key: string): boolean =>
  target.closest(TYPED_INTO) !== null ||
  OWN_KEYS.some((own) => own.keys.test(key) && target.closest(own.selector) !== null);
