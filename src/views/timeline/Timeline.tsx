/** Where we are in the run: transport, the track with everything that happened, and the other runs as lanes below. */
import { FastForward } from 'lucide';
import { useRef } from 'react';
import { afterRest, Icon } from '#design';
import { fill } from '#kernel';
import { type LabSession, silenceAt } from '#lab';
import { sayTime, useLab, useScale, useSize } from '#views/kit';
import { STRINGS } from './strings.ts';
import { Transport } from './Transport.tsx';
import styles from './timeline.module.css';

/** Empty before the first step; their room is kept. */
const Track = afterRest(async () => (await import('./track/Track.tsx')).Track);
const RunName = afterRest(async () => (await import('./runs/RunName.tsx')).RunName);
const ForkLanes = afterRest(async () => (await import('./runs/ForkLanes.tsx')).ForkLanes);

export interface TimelineProps {
  readonly session: LabSession;
}

export function Timeline({ session }: TimelineProps) {
  const room = useRef<HTMLDivElement>(null);
  const run = useRef<HTMLDivElement>(null);
  const scale = useScale();
  const { width } = useSize(room, scale);
  return (
    <div className={styles.box}>
      <div className={styles.timeline}>
        <Transport session={session} />
        <div ref={run} className={styles.run}>
          <RunName session={session} place={run} />
        </div>
        <div ref={room} className={styles.room}>
          {width > 0 && <Track session={session} width={width} scale={scale} />}
          <Hurry session={session} />
        </div>
        <div className={styles.forks}>
          <ForkLanes session={session} width={width} run={run} />
        </div>
      </div>
    </div>
  );
}

/** While play hurries through a silence it says so, over the track, where nothing is pushed aside. */
function Hurry({ session }: TimelineProps) {
  const silence = useLab(session, ({ playback, history, cursor }) => {
    const found = playback.playing ? silenceAt(history, cursor.index, playback.speed) : null;
    return found && found.until - found.from;
  });
  return (
    <p className={styles.hurry} role="status">
      {silence !== null && (
        <span>
          <Icon of={FastForward} size="0.875rem" /> {fill(STRINGS.silence, { time: sayTime(silence) })}
        </span>
      )}
    </p>
  );
}
