/** The theme's colours for a canvas, read anew when the theme changes. */
import { useEffect, useMemo, useState } from 'react';
import { partyToken } from '#views/kit';
import type { Ink } from './paint.ts';

const readInk = (): Ink => {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const parties = new Map<string, string>();
  return {
    ink: token('ink'),
    quiet: token('ink-quiet'),
    line: token('line-strong'),
    paper: token('paper'),
    accent: token('accent'),
    fault: token('fault'),
    holds: token('holds'),
    party: (index) => {
      const name = partyToken(index);
      const known = parties.get(name) ?? style.getPropertyValue(name).trim();
      parties.set(name, known);
      return known;
    },
    mono: token('font-mono'),
    sans: token('font-sans'),
  };
};

export const useInk = (): Ink => {
  const [theme, setTheme] = useState(0);
  useEffect(() => {
    const changed = (): void => setTheme((count) => count + 1);
    const watcher = new MutationObserver(changed);
    watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const query = window.matchMedia('(prefers-color-scheme: dark)');
    query.addEventListener('change', changed);
    return () => {
      watcher.disconnect();
      query.removeEventListener('change', changed);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `theme` counts changes
  return useMemo(readInk, [theme]);
};
