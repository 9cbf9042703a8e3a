/** The lab in a frame: story and views in one column of tabs, stage, timeline. Never more than the frame is high. */
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { laterCode, loadFonts, useLinksAllowed } from '#design';
import type { LabSession } from '#lab';
import { Timeline } from '#views/timeline';
import { InspectorPanel } from '../InspectorPanel.tsx';
import type { LabProps } from '../Lab.tsx';
import { Messages } from '../Messages.tsx';
import { StagePanel } from '../StagePanel.tsx';
import { STRINGS as LAB } from '../strings.ts';
import { tabsFor } from '../tabs.ts';
import { useClock } from '../use-clock.ts';
import { useHotkeys } from '../use-hotkeys.ts';
import { useSession } from '../use-session.ts';
import type { Bridge } from './bridge.ts';
import styles from './embed.module.css';
import { STRINGS } from './strings.ts';

/** CSS pixels: what the parts need so that nothing is cramped, side by side and one under the other. */
const COMFORTABLE = { wide: 560, narrow: 720 } as const;
const WIDE_FROM = 640;
const NO_COMMANDS = { help: () => {}, commands: () => {} };

interface EmbeddedLabProps extends Omit<LabProps, 'part'> {
  /** `null` until there is somebody to speak with. */
  readonly bridge: Bridge | null;
  readonly inSight: boolean;
}

export function EmbeddedLab({ opening, bridge, inSight }: EmbeddedLabProps) {
  const { lesson, asked } = opening;
  const { session } = useSession(opening, { tellsOfTabs: false });
  const root = useRef<HTMLDivElement>(null);
  const { hide = [], views: wanted } = asked.parameters;
  const allowLinks = useLinksAllowed();
  const tabs = useMemo(() => tabsFor(lesson, wanted), [lesson, wanted]);
  const withStory = !hide.includes('story');
  const views = hide.includes('inspector') ? [] : tabs;
  useEffect(loadFonts, []);
  useClock(session);
  useHotkeys(session, root, NO_COMMANDS);
  useEffect(() => bridge?.open(session), [bridge, session]);
  useEffect(() => {
    if (!inSight) session.pause();
  }, [session, inSight]);
  useHeight(bridge, root);
  return (
    <div
      ref={root}
      className={styles.lab}
      data-ready="true"
      data-bare={(!withStory && views.length === 0) || undefined}
    >
      <Messages session={session} />
      <main className={styles.stage} aria-label={LAB.stage}>
        <StagePanel session={session} controls={!hide.includes('stage-controls')} />
        {allowLinks && <OpenInLab session={session} />}
      </main>
      {!hide.includes('timeline') && (
        <section className={styles.timeline} aria-label={LAB.timeline}>
          <Timeline session={session} />
        </section>
      )}
      {(withStory || views.length > 0) && (
        <aside className={styles.side} aria-label={STRINGS.story}>
          <InspectorPanel session={session} tabs={views} withStory={withStory} />
        </aside>
      )}
    </div>
  );
}

const fetchAddress = laterCode(async () => {
  const [{ encodeLink }, { records }] = await Promise.all([import('#lab/link'), import('#lab/records')]);
  return (session: LabSession) =>
    `/l/${session.lesson.id}${encodeLink(session.with(records).record(), session.lesson)}`;
});

/** Leads to the run as it is here; the address is made when somebody is about to follow it, and again when it is followed. */
function OpenInLab({ session }: { readonly session: LabSession }) {
  const page = `/l/${session.lesson.id}`;
  const addressOf = useRef<Awaited<ReturnType<typeof fetchAddress>>>(null);
  const aim = async ({ currentTarget }: { readonly currentTarget: HTMLAnchorElement }): Promise<void> => {
    addressOf.current = await fetchAddress();
    currentTarget.href = addressOf.current(session);
  };
  const follow = (click: MouseEvent<HTMLAnchorElement>): void => {
    if (addressOf.current) {
      click.currentTarget.href = addressOf.current(session);
      return;
    }
    click.preventDefault();
    void fetchAddress().then((address) => window.open(address(session), '_blank', 'noopener'));
  };
  return (
    <a
      className={styles.open}
      href={page}
      target="_blank"
      rel="noopener"
      onPointerEnter={aim}
      onPointerDown={aim}
      onFocus={aim}
      onClick={follow}
    >
      {STRINGS.open}
    </a>
  );
}

const useHeight = (bridge: Bridge | null, root: React.RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = root.current;
    if (!element || !bridge) return;
    const watcher = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width > 0) bridge.height(COMFORTABLE[width < WIDE_FROM ? 'narrow' : 'wide']);
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [bridge, root]);
};
