/**
 * One lesson inside somebody else's page: no chrome, nothing fetched before it is in sight or spoken to, and the focus
 * never taken. `ctl=1` waits for a click.
 */
import { useEffect, useRef, useState } from 'react';
import { type Asked, useAsked } from '../asked.ts';
import { entries } from '../entry.ts';
import { LoadFailed } from '../LessonPage.tsx';
import { useOpenedLesson } from '../use-opened-lesson.ts';
import { useTitle } from '../use-title.ts';
import { EmbeddedLab } from './EmbeddedLab.tsx';
import styles from './embed.module.css';
import { StartButton } from './StartButton.tsx';
import { STRINGS } from './strings.ts';
import { useBridge } from './use-bridge.ts';
import { useGivesKeysBack, useInSight } from './use-page-around.ts';

export interface EmbedPageProps {
  readonly id: string;
  /** Default: what the address of the page asks for. */
  readonly address?: Asked;
}

export default function EmbedPage({ id, address }: EmbedPageProps) {
  const entry = entries.useValue(id);
  const written = useAsked();
  const asked = address ?? written;
  const frame = useRef<HTMLDivElement>(null);
  const [greeted, setGreeted] = useState(false);
  const [started, setStarted] = useState(asked.parameters.ctl !== true);
  const { seen, inSight } = useInSight(frame);
  const bridge = useBridge(() => setGreeted(true));
  const [opening, tryAgain] = useOpenedLesson(entry, asked, { wanted: (started && seen) || greeted });
  useGivesKeysBack();
  useTitle(entry?.title ?? null);
  useEffect(() => {
    if (!entry) bridge?.error(STRINGS.noLesson(id));
  }, [bridge, entry, id]);
  return (
    <div ref={frame} className={styles.frame}>
      {!entry && <p className={styles.note}>{STRINGS.noLesson(id)}</p>}
      {entry && !started && !greeted && <StartButton lesson={entry.title} onStart={() => setStarted(true)} />}
      {entry && opening.state === 'open' && (
        <EmbeddedLab opening={opening} bridge={bridge} inSight={inSight} />
      )}
      {opening.state === 'failed' && <LoadFailed onTryAgain={tryAgain} />}
    </div>
  );
}
