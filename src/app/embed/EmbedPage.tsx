/**
 * One lesson inside somebody else's page: no chrome, nothing fetched before it is in sight or spoken to, and the focus
 * never taken. `ctl=1` waits for a click.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Address, readParameters } from '../address.ts';
import { findLesson } from '../catalog.ts';
import { LoadFailed } from '../LessonPage.tsx';
import { languageOf } from '../language/choose.ts';
import { changeLanguage } from '../language/speech.ts';
import { applyPreference } from '../preferences.ts';
import { useOpenedLesson } from '../use-opened-lesson.ts';
import { useTitle } from '../use-title.ts';
import { type Bridge, openBridge } from './bridge.ts';
import { EmbeddedLab } from './EmbeddedLab.tsx';
import styles from './embed.module.css';
import { StartButton } from './StartButton.tsx';
import { STRINGS } from './strings.ts';
import { useGivesKeysBack, useInSight } from './use-page-around.ts';

export interface EmbedPageProps {
  readonly id: string;
  /** Default: what the address of the page asks for. */
  readonly address?: Address;
}

export default function EmbedPage({ id, address: given }: EmbedPageProps) {
  const entry = useMemo(() => findLesson(id), [id]);
  const address = useMemo(() => given ?? readParameters(window.location.search), [given]);
  const frame = useRef<HTMLDivElement>(null);
  const [greeted, setGreeted] = useState(false);
  const [started, setStarted] = useState(address.parameters.ctl !== true);
  const { seen, inSight } = useInSight(frame);
  const bridge = useBridge(() => setGreeted(true));
  const [opening, tryAgain] = useOpenedLesson(entry, (started && seen) || greeted);
  useGivesKeysBack();
  useTitle(entry?.title ?? null);
  useEffect(() => {
    if (!entry) bridge?.error(STRINGS.noLesson(id));
  }, [bridge, entry, id]);
  return (
    <div ref={frame} className={styles.frame}>
      {!entry && <p className={styles.note}>{STRINGS.noLesson(id)}</p>}
      {entry && !started && !greeted && <StartButton lesson={entry.title} onStart={() => setStarted(true)} />}
      {entry && opening.state === 'open' && bridge && (
        <EmbeddedLab
          lesson={opening.lesson}
          story={opening.story}
          address={address}
          bridge={bridge}
          inSight={inSight}
        />
      )}
      {opening.state === 'failed' && <LoadFailed onTryAgain={tryAgain} />}
    </div>
  );
}

const useBridge = (onGreeted: () => void): Bridge | null => {
  const [bridge, setBridge] = useState<Bridge | null>(null);
  const greeted = useRef(onGreeted);
  useEffect(() => {
    const opened = openBridge(
      {
        setTheme: (theme) => applyPreference('theme', theme, false),
        setLocale: (locale) => {
          const language = languageOf(locale);
          // The answer goes out before the page does.
          if (language) setTimeout(() => changeLanguage(language));
          return language !== null;
        },
        image: async () => (await import('../picture/stage-svg.ts')).stageSvg(document, document.title),
      },
      () => greeted.current(),
    );
    setBridge(opened);
    return () => opened.close();
  }, []);
  return bridge;
};
