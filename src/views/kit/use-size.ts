/** The size of an element in units of its drawing, kept up to date. Whole units: a fraction never re-draws anything. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from './geometry.ts';

/** `scale`: CSS pixels of one unit. */
export const useSize = (element: RefObject<Element | null>, scale = 1): Size => {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => {
      const { width, height } = current.getBoundingClientRect();
      setSize((old) => {
        const next = { width: Math.floor(width / scale), height: Math.floor(height / scale) };
        return old.width === next.width && old.height === next.height ? old : next;
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, scale]);
  return size;
};
