/** Under every view: the event that is selected, in words, and the ways from it: why it came to this, and the code that ran. */
import { useStore } from 'zustand';
import type { LabSession } from '#lab';
import styles from './inspector-panel.module.css';
import { STRINGS } from './strings.ts';
import type { Tab } from './tabs.ts';

export interface EventBarProps {
  readonly session: LabSession;
  readonly tabs: readonly Tab[];
  /** The view in front; it needs no way to itself. */
  readonly current: string;
}

/** Views that answer for one event, with the question they answer. */
const ANSWERS = [
  { view: 'inspector', ask: STRINGS.whyEvent },
  { view: 'code', ask: STRINGS.codeOfEvent },
] as const;

export function EventBar({ session, tabs, current }: EventBarProps) {
  const index = useStore(session.store, ({ selection }) =>
    selection?.kind === 'event' ? selection.index : null,
  );
  const event = index === null ? undefined : session.explain(index);
  const ways = ANSWERS.filter(({ view }) => view !== current && tabs.some(({ id }) => id === view));
  if (!event || ways.length === 0) return null;
  return (
    <section className={styles.eventBar} aria-label={STRINGS.selectedEvent}>
      <p>{event.sentence}</p>
      {ways.map(({ view, ask }) => (
        <button key={view} type="button" onClick={() => session.openView(view)}>
          {ask}
        </button>
      ))}
    </section>
  );
}
