/** A monkey with a mouse: presses, drags and fills in whatever is under a point of the window. */
import type { Dice } from './draw.ts';
import { fillIn } from './fill-in.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Chromium's mouse; another number could not be captured. */
const MOUSE = 1;

const send = (target: Element, type: string, { x, y }: Place, buttons: number): void => {
  const init = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, buttons };
  target.dispatchEvent(
    type === 'click'
      ? new MouseEvent(type, init)
      : new PointerEvent(type, { ...init, pointerId: MOUSE, pointerType: 'mouse', isPrimary: true }),
  );
};

const placeOf = (dice: Dice, nth: number, purpose: number): Place => ({
  x: Math.floor(dice.at(nth, purpose) * window.innerWidth),
  y: Math.floor(dice.at(nth, purpose + 1) * window.innerHeight),
});

const under = ({ x, y }: Place): Element => document.elementFromPoint(x, y) ?? document.body;

/** Of three presses one ends elsewhere. */
const DRAGS = 1 / 3;

export const movePointer = (dice: Dice, nth: number): void => {
  const from = placeOf(dice, nth, 10);
  const target = under(from);
  if (fillIn(target, dice, nth)) return;
  const to = dice.at(nth, 20) < DRAGS ? placeOf(dice, nth, 30) : from;
  send(target, 'pointermove', from, 0);
  send(target, 'pointerdown', from, 1);
  send(target, 'pointermove', to, 1);
  send(target, 'pointerup', to, 0);
  if (to === from) send(target, 'click', from, 0);
};
