/** Loads a lesson and opens the lab on it. */
import { useEffect, useState } from 'react';
import { later, whenIdle } from '#design';
import { useAsked } from './asked.ts';
import { StartButton } from './embed/StartButton.tsx';
import { entries } from './entry.ts';
import { InspectorPanel } from './inspector-later.ts';
import { Lab } from './Lab.tsx';
import styles from './lab.module.css';
import { STRINGS } from './strings.ts';
import { useOpenedLesson } from './use-opened-lesson.ts';
import { useTitle } from './use-title.ts';
import { useNarrow } from './use-width.ts';

const NotFoundPage = later(async () => (await import('./NotFoundPage.tsx')).default);

/** On a narrow screen it holds the story, so it comes beside the lesson; else when the page rests. */
const fetchInspector = (narrow: boolean) => {
  if (!narrow) return whenIdle(InspectorPanel.fetch);
  InspectorPanel.fetch();
  return undefined;
};

export function LessonPage({ id }: { readonly id: string }) {
  const entry = entries.useValue(id);
  const asked = useAsked();
  const narrow = useNarrow();
  const [started, start] = useState(asked.parameters.ctl !== true);
  const [opening, tryAgain] = useOpenedLesson(entry, asked, { wanted: started });
  useTitle(entry?.title ?? null);
  useEffect(() => fetchInspector(narrow), [narrow]);
  if (!entry) return <NotFoundPage lesson={id} />;
  if (!started) return <StartButton lesson={entry.title} onStart={() => start(true)} />;
  if (opening.state === 'open') return <Lab opening={opening} part={entry.part} />;
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
