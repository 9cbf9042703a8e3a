/** Where we are in the run: transport, the track with everything that happened, and the other runs as lanes below. */
import { FastForward } from 'lucide';
import { useMemo, useRef, useState } from 'react';
import { afterRest, Icon } from '#design';
import { fill, type Micros } from '#kernel';
import { type LabSession, silenceAt } from '#lab';
import { sayTime, useLab, useScale, useSize } from '#views/kit';
import { type Axis, windowOf } from './axis.ts';
import { startOf } from './scene-start.ts';
import { STRINGS } from './strings.ts';
import { Transport } from './Transport.tsx';
import styles from './timeline.module.css';

/** Empty before the first step; their room is kept. */
const Track = afterRest(async () => (await import('./Track.tsx')).Track);
const RunName = afterRest(async () => (await import('./RunName.tsx')).RunName);
const ForkLanes = afterRest(async () => (await import('./ForkLanes.tsx')).ForkLanes);

export interface TimelineProps {
  readonly session: LabSession;
}

export function Timeline({ session }: TimelineProps) {
  const room = useRef<HTMLDivElement>(null);
  const run = useRef<HTMLDivElement>(null);
  const scale = useScale();
  const { width } = useSize(room, scale);
  const axis = useAxis(session, width);
  const single = useLab(session, ({ branches }) => branches.length === 1);
  return (
    <div className={styles.box}>
      <div className={styles.timeline}>
        <Transport session={session} />
        <div ref={run} className={styles.run}>
          <RunName session={session} place={run} />
        </div>
        <div ref={room} className={styles.room}>
          {width > 0 && <Track session={session} axis={axis} scale={scale} />}
          <Hurry session={session} />
        </div>
        <div className={styles.forks}>{!single && <ForkLanes session={session} axis={axis} run={run} />}</div>
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

/** All that is known since the scene began fits; another run that lasts longer makes room for itself. */
const useAxis = (session: LabSession, width: number): Axis => {
  const latest = useLab(session, ({ branches }) => Math.max(...branches.map(({ endTime }) => endTime)));
  const { from, to } = windowOf(useStart(session), latest);
  return useMemo(() => ({ from, to, width }), [from, to, width]);
};

/** Whoever once goes back to before the scene has the whole run on the track from then on: no leap under the pointer. */
const useStart = (session: LabSession): Micros => {
  const scene = useLab(session, (state) => state.scene);
  const start = startOf(session.lesson, scene);
  const before = useLab(session, ({ cursor }) => cursor.time < start);
  const [whole, setWhole] = useState<string | null>(null);
  if (before && whole !== scene) setWhole(scene);
  return before || whole === scene ? 0 : start;
};
