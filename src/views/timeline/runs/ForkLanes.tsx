/** The other runs: each leaves the track where it parts from the run that is shown, and can be gone to. */
import type { RefObject } from 'react';
import { fill } from '#kernel';
import type { BranchId, LabSession } from '#lab';
import { branching } from '#lab/branching';
import { px, sayTime } from '#views/kit';
import { type Axis, xWithin } from '../track/axis.ts';
import { useAxis } from '../track/use-axis.ts';
import { type Fork, useForks } from './forks.ts';
import styles from './lanes.module.css';
import { STRINGS } from './strings.ts';

interface ForkLanesProps {
  readonly session: LabSession;
  /** Of the track, in sixteenths of a rem. */
  readonly width: number;
  /** Where the run that is shown is named. */
  readonly run: RefObject<HTMLElement | null>;
}

export function ForkLanes({ session, width, run }: ForkLanesProps) {
  const axis = useAxis(session, width);
  const forks = useForks(session);
  const open = (id: BranchId): void => {
    session.with(branching).openBranch(id);
    // Its lane is gone, for it is on the track now: so is the focus, to where the run is named.
    run.current?.querySelector('button')?.focus();
  };
  return forks.length === 0 ? null : (
    <ul className={styles.lanes} aria-label={STRINGS.forks}>
      {forks.map((fork) => {
        const says = fill(STRINGS.fork, { name: fork.name, time: sayTime(fork.at) });
        return (
          <li key={fork.id}>
            <button type="button" aria-label={says} title={says} onClick={() => open(fork.id)}>
              <span>{fork.name}</span>
              <Lane axis={axis} fork={fork} />
            </button>
          </li>
        );
      })}
    </ul>
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
