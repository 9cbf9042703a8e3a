/** Events in plain sentences, one under the other; a click selects one, pointing at it lights it everywhere. */
import type { LabSession } from '#lab';
import styles from './event-chain.module.css';
import { sayTime } from './time-words.ts';

export interface EventChainProps {
  readonly session: LabSession;
  /** Trace indices, in the order shown. */
  readonly events: readonly number[];
}

export function EventChain({ session, events }: EventChainProps) {
  const { history } = session.store.getState();
  return (
    <ol className={styles.chain}>
      {events.map((index) => (
        <li key={index}>
          <button
            type="button"
            onClick={() => session.select({ kind: 'event', index })}
            onPointerEnter={() => session.hover({ kind: 'event', index })}
            onPointerLeave={() => session.hover(null)}
            onFocus={() => session.hover({ kind: 'event', index })}
            onBlur={() => session.hover(null)}
          >
            <span>{sayTime(history.row(index)?.time ?? 0)}</span> {session.sentence(index)}
          </button>
        </li>
      ))}
    </ol>
  );
}
