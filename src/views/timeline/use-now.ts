/** Something that follows the moment shown, frame by frame, without React. */
import { type RefObject, useEffect, useRef } from 'react';
import type { Micros } from '#kernel';
import type { LabSession } from '#lab';

/** `paint` is called at once, after every frame and after every seek. */
export const useNow = <Part extends Element>(
  session: LabSession,
  paint: (element: Part, time: Micros) => void,
): RefObject<Part | null> => {
  const element = useRef<Part>(null);
  const latest = useRef(paint);
  latest.current = paint;
  useEffect(() => {
    const show = (time: Micros): void => {
      if (element.current) latest.current(element.current, time);
    };
    show(session.frame.time());
    return session.frame.subscribe(show);
  }, [session]);
  useEffect(() => {
    if (element.current) paint(element.current, session.frame.time());
  });
  return element;
};
