/** Dragging from an exchange to a queue or another exchange opens the form of a binding with both ends filled in. */
import { type PointerEvent, type RefObject, useEffect, useState } from 'react';
import type { Pick } from './cards.panel.tsx';
import styles from './panel.module.css';

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface Drag extends Line {
  readonly from: string;
}

/** A hand that shakes is not dragging. */
const FAR = 8;

const isFar = ({ x1, y1, x2, y2 }: Line): boolean => Math.hypot(x2 - x1, y2 - y1) > FAR;

/** What may be bound, under the pointer: `queue mails`, `exchange post`. */
const targetAt = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest('[data-drop]')?.getAttribute('data-drop') ?? null;

const EXCHANGE = 'exchange ';

export const useDragToBind = (ground: RefObject<HTMLElement | null>, onPick: Pick) => {
  const [drag, setDrag] = useState<Drag | null>(null);
  const begin = ({ clientX, clientY, button }: PointerEvent): void => {
    const on = targetAt(clientX, clientY);
    if (button !== 0 || on === null || !on.startsWith(EXCHANGE)) return;
    setDrag({ from: on.slice(EXCHANGE.length), x1: clientX, y1: clientY, x2: clientX, y2: clientY });
  };
  useEffect(() => {
    if (drag === null) return;
    const move = ({ clientX, clientY }: globalThis.PointerEvent) =>
      setDrag({ ...drag, x2: clientX, y2: clientY });
    const end = ({ clientX, clientY }: globalThis.PointerEvent) => {
      setDrag(null);
      const to = targetAt(clientX, clientY);
      // A quick hand lets go before its last move was drawn.
      if (isFar({ ...drag, x2: clientX, y2: clientY }) && to !== null && to !== `${EXCHANGE}${drag.from}`)
        onPick({ kind: 'add-binding', from: drag.from, to });
    };
    const stop = () => setDrag(null);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', stop);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', stop);
    };
  }, [drag, onPick]);
  return { begin, line: drag !== null && isFar(drag) ? placedIn(ground, drag) : null };
};

/** From places in the window to shares of the ground. */
const placedIn = ({ current }: RefObject<HTMLElement | null>, { x1, y1, x2, y2 }: Line): Line | null => {
  if (current === null) return null;
  const { left, top, width, height } = current.getBoundingClientRect();
  const x = (value: number) => ((value - left) / width) * 100;
  const y = (value: number) => ((value - top) / height) * 100;
  return { x1: x(x1), y1: y(y1), x2: x(x2), y2: y(y2) };
};

export function DragLine({ line: { x1, y1, x2, y2 } }: { readonly line: Line }) {
  return (
    <svg className={styles.wires} aria-hidden="true">
      <line className={styles.dragged} x1={`${x1}%`} y1={`${y1}%`} x2={`${x2}%`} y2={`${y2}%`} />
    </svg>
  );
}
