/** Loads a lesson and opens the lab on it. */
import { lazy, useMemo, useState } from 'react';
import { readParameters } from './address.ts';
import { findLesson } from './catalog.ts';
import { StartButton } from './embed/StartButton.tsx';
import { Lab } from './Lab.tsx';
import styles from './lab.module.css';
import { STRINGS } from './strings.ts';
import { useOpenedLesson } from './use-opened-lesson.ts';
import { useTitle } from './use-title.ts';

const NotFoundPage = lazy(() => import('./NotFoundPage.tsx'));

export function LessonPage({ id }: { readonly id: string }) {
  const entry = useMemo(() => findLesson(id), [id]);
  const address = useMemo(() => readParameters(window.location.search), []);
  const [started, start] = useState(address.parameters.ctl !== true);
  const [opening, tryAgain] = useOpenedLesson(entry, started);
  useTitle(entry?.title ?? null);
  if (!entry) return <NotFoundPage lesson={id} />;
  if (!started) return <StartButton lesson={entry.title} onStart={() => start(true)} />;
  if (opening.state === 'open')
    return <Lab lesson={opening.lesson} story={opening.story} part={entry.part} address={address} />;
  if (opening.state === 'loading') return <p className={styles.loading}>{STRINGS.loading}</p>;
  return <LoadFailed onTryAgain={tryAgain} />;
}

export function LoadFailed({ onTryAgain }: { readonly onTryAgain: () => void }) {
  return (
    <main className={styles.failed}>
      <p>{STRINGS.loadFailed}</p>
      <button type="button" onClick={onTryAgain}>
        {STRINGS.tryAgain}
      </button>
    </main>
  );
}
