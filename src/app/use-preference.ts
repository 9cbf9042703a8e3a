import { useSyncExternalStore } from 'react';
import { type PreferenceName, readPreference } from './preferences.ts';

const subscribe = (changed: () => void): (() => void) => {
  const watcher = new MutationObserver(changed);
  watcher.observe(document.documentElement, { attributes: true });
  return () => watcher.disconnect();
};

/** What is chosen now, whoever chose it: a menu, the palette or an address. */
export const usePreference = (name: PreferenceName): string =>
  useSyncExternalStore(subscribe, () => readPreference(name));
