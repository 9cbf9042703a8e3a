/** Theme and motion as they are now: the page's attributes, and the system's wish where those say `auto`. */
import { useSyncExternalStore } from 'react';

const DARK = '(prefers-color-scheme: dark)';
const CALM = '(prefers-reduced-motion: reduce)';

const subscribe = (changed: () => void): (() => void) => {
  const watcher = new MutationObserver(changed);
  watcher.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-motion'],
  });
  const queries = [DARK, CALM].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    watcher.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
};

const read = (): string => {
  const { theme = 'auto', motion = 'auto' } = document.documentElement.dataset;
  const dark = theme === 'auto' ? (window.matchMedia(DARK).matches ? 'dark' : 'light') : theme;
  const hops = motion === 'reduce' || (motion === 'auto' && window.matchMedia(CALM).matches);
  return `${dark} ${hops}`;
};

export const useAppearance = (): { readonly theme: string; readonly hops: boolean } => {
  const [theme = 'light', hops] = useSyncExternalStore(subscribe, read).split(' ');
  return { theme, hops: hops === 'true' };
};
