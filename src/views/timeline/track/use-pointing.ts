/** Pressing and dragging on the track moves through time; hovering tells what happened there. */
import { type PointerEvent as ReactPointerEvent, useState } from 'react';
import type { Micros } from '#kernel';
import type { LabSession } from '#lab';
import { type Axis, timeOf } from './axis.ts';
import type { Marks } from './marks.ts';

type Heard = (pointer: ReactPointerEvent) => void;

export interface Pointing {
  /** The moment under the pointer, `null` while it is elsewhere. */
  readonly pointed: Micros | null;
  readonly hands: {
    readonly onPointerDown: Heard;
    readonly onPointerMove: Heard;
    readonly onPointerLeave: Heard;
  };
}

/** Finer than this the hover does not follow: its words belong to whole events and signs. */
const GRAIN = 2;

export const usePointing = (session: LabSession, axis: Axis, scale: number, marks: Marks): Pointing => {
  const [pointed, setPointed] = useState<Micros | null>(null);
  const xAt = (pointer: ReactPointerEvent): number =>
    (pointer.clientX - pointer.currentTarget.getBoundingClientRect().left) / scale;
  /** What was never played is not played by pointing at it: the play button does that. */
  const seek = (x: number): void => {
    const { endTime, cursor } = session.store.getState();
    session.seekTime(Math.min(timeOf(axis, x), Math.max(endTime, cursor.time)));
  };
  const show = (x: number): void => {
    setPointed(marks.times.length === 0 ? null : timeOf(axis, Math.round(x / GRAIN) * GRAIN));
  };
  return {
    pointed,
    hands: {
      onPointerDown: (pointer) => {
        if (pointer.button !== 0) return;
        pointer.currentTarget.setPointerCapture(pointer.pointerId);
        session.pause();
        seek(xAt(pointer));
        show(xAt(pointer));
      },
      onPointerMove: (pointer) => {
        if (pointer.buttons === 1) seek(xAt(pointer));
        show(xAt(pointer));
      },
      onPointerLeave: () => setPointed(null),
    },
  };
};
