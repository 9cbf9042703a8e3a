/** Loads a lesson and opens the lab on it. Loading, missing and broken are states of their own. */
import { useEffect, useMemo, useState } from 'react';
import { readParameters } from './address.ts';
import { findLesson, type OpenedLesson } from './catalog.ts';
import { Lab } from './Lab.tsx';
import styles from './lab.module.css';
import { NotFoundPage } from './NotFoundPage.tsx';
import { STRINGS } from './strings.ts';
import { useTitle } from './use-title.ts';

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | ({ readonly state: 'open' } & OpenedLesson);

export function LessonPage({ id }: { readonly id: string }) {
  const entry = useMemo(() => findLesson(id), [id]);
  const address = useMemo(() => readParameters(window.location.search), []);
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useTitle(entry?.title ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for another try
  useEffect(() => {
    let wanted = true;
    entry?.load().then(
      (opened) => wanted && setLoading({ state: 'open', ...opened }),
      () => wanted && setLoading({ state: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [entry, attempt]);
  if (!entry) return <NotFoundPage lesson={id} />;
  if (loading.state === 'open')
    return <Lab lesson={loading.lesson} story={loading.story} part={entry.part} address={address} />;
  if (loading.state === 'loading') return <p className={styles.loading}>{STRINGS.loading}</p>;
  return (
    <main className={styles.failed}>
      <p>{STRINGS.loadFailed}</p>
      <button type="button" onClick={() => setAttempt(attempt + 1)}>
        {STRINGS.tryAgain}
      </button>
    </main>
  );
}
