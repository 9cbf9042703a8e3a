/** The other runs: each leaves the track where it parts from the run that is shown, and can be gone to. */
import { type CSSProperties, type RefObject, type UIEvent, useState } from 'react';
import { fill } from '#kernel';
import type { BranchId, LabSession } from '#lab';
import { branching } from '#lab/branching';
import { px, sayTime } from '#views/kit';
import { type Axis, xWithin } from '../track/axis.ts';
import { useAxis } from '../track/use-axis.ts';
import { type Fork, lanesNear, useForks } from './forks.ts';
import styles from './lanes.module.css';
import { STRINGS } from './strings.ts';

interface ForkLanesProps {
  readonly session: LabSession;
  /** Of the track, in sixteenths of a rem. */
  readonly width: number;
  /** Where the run that is shown is named. */
  readonly run: RefObject<HTMLElement | null>;
}

/** Of hundreds only those are drawn that can be seen, and a few beside them. */
export function ForkLanes({ session, width, run }: ForkLanesProps) {
  const axis = useAxis(session, width);
  const forks = useForks(session);
  const [top, setTop] = useState(0);
  const near = lanesNear(forks, top);
  const scrolled = ({ currentTarget }: UIEvent): void =>
    setTop(Math.floor((currentTarget.scrollTop / currentTarget.scrollHeight) * forks.length));
  const open = (id: BranchId): void => {
    session.with(branching).openBranch(id);
    // Its lane is gone, for it is on the track now: so is the focus, to where the run is named.
    run.current?.querySelector('button')?.focus();
  };
  const room = { '--lanes': forks.length, '--above': near[0]?.lane } as CSSProperties;
  return near.length === 0 ? null : (
    <div className={styles.room} onScroll={scrolled}>
      <ul className={styles.lanes} style={room} aria-label={STRINGS.forks}>
        {near.map((fork) => {
          const says = fill(STRINGS.fork, { name: fork.name, time: sayTime(fork.at) });
          return (
            <li key={fork.id} aria-setsize={forks.length} aria-posinset={fork.lane + 1}>
              <button type="button" aria-label={says} title={says} onClick={() => open(fork.id)}>
                <span>{fork.name}</span>
                <Lane axis={axis} fork={fork} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const LANE_HEIGHT = 24;
const LEAST_LANE = 14;

/** Comes down from the track, through the lanes above its own. */
function Lane({ axis, fork }: { readonly axis: Axis; readonly fork: Fork }) {
  const from = xWithin(axis, fork.at);
  const to = Math.max(from + LEAST_LANE, xWithin(axis, fork.end));
  const middle = LANE_HEIGHT / 2;
  return (
    <svg viewBox={`0 0 ${axis.width} ${LANE_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path
        d={`M${px(from)} ${-LANE_HEIGHT * fork.lane - 4}V${middle - 8}Q${px(from)} ${middle} ${px(from + 8)} ${middle}H${px(to)}`}
      />
      <path d={`M${px(to)} ${middle - 4}V${middle + 4}`} />
    </svg>
  );
}
