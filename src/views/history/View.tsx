/** The client history: who asked what, when, and what each was told. */
import { useStore } from 'zustand';
import type { LabSession } from '#lab';
import type { TabProps } from '#views/kit';
import styles from './history.module.css';
import { type Bar, layoutHistory } from './layout.ts';
import { STRINGS } from './strings.ts';

export default function HistoryView({ session }: TabProps) {
  const world = useStore(session.store, (state) => state.world);
  if (world.requests.length === 0) return <p className={styles.none}>{STRINGS.none}</p>;
  const { lanes } = layoutHistory(world.requests, world.time);
  return (
    <section aria-label={STRINGS.title}>
      <h2 className={styles.title}>{STRINGS.title}</h2>
      {lanes.map(({ client, bars }) => (
        <div key={client} className={styles.lane}>
          <span className={styles.client}>{client}</span>
          <ol className={styles.bars}>
            {bars.map((bar) => (
              <Interval key={bar.id} session={session} client={client} bar={bar} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

interface IntervalProps {
  readonly session: LabSession;
  readonly client: string;
  readonly bar: Bar;
}

function Interval({ session, client, bar }: IntervalProps) {
  const says = STRINGS.says(client, bar.label, bar.answer);
  return (
    <li data-open={bar.answer === null || undefined} data-refused={bar.ok === false || undefined}>
      <button
        type="button"
        aria-label={says}
        title={says}
        onClick={() => session.seekIndex((bar.completedBy ?? bar.invokedBy) + 1)}
      >
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect x="0" y="2.5" width="100" height="1" className={styles.axis} />
          <rect x={bar.from * 100} y="0" width={Math.max(1, (bar.to - bar.from) * 100)} height="6" rx="1" />
        </svg>
        <span>{bar.label}</span>{' '}
        <span>{bar.answer === null ? STRINGS.waiting : STRINGS.told(bar.answer)}</span>
      </button>
    </li>
  );
}
