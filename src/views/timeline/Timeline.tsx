/** Where we are in the run: transport, the track with everything that happened, and the other runs as lanes below. */
import { useMemo, useRef } from 'react';
import type { LabSession } from '#lab';
import { useLab, useSize } from '#views/kit';
import { type Axis, spanOf } from './axis.ts';
import { ForkLanes } from './ForkLanes.tsx';
import { forksOf } from './forks.ts';
import { Track } from './Track.tsx';
import { Transport } from './Transport.tsx';
import styles from './timeline.module.css';

export interface TimelineProps {
  readonly session: LabSession;
}

export function Timeline({ session }: TimelineProps) {
  const track = useRef<HTMLDivElement>(null);
  const { width } = useSize(track);
  const axis = useAxis(session, width);
  const branches = useLab(session, (state) => state.branches);
  const branch = useLab(session, (state) => state.branch);
  const forks = useMemo(() => forksOf(branches, branch), [branches, branch]);
  return (
    <div className={styles.timeline}>
      <Transport session={session} />
      <div ref={track} className={styles.lanes}>
        {width > 0 && <Track session={session} axis={axis} />}
        {forks.length > 0 && <ForkLanes session={session} axis={axis} forks={forks} />}
      </div>
    </div>
  );
}

/** The whole run fits; another run that lasts longer makes room for itself. */
const useAxis = (session: LabSession, width: number): Axis => {
  const stop = useLab(session, ({ playback }) => playback.stop);
  const latest = useLab(session, ({ branches }) => Math.max(...branches.map(({ endTime }) => endTime)));
  const to = spanOf(latest, stop === 'end' || stop === 'quiet');
  return useMemo(() => ({ from: 0, to, width }), [to, width]);
};
