/** Answers "why is it so?" for one fact of a node, and "why did it not?" for what it was asked in vain. */
import type { NodeId } from '#kernel';
import type { LabSession } from '#lab';
import { why, whyNot } from '#lab/why';
import { EventChain } from '#views/kit';
import styles from './inspector.module.css';
import { STRINGS } from './strings.ts';

export interface WhyProps {
  readonly session: LabSession;
  readonly node: NodeId;
  readonly field: string;
}

export function Why({ session, node, field }: WhyProps) {
  const { history, cursor } = session.store.getState();
  return (
    <Because
      session={session}
      title={STRINGS.whyTitle(field)}
      events={why(history, cursor.index, node, field)}
    />
  );
}

export function WhyNot({ session, node }: Omit<WhyProps, 'field'>) {
  const { history, cursor } = session.store.getState();
  const refusals = whyNot(history, cursor.index, node);
  if (refusals.length === 0) return null;
  return <Because session={session} title={STRINGS.whyNot} events={refusals.map(({ index }) => index)} />;
}

export interface BecauseProps {
  readonly session: LabSession;
  readonly title: string;
  /** Cause before effect; none: it has been so from the start. */
  readonly events: readonly number[];
}

export function Because({ session, title, events }: BecauseProps) {
  return (
    <section className={styles.why} aria-label={title}>
      <h3>{title}</h3>
      {events.length === 0 ? <p>{STRINGS.always}</p> : <EventChain session={session} events={events} />}
    </section>
  );
}
