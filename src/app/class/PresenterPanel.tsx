/** What only the presenter sees: the code, how many follow, notes, the class's reins, the question to the class. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '#design';
import type { LabSession } from '#lab';
import type { Story } from '#lesson-kit';
import { Blocks, Words } from '#views/story';
import { QrCode } from '../share/QrCode.tsx';
import { ArmPart } from './ArmPart.tsx';
import styles from './class.module.css';
import { JoinCard, joinAddress } from './JoinCard.tsx';
import type { KeptRoom } from './keys.ts';
import { PollPart } from './PollPart.tsx';
import { Reins } from './Reins.tsx';
import { STRINGS } from './strings.ts';
import type { Driving } from './use-driver.ts';

export interface PanelProps {
  readonly session: LabSession;
  readonly driving: Driving;
  readonly story: Story;
}

export interface PresenterPanelProps extends PanelProps {
  readonly room: KeptRoom;
  onNewRoom(): void;
}

export function PresenterPanel(props: PresenterPanelProps) {
  const { session, driving, room, story, onNewRoom } = props;
  const { driver, broker } = driving;
  const isYielded = driver.phase === 'yielded';
  return (
    <aside className={styles.panel} aria-label={STRINGS.control}>
      {isYielded && <Yielded driving={driving} />}
      <JoinCard code={room.code} ownerKey={room.owner.key} />
      <p className={styles.counts}>
        <strong data-followers={driver.roster.size}>{STRINGS.followers(driver.roster.size)}</strong>
        <Timer />
      </p>
      <p className={styles.line} data-line={broker} role="status">
        {driver.state.ended ? STRINGS.ended : STRINGS.lines[broker]}
      </p>
      {!isYielded && <PollPart session={session} driving={driving} story={story} />}
      <Notes session={session} story={story} />
      {!isYielded && (
        <>
          <Reins session={session} driving={driving} story={story} />
          <ArmPart session={session} />
        </>
      )}
      <details>
        <summary>{STRINGS.more}</summary>
        <p>
          <a
            href={`${joinAddress(room.code, room.owner.key).replace('#', '?theme=projector#')}`}
            target="_blank"
            rel="noopener"
          >
            {STRINGS.projector}
          </a>
        </p>
        <p>{STRINGS.remote}</p>
        <p className={styles.quiet}>{STRINGS.remoteSays}</p>
        <div className={styles.qr}>
          <QrCode text={`${window.location.origin}/remote/${room.code}#s=${room.remote.secret}`} />
        </div>
        {!isYielded && (
          <p className={styles.row}>
            <Button onClick={() => driver.end()}>{STRINGS.endClass}</Button>
            <Button onClick={onNewRoom}>{STRINGS.newRoom}</Button>
          </p>
        )}
      </details>
    </aside>
  );
}

/** Nothing that is done here moves the class, until it is taken. */
function Yielded({ driving }: { readonly driving: Driving }) {
  const { isLent } = driving.driver;
  const says = isLent ? STRINGS.yielded : STRINGS.elsewhere;
  return (
    <div className={styles.warning} role="status">
      <p>{says}</p>
      <Button look="primary" onClick={driving.takeBack}>
        {isLent ? STRINGS.takeBack : STRINGS.takeHere}
      </Button>
    </div>
  );
}

const MINUTE_S = 60;

function Timer() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  const rest = String(seconds % MINUTE_S).padStart(2, '0');
  return <span role="timer">{STRINGS.timer(`${Math.floor(seconds / MINUTE_S)}:${rest}`)}</span>;
}

function Notes({ session, story }: { readonly session: LabSession; readonly story: Story }) {
  const step = useStore(session.store, ({ learner }) => learner.step);
  const steps = useStore(session.store, ({ learner }) => learner.steps);
  const next = steps[steps.findIndex(({ id }) => id === step) + 1];
  const notes = story.steps[step]?.notes ?? [];
  const title = next && story.steps[next.id]?.title;
  return (
    <section aria-label={STRINGS.notes} className={styles.notes}>
      <h2>{STRINGS.notes}</h2>
      {notes.length > 0 ? (
        <div lang={story.language}>
          <Blocks of={notes} />
        </div>
      ) : (
        <p className={styles.quiet}>{STRINGS.noNotes}</p>
      )}
      <p className={styles.quiet}>
        {title ? (
          <>
            {STRINGS.upNext}:{' '}
            <span lang={story.language}>
              <Words of={title} />
            </span>
          </>
        ) : (
          STRINGS.lastStep
        )}
      </p>
    </section>
  );
}
