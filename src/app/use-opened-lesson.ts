/** A lesson on its way in: loading, failed and open are states of their own. */
import { useEffect, useState } from 'react';
import type { CatalogEntry, OpenedLesson } from './catalog.ts';

export type Opening =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | ({ readonly state: 'open'; readonly isWhole: boolean } & OpenedLesson);

const AGAIN_MS = 3_000;

/** Fetches the rest of the story once its opening is on the screen; where the network fails, again and again. */
const useWhole = (opening: Opening, onWhole: (opening: Opening) => void): void => {
  useEffect(() => {
    if (opening.state !== 'open' || opening.isWhole) return;
    let timer: ReturnType<typeof setTimeout>;
    let current = true;
    const fetchWhole = (): void => {
      opening.whole().then(
        (story) => current && onWhole({ ...opening, story, isWhole: true }),
        () => {
          if (current) timer = setTimeout(fetchWhole, AGAIN_MS);
        },
      );
    };
    timer = setTimeout(fetchWhole);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [opening, onWhole]);
};

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
      (opened) => current && setOpening({ state: 'open', isWhole: false, ...opened }),
      () => current && setOpening({ state: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [entry, attempt, wanted]);
  useWhole(opening, setOpening);
  return [opening, () => setAttempt(attempt + 1)];
};
