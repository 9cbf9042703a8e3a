/** The open lab: story left, stage in the middle, inspector right, timeline below; under 900 px the panels are tabs. */
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { afterRest, later } from '#design';
import type { LabSession } from '#lab';
import { StoryView } from '#views/story';
import { Timeline } from '#views/timeline';
import { entries } from './entry.ts';
import { InspectorPanel } from './inspector-later.ts';
import { LabHeader } from './LabHeader.tsx';
import styles from './lab.module.css';
import { Messages } from './Messages.tsx';
import { Mishap } from './Mishap.tsx';
import { useJudging } from './opening/use-judging.ts';
import { useLink } from './opening/use-link.ts';
import { useOpener } from './opening/use-opener.ts';
import { columnOf, usePanelWidth } from './panels/use-panel-width.ts';
import { StagePanel } from './StagePanel.tsx';
import { StagePicture } from './StagePicture.tsx';
import { isSingleFile } from './single/place.ts';
import { STRINGS } from './strings.ts';

import { stagePictureOf, tabsFor } from './tabs.ts';
import { useClock } from './use-clock.ts';
import { useDialog } from './use-dialog.ts';
import { runCommand, useHotkeys } from './use-hotkeys.ts';
import type { OpenedSession } from './use-opened-lesson.ts';
import { useSession } from './use-session.ts';
import { useNarrow } from './use-width.ts';
import { Waiting } from './Waiting.tsx';

/** Nobody moves the edge of a panel before there is something to see. */
const Splitter = afterRest(async () => (await import('./panels/Splitter.tsx')).Splitter);
const Dialogs = later(async () => (await import('./Dialogs.tsx')).default);
const Hints = afterRest(async () => (await import('./hints/Hints.tsx')).default);
const LongRunDialog = later(async () => (await import('./opening/LongRunDialog.tsx')).default);

export interface LabProps {
  readonly opening: OpenedSession;
  readonly part: string;
}

export function Lab({ opening, part }: LabProps) {
  const { lesson, story, asked } = opening;
  const kept = useSession(opening);
  const { session } = kept;
  const root = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const hidden = asked.parameters.hide ?? [];
  const { dialog, show, typed } = useDialog();
  const [storyWidth, setStoryWidth] = usePanelWidth('story');
  const [inspectorWidth, setInspectorWidth] = usePanelWidth('inspector');
  const picker = useRef<HTMLInputElement>(null);
  const run = {
    kept,
    isListed: entries.peek(lesson.id) !== undefined && !isSingleFile(),
    pickFile: () => picker.current?.click(),
  };
  const [inspecting, toggleInspecting] = useInspecting(session);
  const commands = useMemo(() => ({ help: () => show('help'), commands: () => show('commands') }), [show]);
  const opener = useOpener(session);
  useLink(session, opener, asked.parameters.step === undefined ? 'aside' : 'here');
  useJudging(session);
  useClock(session);
  useHotkeys(session, root, commands);
  const picture = stagePictureOf(lesson, narrow);
  const tabs = tabsFor(lesson, asked.parameters.views).filter((tab) => tab !== picture);
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
        part={part}
        title={story.title}
        language={story.language}
        narrow={narrow}
        {...(!narrow && showInspector ? { inspecting, onInspect: toggleInspecting } : {})}
        run={run}
        picker={picker}
        canShare={canShare}
        onShow={show}
        onOpen={(record) => void opener.open(record)}
      />
      <Messages session={session} />
      {showStory && !narrow && (
        <aside className={styles.story} aria-label={STRINGS.story}>
          <div className={styles.folding} inert={storyWidth.folded}>
            <Mishap>
              <StoryView session={session} />
            </Mishap>
          </div>
          <Splitter panel="story" width={storyWidth} onChoose={setStoryWidth} />
        </aside>
      )}
      <main className={styles.stage} aria-label={STRINGS.stage}>
        <Mishap>
          <StagePanel session={session} controls={!hidden.includes('stage-controls')} />
        </Mishap>
        {picture && <StagePicture session={session} tab={picture} />}
      </main>
      <Hints session={session} />
      {!hidden.includes('timeline') && (
        <section className={styles.timeline} aria-label={STRINGS.timeline}>
          <Mishap>
            <Timeline session={session} />
          </Mishap>
        </section>
      )}
      {(narrow ? showStory || showInspector : inspecting && showInspector) && (
        <aside className={styles.inspector} aria-label={narrow ? STRINGS.story : STRINGS.inspector}>
          <div className={styles.folding} inert={!narrow && inspectorWidth.folded}>
            <Suspense fallback={<Waiting />}>
              <InspectorPanel
                session={session}
                tabs={showInspector ? tabs : []}
                withStory={narrow && showStory}
              />
            </Suspense>
          </div>
          {!narrow && <Splitter panel="inspector" width={inspectorWidth} onChoose={setInspectorWidth} />}
        </aside>
      )}
      {opener.long && (
        <Suspense fallback={null}>
          <LongRunDialog run={opener.long} />
        </Suspense>
      )}
      {dialog && (
        <Mishap>
          <Suspense fallback={null}>
            <Dialogs
              open={dialog}
              {...{ session, tabs, canShare, show, typed }}
              atHand={run}
              run={(command) => runCommand(session, command, commands)}
            />
          </Suspense>
        </Mishap>
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
