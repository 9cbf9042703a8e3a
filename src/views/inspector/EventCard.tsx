/** One thing that happened: its sentence, what brought it about, what it sent, the rules it asked. */

import type { LabSession } from '#lab';
import { chainTo } from '#lab/why';
import { sayFixed } from '#lesson-kit';
import styles from './inspector.module.css';
import { bodyRows } from './layout.ts';
import { Rows } from './Rows.tsx';
import { STRINGS } from './strings.ts';
import { Because } from './Why.tsx';

export function EventCard({ session, index }: { readonly session: LabSession; readonly index: number }) {
  const event = session.explain(index);
  if (!event) return <p className={styles.hint}>{STRINGS.nothing}</p>;
  const { cause, time } = event.row;
  const { history } = session.store.getState();
  return (
    <article aria-label={STRINGS.event}>
      <header className={styles.head}>
        <strong>{STRINGS.ms(sayFixed(time / 1000, 1))}</strong> {event.node}
      </header>
      <p>{event.sentence}</p>
      {event.ignored && (
        <Rows
          title={STRINGS.guard}
          kind="plain"
          rows={bodyRows(event.ignored.values)}
          none={STRINGS.guardAlone}
        />
      )}
      {cause >= 0 && <Because session={session} title={STRINGS.causedBy} events={chainTo(history, cause)} />}
      {event.sent.length > 0 && (
        <section className={styles.rows}>
          <h3>{STRINGS.sentMessages}</h3>
          <ul className={styles.list}>
            {event.sent.map(({ id }) => (
              <li key={id}>{id}</li>
            ))}
          </ul>
        </section>
      )}
      {event.rules.length > 0 && (
        <section className={styles.rows}>
          <h3>{STRINGS.rules}</h3>
          <ul className={styles.list}>
            {event.rules.map(({ rule, on }, place) => (
              <li key={`${rule}-${place.toString()}`} data-off={!on || undefined}>
                {rule}: {on ? STRINGS.ruleOn : STRINGS.ruleOff}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
