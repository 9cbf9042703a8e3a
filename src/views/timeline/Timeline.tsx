/** Where we are in the run: transport, the track with everything that happened, and the other runs as lanes below. */
import { useMemo, useRef } from 'react';
import type { LabSession } from '#lab';
import { useLab, useScale, useSize } from '#views/kit';
import { type Axis, spanOf } from './axis.ts';
import { ForkLanes } from './ForkLanes.tsx';
import { forksOf } from './forks.ts';
import { RunName } from './RunName.tsx';
import { Track } from './Track.tsx';
import { Transport } from './Transport.tsx';
import styles from './timeline.module.css';

export interface TimelineProps {
  readonly session: LabSession;
}

export function Timeline({ session }: TimelineProps) {
  const room = useRef<HTMLDivElement>(null);
  const scale = useScale();
  const { width } = useSize(room, scale);
  const axis = useAxis(session, width);
  const branches = useLab(session, (state) => state.branches);
  const branch = useLab(session, (state) => state.branch);
  const forks = useMemo(() => forksOf(branches, branch), [branches, branch]);
  return (
    <div className={styles.timeline}>
      <Transport session={session} />
      <RunName session={session} forks={forks} />
      <div ref={room} className={styles.room}>
        {width > 0 && <Track session={session} axis={axis} scale={scale} />}
      </div>
      <ForkLanes session={session} axis={axis} forks={forks} />
    </div>
  );
}

/** The whole run fits; another run that lasts longer makes room for itself. */
const useAxis = (session: LabSession, width: number): Axis => {
  const latest = useLab(session, ({ branches }) => Math.max(...branches.map(({ endTime }) => endTime)));
  const to = spanOf(latest);
  return useMemo(() => ({ from: 0, to, width }), [to, width]);
};
