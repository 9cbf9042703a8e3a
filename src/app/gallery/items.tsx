/** Every view in every state, by name. */
import type { ReactNode } from 'react';
import { Button, IconButton, Options, ToggleButton } from '#design';
import type { Selection } from '#lab';
import { hands } from '#lab/hands';
import { StoryView } from '#views/story';
import { Timeline } from '#views/timeline';
import CommandsDialog from '../commands/CommandsDialog.tsx';
import ExportDialog from '../export/ExportDialog.tsx';
import { InspectorPanel } from '../InspectorPanel.tsx';
import KeysDialog from '../KeysDialog.tsx';
import { LoadFailed } from '../LessonPage.tsx';
import styles from '../lab.module.css';
import { Messages } from '../Messages.tsx';
import NotFoundPage from '../NotFoundPage.tsx';
import { OfflineSentence } from '../offline/OfflineSign.tsx';
import { type OfflineState, tellOffline } from '../offline/state.ts';
import MakeLessonDialog from '../recording/MakeLessonDialog.tsx';
import SetupDialog from '../SetupDialog.tsx';
import { StagePanel } from '../StagePanel.tsx';
import ShareDialog from '../share/ShareDialog.tsx';
import { STRINGS } from '../strings.ts';
import { tabsFor } from '../tabs.ts';
import gallery from './gallery.module.css';
import {
  at,
  DIALOG,
  type Draw,
  HEAD,
  type Item,
  item,
  LINE,
  nothing,
  PANEL,
  SMALL,
  STAGE,
  TALL,
} from './item.ts';
import { MENUS } from './menus.tsx';
import { PAGES } from './pages.tsx';
import { PANELS } from './panels.tsx';
import { answered, asked, busy, challenged, forked, fresh, leaderDown, violated } from './states.ts';

const stage: Draw = (session) => <StagePanel session={session} />;
const timeline: Draw = (session) => <Timeline session={session} />;
const story: Draw = (session) => <StoryView session={session} />;

const tab =
  (view: string, selection: Selection | null = null): Draw =>
  (session) => {
    session.openView(view);
    session.select(selection);
    return <InspectorPanel session={session} tabs={tabsFor(session.lesson)} withStory={false} />;
  };

const notices: Draw = (session) => {
  session.notify('info', STRINGS.brokenBody);
  session.notify('warning', STRINGS.loading);
  session.notify('error', STRINGS.loadFailed);
  return <Messages session={session} />;
};

const controls = (): ReactNode => (
  <div className={gallery.padded}>
    <p>
      <Button>{STRINGS.tryAgain}</Button> <Button look="primary">{STRINGS.tryAgain}</Button>{' '}
      <Button look="quiet">{STRINGS.tryAgain}</Button> <Button look="danger">{STRINGS.restart}</Button>{' '}
      <Button disabled>{STRINGS.tryAgain}</Button> <ToggleButton pressed>{STRINGS.inspector}</ToggleButton>{' '}
      <IconButton label={STRINGS.close}>×</IconButton>
    </p>
    <Options
      name="choice"
      legend={STRINGS.theme}
      options={(['light', 'dark', 'auto'] as const).map((value) => ({
        value,
        label: STRINGS.themes[value],
        says: STRINGS.brokenBody,
      }))}
      chosen="dark"
      onChoose={nothing}
    />
  </div>
);

const offline =
  (state: Partial<OfflineState>): Item['show'] =>
  async () => {
    tellOffline({ keeping: 'none', update: 'none', ...state });
    // The notice of a newer lab is above every page.
    return (
      <div className={gallery.padded}>
        <OfflineSentence />
      </div>
    );
  };

const commands: Draw = (session) => (
  <CommandsDialog
    typed={{ current: '' }}
    actions={session
      .with(hands)
      .offers({ kind: 'node', node: 'R0' })
      .map(({ label }) => ({ id: label, label, run: nothing }))}
    onClose={nothing}
  />
);

export const ITEMS: readonly Item[] = [
  at('stage-fresh', STAGE, fresh, stage),
  at('stage-busy', STAGE, busy, stage),
  at('stage-violated', STAGE, violated, stage),
  at('stage-leader-down', STAGE, leaderDown, stage),
  at('timeline-fresh', LINE, fresh, timeline),
  at('timeline-violated', LINE, violated, timeline),
  at('timeline-forked', LINE, forked, timeline),
  at('story-first', PANEL, fresh, story),
  at('story-asked', TALL, asked, story),
  at('story-answered', TALL, answered, story),
  at('story-challenge', PANEL, challenged, story),
  at('state-empty', PANEL, fresh, tab('inspector')),
  at('state-node', PANEL, busy, tab('inspector', { kind: 'node', node: 'R0' })),
  at('state-message', PANEL, busy, tab('inspector', { kind: 'message', message: 'R1>R0#1' })),
  at('state-link', PANEL, violated, tab('inspector', { kind: 'link', from: 'R0', to: 'R1' })),
  at('diagram', PANEL, violated, tab('diagram')),
  at('diagram-empty', PANEL, fresh, tab('diagram')),
  at('code', PANEL, violated, tab('code')),
  at('promises', PANEL, violated, tab('properties')),
  at('check', PANEL, violated, tab('checker')),
  at('clients', PANEL, violated, tab('history')),
  at('clients-empty', PANEL, fresh, tab('history')),
  at('log', PANEL, violated, tab('log')),
  at('log-empty', PANEL, fresh, tab('log')),
  at('notices', SMALL, fresh, notices),
  item('controls', STAGE, async () => controls()),
  item('loading', SMALL, async () => <p className={styles.loading}>{STRINGS.loading}</p>),
  item('broken', SMALL, async () => <LoadFailed onTryAgain={nothing} />),
  // Without the list under it, which grows with every lesson.
  item('not-found', HEAD, async () => <NotFoundPage lesson="no-such-lesson" />),
  item('offline-asks', SMALL, offline({ keeping: 'asks' })),
  item('offline-failed', SMALL, offline({ keeping: 'failed' })),
  item('offline-newer', SMALL, offline({ keeping: 'ready', update: 'waits' })),
  item('offline-blocked', SMALL, offline({ keeping: 'ready', update: 'blocked' })),
  item('dialog-keys', DIALOG, async () => <KeysDialog onClose={nothing} />),
  at('dialog-setup', DIALOG, busy, (session) => <SetupDialog session={session} onClose={nothing} />),
  at('dialog-share', DIALOG, busy, (session) => <ShareDialog session={session} onClose={nothing} />),
  at('dialog-export', DIALOG, busy, (session) => <ExportDialog session={session} onClose={nothing} />),
  at('dialog-lesson', DIALOG, busy, (session) => <MakeLessonDialog session={session} onClose={nothing} />),
  at('dialog-commands', DIALOG, busy, commands),
  ...MENUS,
  ...PAGES,
  ...PANELS,
];
