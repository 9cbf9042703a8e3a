/** A lesson in front of a class: the lab as its presenter sees it, and everything that the class is told. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { loadFonts } from '#design';
import type { LabSession } from '#lab';
import { StoryView } from '#views/story';
import { Timeline } from '#views/timeline';
import { useAsked } from '../asked.ts';
import { entries } from '../entry.ts';
import { LoadFailed } from '../LessonPage.tsx';
import styles from '../lab.module.css';
import { Messages } from '../Messages.tsx';
import NotFoundPage from '../NotFoundPage.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { StagePanel } from '../StagePanel.tsx';
import { STRINGS as LAB } from '../strings.ts';
import { useClock } from '../use-clock.ts';
import { useHotkeys } from '../use-hotkeys.ts';
import { type OpenedSession, useOpenedLesson } from '../use-opened-lesson.ts';
import { useSession } from '../use-session.ts';
import { useTitle } from '../use-title.ts';
import { ClickerBar } from './ClickerBar.tsx';
import own from './class.module.css';
import { forgetRoom, keepEpoch, openRoom } from './keys.ts';
import { PresenterPanel } from './PresenterPanel.tsx';
import { STRINGS } from './strings.ts';
import { Told } from './Told.tsx';
import { advance, type Driving, useDriver } from './use-driver.ts';

const NO_COMMANDS = { help: () => {}, commands: () => {} };

export default function PresentPage({ id }: { readonly id: string }) {
  const entry = entries.useValue(id);
  const [opening, tryAgain] = useOpenedLesson(entry, useAsked(), { apart: '#present' });
  useTitle(entry ? STRINGS.presentTitle(entry.title) : null);
  if (!entry) return <NotFoundPage lesson={id} />;
  if (opening.state === 'open') return <Presenter opening={opening} />;
  if (opening.state === 'loading') return <p className={styles.loading}>{LAB.loading}</p>;
  return <LoadFailed onTryAgain={tryAgain} />;
}

function Presenter({ opening }: { readonly opening: OpenedSession }) {
  const { lesson, story } = opening;
  const { session } = useSession(opening);
  const root = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState(() => openRoom(lesson.id));
  const room = useMemo(
    () => ({
      voice: { code: kept.code, ...kept.owner },
      owner: kept.owner.key,
      epoch: kept.epoch,
      remoteKey: kept.remote.key,
    }),
    [kept],
  );
  const driving = useDriver(session, room);
  const epoch = driving?.driver.epoch ?? 0;
  useEffect(loadFonts, []);
  useEffect(() => keepEpoch(lesson.id, epoch), [lesson, epoch]);
  useClock(session);
  useHotkeys(session, root, NO_COMMANDS);
  useClickerKeys(session, driving);
  const newRoom = (): void => {
    driving?.driver.end();
    forgetRoom(lesson.id);
    setKept(openRoom(lesson.id));
  };
  return (
    <div ref={root} className={own.present} data-ready={driving !== null || undefined}>
      <PageHeader />
      <Messages session={session} />
      <aside className={styles.story} aria-label={LAB.story}>
        {driving?.driver.phase === 'yielded' ? (
          <div className={own.lookOn}>
            <Told state={driving.driver.state} story={story} lesson={lesson} exploring={false} />
          </div>
        ) : (
          <StoryView session={session} />
        )}
      </aside>
      <main className={own.stage} aria-label={LAB.stage}>
        <StagePanel session={session} spot={driving?.driver.state.spot ?? null} />
      </main>
      <section className={styles.timeline} aria-label={LAB.timeline}>
        <Timeline session={session} />
      </section>
      {driving && (
        <>
          {driving.driver.phase !== 'yielded' && <ClickerBar session={session} driving={driving} />}
          <PresenterPanel session={session} driving={driving} room={kept} story={story} onNewRoom={newRoom} />
        </>
      )}
    </div>
  );
}

/** What clickers send: page keys, and B for a black screen. */
const useClickerKeys = (session: LabSession, driving: Driving | null): void => {
  useLayoutEffect(() => {
    const listen = (press: KeyboardEvent): void => {
      if (press.ctrlKey || press.metaKey || press.altKey || press.target instanceof HTMLInputElement) return;
      if (press.key === 'PageDown') advance(session);
      else if (press.key === 'PageUp') session.stepBack();
      else if (press.key === 'b') driving?.control({ dark: !driving.driver.state.dark });
      else return;
      press.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [session, driving]);
};
