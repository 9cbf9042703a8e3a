/** A lesson on its way in: loading, failed and open are states of their own. */
import { useEffect, useState } from 'react';
import type { Asked } from './asked.ts';
import type { LessonEntry, OpenedLesson } from './entry.ts';
import { type Prepared, prepare } from './prepare.ts';

/** A lesson, and what its session begins with. */
export interface OpenedSession extends OpenedLesson {
  readonly asked: Asked;
  readonly prepared: Prepared;
}

const open = async (entry: LessonEntry, asked: Asked, apart: string): Promise<OpenedSession> => {
  const opened = await entry.load();
  return { ...opened, asked, prepared: await prepare(opened.lesson, asked, apart) };
};

export type Opening =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | ({ readonly state: 'open'; readonly isWhole: boolean } & OpenedSession);

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

export interface OpeningWish {
  /** False: nothing is fetched yet. */
  readonly wanted?: boolean;
  /** What tells this work from the learner's own in the lesson; a class keeps its own. */
  readonly apart?: string;
}

/** Returns the state, and the way to try again. */
export const useOpenedLesson = (
  entry: LessonEntry | undefined,
  asked: Asked,
  { wanted = true, apart = '' }: OpeningWish = {},
): readonly [Opening, () => void] => {
  const [opening, setOpening] = useState<Opening>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for another try
  useEffect(() => {
    if (!wanted || !entry) return;
    let current = true;
    open(entry, asked, apart).then(
      (opened) => current && setOpening({ state: 'open', isWhole: false, ...opened }),
      () => current && setOpening({ state: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [entry, asked, attempt, wanted, apart]);
  useWhole(opening, setOpening);
  return [opening, () => setAttempt(attempt + 1)];
};
