/** A monkey at the keyboard: goes to something that takes the focus, and presses a key there. */
import { SHORTCUTS } from '#views/kit';
import type { Dice } from './draw.ts';

const FOCUSABLE = 'a[href], button, input:not([type=file]), select, textarea, summary, [tabindex]';

const KEYS: readonly string[] = [
  ...SHORTCUTS.map(({ key }) => key),
  ...['Enter', 'Escape', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Delete'],
];

/** Of four keys one is pressed elsewhere than the key before. */
const WANDERS = 1 / 4;

const wander = (dice: Dice, nth: number): void => {
  const scope = document.querySelector('dialog[open]') ?? document;
  dice.of([...scope.querySelectorAll<HTMLElement>(FOCUSABLE)], nth, 50)?.focus({ preventScroll: true });
};

export const pressKey = (dice: Dice, nth: number): void => {
  if (dice.at(nth, 51) < WANDERS) wander(dice, nth);
  const key = dice.of(KEYS, nth, 52) ?? 'Enter';
  const target = document.activeElement ?? document.body;
  const init = { key, shiftKey: dice.at(nth, 53) < 0.2, bubbles: true, cancelable: true, composed: true };
  const free = target.dispatchEvent(new KeyboardEvent('keydown', init));
  target.dispatchEvent(new KeyboardEvent('keyup', init));
  // What the browser itself does with a key that nobody took.
  if (free && (key === 'Enter' || key === ' ') && target.matches('button, summary, a[href]'))
    (target as HTMLElement).click();
  if (free && key === 'Escape') document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
};
