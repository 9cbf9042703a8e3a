/** Turns pointer events on the stage into gestures. The gesture itself is state, since its preview is drawn. */
import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { Point } from '#views/kit';
import { type Ended, type Gesture, IDLE, move, press, release } from './gesture.ts';

export interface GestureHandlers {
  readonly onPointerDown: (event: PointerEvent<Element>) => void;
  readonly onPointerMove: (event: PointerEvent<Element>) => void;
  readonly onPointerUp: (event: PointerEvent<Element>) => void;
  readonly onPointerCancel: (event: PointerEvent<Element>) => void;
}

/** Key of the node, link or message under the pointer, if any. */
const stopUnder = (event: PointerEvent<Element>): string | null =>
  (event.target as Element).closest('[data-stop]')?.getAttribute('data-stop') ?? null;

export interface GestureListener {
  /** What is under a point where no element is. */
  findAt(at: Point): string | null;
  /** The pointer was let go. */
  ended(what: Ended): void;
}

/** `listener` is read when something happens, so that it may be set after the picture is known. */
export const useGestures = (
  ground: RefObject<Element | null>,
  listener: RefObject<GestureListener | null>,
  zoom: number,
): readonly [Gesture, GestureHandlers] => {
  const [gesture, setGesture] = useState<Gesture>(IDLE);
  // The latest gesture, since several pointer events may come before React draws again.
  const latest = useRef<Gesture>(IDLE);
  const become = (next: Gesture): void => {
    if (next === latest.current) return;
    latest.current = next;
    setGesture(next);
  };
  const pointOf = (event: PointerEvent<Element>): Point => {
    const box = ground.current?.getBoundingClientRect();
    return { x: (event.clientX - (box?.left ?? 0)) / zoom, y: (event.clientY - (box?.top ?? 0)) / zoom };
  };
  const handlers: GestureHandlers = {
    onPointerDown(event) {
      if (event.button !== 0 || !event.isPrimary) return;
      const at = pointOf(event);
      become(press(stopUnder(event) ?? listener.current?.findAt(at) ?? null, at));
    },
    onPointerMove(event) {
      if (latest.current.doing === 'idle' || !event.isPrimary) return;
      const next = move(latest.current, pointOf(event));
      if (next.doing !== 'pressing' && latest.current.doing === 'pressing')
        ground.current?.setPointerCapture(event.pointerId);
      become(next);
    },
    onPointerUp(event) {
      if (!event.isPrimary) return;
      const what = release(latest.current);
      become(IDLE);
      if (what) listener.current?.ended(what);
    },
    onPointerCancel() {
      become(IDLE);
    },
  };
  return [gesture, handlers];
};
