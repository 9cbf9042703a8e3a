/** A lesson on its way in: loading, failed and open are states of their own. */
import { useEffect, useState } from 'react';
import type { CatalogEntry, OpenedLesson } from './catalog.ts';

export type Opening =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | ({ readonly state: 'open' } & OpenedLesson);

/** @param wanted false: nothing is fetched yet. Returns the state, and the way to try again. */
export const useOpenedLesson = (
  entry: CatalogEntry | undefined,
  wanted = true,
): readonly [Opening, () => void] => {
  const [opening, setOpening] = useState<Opening>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for another try
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    entry?.load().then(
      (opened) => current && setOpening({ state: 'open', ...opened }),
      () => current && setOpening({ state: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [entry, attempt, wanted]);
  return [opening, () => setAttempt(attempt + 1)];
};
