/** Good manners inside another page: seen or not, and keys given back. */
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** `seen`: it was on the screen once; `inSight`: it is now. */
export const useInSight = (
  frame: RefObject<HTMLElement | null>,
): { readonly seen: boolean; readonly inSight: boolean } => {
  const [sight, setSight] = useState({ seen: false, inSight: false });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watcher = new IntersectionObserver((entries) => {
      const inSight = entries.at(-1)?.isIntersecting ?? false;
      setSight(({ seen }) => ({ seen: seen || inSight, inSight }));
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [frame]);
  return sight;
};

/** Escape, when nothing inside has a use for it, hands the keyboard back to the page. */
export const useGivesKeysBack = (): void => {
  useLayoutEffect(() => {
    const listen = (press: KeyboardEvent): void => {
      const { activeElement } = document;
      if (press.key === 'Escape' && !press.defaultPrevented && activeElement instanceof HTMLElement)
        activeElement.blur();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};
