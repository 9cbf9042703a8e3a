/** One message on its way: its fields, its ends, its times. */

import { useStore } from 'zustand';
import { labelOf, type MessageId, messageId } from '#kernel';
import type { LabSession } from '#lab';
import { chainTo } from '#lab/why';
import { sayFixed } from '#lesson-kit';
import { Acts } from './Acts.tsx';
import styles from './inspector.module.css';
import { bodyRows } from './layout.ts';
import { Rows } from './Rows.tsx';
import { STRINGS } from './strings.ts';
import { Because } from './Why.tsx';

const ms = (micros: number): string => STRINGS.ms(sayFixed(micros / 1000, 1));

export function MessageCard({
  session,
  message,
}: {
  readonly session: LabSession;
  readonly message: MessageId;
}) {
  const world = useStore(session.store, (state) => state.world);
  const { history } = session.store.getState();
  const { plan } = history;
  const flight = world.flights.find((candidate) => messageId(plan.ids, candidate) === message);
  if (!flight) return <p className={styles.hint}>{STRINGS.gone}</p>;
  const label = labelOf(plan, flight.message);
  return (
    <article aria-label={label}>
      <header className={styles.head}>
        <strong>{label}</strong> {plan.ids[flight.from]} → {plan.ids[flight.to]}
      </header>
      <Rows title={STRINGS.message} kind="plain" rows={bodyRows(flight.message)} none={STRINGS.empty} />
      <dl className={styles.facts}>
        <div>
          <dt>{STRINGS.sent}</dt>
          <dd>{ms(flight.sent)}</dd>
        </div>
        <div>
          <dt>{STRINGS.due}</dt>
          <dd>{ms(flight.due)}</dd>
        </div>
      </dl>
      <Because session={session} title={STRINGS.whySent} events={chainTo(history, flight.cause)} />
      <Acts session={session} target={{ kind: 'message', message }} />
    </article>
  );
}
