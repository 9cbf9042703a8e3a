/** The open lab: story left, stage in the middle, inspector right, timeline below; under 900 px the panels are tabs. */
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { LabSession } from '#lab';
import type { Lesson, Story } from '#lesson-kit';
import { StoryView } from '#views/story';
import { Timeline } from '#views/timeline';
import type { Address } from './address.ts';
import { findLesson } from './catalog.ts';
import type { DialogName } from './Dialogs.tsx';
import { InspectorPanel } from './InspectorPanel.tsx';
import { LabHeader } from './LabHeader.tsx';
import styles from './lab.module.css';
import { Messages } from './Messages.tsx';
import { LongRunDialog } from './opening/LongRunDialog.tsx';
import { useJudging } from './opening/use-judging.ts';
import { useLink } from './opening/use-link.ts';
import { useOpener } from './opening/use-opener.ts';
import { Splitter } from './panels/Splitter.tsx';
import { columnOf, usePanelWidth } from './panels/use-panel-width.ts';
import { StagePanel } from './StagePanel.tsx';
import { StagePicture } from './StagePicture.tsx';
import { isSingleFile } from './single/place.ts';
import { STRINGS } from './strings.ts';

import { stagePictureOf, tabsFor } from './tabs.ts';
import { useClock } from './use-clock.ts';
import { runCommand, useHotkeys } from './use-hotkeys.ts';
import { useIdle } from './use-idle.ts';
import { useRunItems } from './use-run-items.ts';
import { useSession } from './use-session.ts';
import { useNarrow } from './use-width.ts';

const Dialogs = lazy(() => import('./Dialogs.tsx'));
const Hints = lazy(() => import('./hints/Hints.tsx'));

export interface LabProps {
  readonly lesson: Lesson;
  readonly story: Story;
  readonly part: string;
  readonly address: Address;
}

export function Lab({ lesson, story, part, address }: LabProps) {
  const kept = useSession(lesson, story, address);
  const { session } = kept;
  const root = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const idle = useIdle();
  const hidden = address.parameters.hide ?? [];
  const [dialog, show] = useState<DialogName | null>(null);
  const [storyWidth, setStoryWidth] = usePanelWidth('story');
  const [inspectorWidth, setInspectorWidth] = usePanelWidth('inspector');
  const runItems = useRunItems(kept, findLesson(lesson.id) !== undefined && !isSingleFile());
  const [inspecting, toggleInspecting] = useInspecting(session);
  const commands = useMemo(() => ({ help: () => show('help'), commands: () => show('commands') }), []);
  const opener = useOpener(session);
  useLink(session, opener, address.parameters.step === undefined ? 'aside' : 'here');
  useJudging(session);
  useClock(session);
  useHotkeys(session, root, commands);
  const picture = stagePictureOf(lesson, narrow);
  const tabs = tabsFor(lesson, address.parameters.views).filter((tab) => tab !== picture);
  const showStory = !hidden.includes('story');
  const showInspector = !hidden.includes('inspector');
  // Where there is no server there is no address to share.
  const canShare = !hidden.includes('share') && !isSingleFile();
  return (
    <div
      ref={root}
      className={styles.lab}
      data-ready="true"
      data-narrow={narrow || undefined}
      data-inspecting={inspecting || undefined}
      style={
        narrow
          ? undefined
          : {
              ...columnOf('story', showStory ? storyWidth : { percent: null, folded: true }),
              ...columnOf('inspector', inspectorWidth),
            }
      }
    >
      <LabHeader
        kept={kept}
        part={part}
        title={story.title}
        narrow={narrow}
        {...(!narrow && showInspector ? { inspecting, onInspect: toggleInspecting } : {})}
        runItems={runItems}
        canShare={canShare}
        onShow={show}
        onOpen={(record) => void opener.open(record)}
      />
      <Messages session={session} />
      {showStory && !narrow && (
        <aside className={styles.story} aria-label={STRINGS.story}>
          <div className={styles.folding} inert={storyWidth.folded}>
            <StoryView session={session} />
          </div>
          <Splitter panel="story" width={storyWidth} onChoose={setStoryWidth} />
        </aside>
      )}
      <main className={styles.stage} aria-label={STRINGS.stage}>
        <StagePanel session={session} controls={!hidden.includes('stage-controls')} />
        {picture && <StagePicture session={session} tab={picture} />}
      </main>
      {idle && (
        <Suspense fallback={null}>
          <Hints session={session} />
        </Suspense>
      )}
      {!hidden.includes('timeline') && (
        <section className={styles.timeline} aria-label={STRINGS.timeline}>
          <Timeline session={session} />
        </section>
      )}
      {(narrow ? showStory || showInspector : inspecting && showInspector) && (
        <aside className={styles.inspector} aria-label={narrow ? STRINGS.story : STRINGS.inspector}>
          <div className={styles.folding} inert={!narrow && inspectorWidth.folded}>
            <InspectorPanel
              session={session}
              tabs={showInspector ? tabs : []}
              withStory={narrow && showStory}
            />
          </div>
          {!narrow && <Splitter panel="inspector" width={inspectorWidth} onChoose={setInspectorWidth} />}
        </aside>
      )}
      {opener.long && <LongRunDialog run={opener.long} />}
      {dialog && (
        <Suspense fallback={null}>
          <Dialogs
            open={dialog}
            {...{ session, tabs, runItems, canShare, show }}
            run={(command) => runCommand(session, command, commands)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Closed at first; whoever comes to a step that names a view, or asks for one, finds it open. */
const useInspecting = (session: LabSession) => {
  const step = useStore(session.store, ({ learner }) => learner.step);
  const front = useStore(session.store, (state) => state.front);
  const [inspecting, setInspecting] = useState(false);
  useEffect(() => {
    if (front !== null) setInspecting(true);
  }, [front]);
  useEffect(() => {
    if (session.lesson.steps.find(({ id }) => id === step)?.views?.length) setInspecting(true);
  }, [session, step]);
  const toggle = (): void => {
    // What was in front no longer is, so that asking for it again is something new.
    if (inspecting && front !== null) session.closeView(front);
    setInspecting(!inspecting);
  };
  return [inspecting, toggle] as const;
};
