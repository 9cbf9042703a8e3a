import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 899px), (max-height: 480px)';

const subscribe = (changed: () => void): (() => void) => {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** True where the panels do not fit beside each other (under 900 px, or hardly any height). */
export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
