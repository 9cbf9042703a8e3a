/** The other runs: each leaves the track where it parts from the run on the stage, and can be gone to, named, deleted. */
import { X } from 'lucide-react';
import { IconButton } from '#design';
import type { LabSession } from '#lab';
import { px, sayTime } from '#views/kit';
import { type Axis, xOf } from './axis.ts';
import type { Fork } from './forks.ts';
import { fill, STRINGS } from './strings.ts';
import styles from './timeline.module.css';

interface ForkLanesProps {
  readonly session: LabSession;
  readonly axis: Axis;
  readonly forks: readonly Fork[];
}

export function ForkLanes({ session, axis, forks }: ForkLanesProps) {
  return (
    <ul className={styles.forks} aria-label={STRINGS.forks}>
      {forks.map((fork) => (
        <li key={fork.id}>
          <Lane axis={axis} fork={fork} />
          <button
            type="button"
            className={styles.fork}
            aria-label={fill(STRINGS.fork, { name: fork.name, time: sayTime(fork.at) })}
            onClick={() => session.openBranch(fork.id)}
          >
            {fork.name}
          </button>
          <IconButton
            label={fill(STRINGS.remove, { name: fork.name })}
            look="quiet"
            onClick={() => session.deleteBranch(fork.id)}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

function Lane({ axis, fork }: { readonly axis: Axis; readonly fork: Fork }) {
  const from = xOf(axis, fork.at);
  const to = Math.max(from + 12, xOf(axis, fork.end));
  return (
    <svg className={styles.lane} aria-hidden="true">
      <path d={`M${px(from)} 0Q${px(from)} 14 ${px(from + 8)} 14H${px(to)}`} />
      <circle cx={px(to)} cy={14} r={3} />
    </svg>
  );
}
