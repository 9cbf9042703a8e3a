/** Tabs over the views that the lesson offers. On a narrow screen the story is the first of them. */
import { Suspense, useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import type { LabSession } from '#lab';
import { StoryView } from '#views/story';
import { EventBar } from './EventBar.tsx';
import styles from './inspector-panel.module.css';
import lab from './lab.module.css';
import { Mishap } from './Mishap.tsx';
import { STRINGS } from './strings.ts';
import type { Tab } from './tabs.ts';
import { useNarrow } from './use-width.ts';
import { Waiting } from './Waiting.tsx';

export interface InspectorPanelProps {
  readonly session: LabSession;
  readonly tabs: readonly Tab[];
  readonly withStory: boolean;
}

export function InspectorPanel({ session, tabs, withStory }: InspectorPanelProps) {
  const open = useStore(session.store, (state) => state.views);
  const front = useStore(session.store, (state) => state.front);
  const narrow = useNarrow();
  const id = useId();
  const all: readonly { readonly id: string; readonly title: string }[] = withStory
    ? [{ id: 'story', title: STRINGS.story }, ...tabs]
    : tabs;
  const offered = (view: string): boolean => all.some((one) => one.id === view);
  const first = withStory ? 'story' : (open.find(offered) ?? tabs[0]?.id ?? '');
  const current = front !== null && offered(front) ? front : first;
  const tab = tabs.find((candidate) => candidate.id === current);
  return (
    <div className={styles.tabs} data-narrow={narrow || undefined}>
      <TabList id={id} tabs={all} current={current} onChoose={(next) => session.openView(next)} />
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${current}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a view without a control in it still scrolls by keys (APG, tabs)
        tabIndex={0}
        className={current === 'story' ? styles.storyTab : styles.tabPanel}
      >
        {current === 'story' && withStory ? (
          <StoryView session={session} />
        ) : (
          tab && (
            <>
              <h2 className={lab.hiddenText}>{tab.title}</h2>
              <Mishap key={tab.id}>
                <Suspense fallback={<Waiting />}>
                  <tab.View session={session} />
                </Suspense>
              </Mishap>
            </>
          )
        )}
      </div>
      {current !== 'story' && <EventBar session={session} tabs={tabs} current={current} />}
    </div>
  );
}

interface TabListProps {
  readonly id: string;
  readonly tabs: readonly { readonly id: string; readonly title: string }[];
  readonly current: string;
  onChoose(id: string): void;
}

/** APG tabs with automatic activation: arrows, Home and End move and open. */
function TabList({ id, tabs, current, onChoose }: TabListProps) {
  const list = useRef<HTMLDivElement>(null);
  // On a narrow screen the row scrolls; the page itself does not move.
  useEffect(() => {
    const chosen = list.current?.querySelector(`[id="${id}-${current}"]`)?.getBoundingClientRect();
    const row = list.current?.getBoundingClientRect();
    if (chosen && row)
      list.current?.scrollBy({ left: chosen.left + chosen.width / 2 - row.left - row.width / 2 });
  }, [id, current]);
  const move = (press: React.KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.id === current);
    const places: Record<string, number> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs[places[press.key] ?? -1];
    if (!next) return;
    press.preventDefault();
    onChoose(next.id);
    document.getElementById(`${id}-${next.id}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" className={styles.tabList} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${id}-${tab.id}`}
          aria-selected={tab.id === current}
          aria-controls={`${id}-panel`}
          tabIndex={tab.id === current ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.title}
        </button>
      ))}
    </div>
  );
}
