/** The other runs: each leaves the track where it parts from the run that is shown, and can be gone to. */
import { fill } from '#kernel';
import type { BranchId } from '#lab';
import { px, sayTime } from '#views/kit';
import { type Axis, xWithin } from './axis.ts';
import type { Fork } from './forks.ts';
import styles from './lanes.module.css';
import { STRINGS } from './strings.ts';

interface ForkLanesProps {
  readonly axis: Axis;
  readonly forks: readonly Fork[];
  onOpen(id: BranchId): void;
}

export function ForkLanes({ axis, forks, onOpen }: ForkLanesProps) {
  return (
    <ul className={styles.lanes} aria-label={STRINGS.forks}>
      {forks.map((fork) => {
        const says = fill(STRINGS.fork, { name: fork.name, time: sayTime(fork.at) });
        return (
          <li key={fork.id}>
            <button type="button" aria-label={says} title={says} onClick={() => onOpen(fork.id)}>
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
function Lane({ axis, fork }: Pick<ForkLanesProps, 'axis'> & { readonly fork: Fork }) {
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
