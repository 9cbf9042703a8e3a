/** Fields take values, not events: what a hand would choose or type. */
import type { Dice } from './draw.ts';

const WORDS = ['', '0', '-1', '7', '1e9', 'R0', 'a b', '<b>', '\u05d0', 'x'.repeat(300)] as const;

/** What a number's own keys can write: a browser takes nothing else, and says so. */
const NUMBERS = WORDS.filter((word) => word.trim() === word && !Number.isNaN(Number(word)));

/** React hears of a value only when it was set past its own setter. */
const setValue = (field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, value: string): void => {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
  set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

const rangeValue = ({ min, max }: HTMLInputElement, part: number): string =>
  String(Number(min) + Math.round(part * (Number(max) - Number(min))));

const valueFor = (field: HTMLInputElement, dice: Dice, nth: number): string => {
  if (field.type === 'range') return rangeValue(field, dice.at(nth, 40));
  return dice.of(field.type === 'number' ? NUMBERS : WORDS, nth, 40) ?? '';
};

/** False when it is no field, or one that is pressed. */
export const fillIn = (target: Element, dice: Dice, nth: number): boolean => {
  if (target instanceof HTMLSelectElement) {
    const option = dice.of([...target.options], nth, 40);
    if (option && !target.disabled) setValue(target, option.value);
    return true;
  }
  if (target instanceof HTMLTextAreaElement) {
    setValue(target, dice.of(WORDS, nth, 40) ?? '');
    return true;
  }
  if (!(target instanceof HTMLInputElement) || ['radio', 'checkbox'].includes(target.type)) return false;
  // What is in a file only a person can choose.
  if (target.type !== 'file' && !target.disabled) setValue(target, valueFor(target, dice, nth));
  return true;
};
