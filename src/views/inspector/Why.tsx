/** Answers "why is it so?" for one fact of a node, and "why did it not?" for what it was asked in vain. */
import type { NodeId } from '#kernel';
import type { LabSession } from '#lab';
import { why, whyNot } from '#lab/why';
import styles from './inspector.module.css';
import { STRINGS } from './strings.ts';

export interface WhyProps {
  readonly session: LabSession;
  readonly node: NodeId;
  readonly field: string;
}

export function Why({ session, node, field }: WhyProps) {
  const { history, cursor } = session.store.getState();
  const chain = why(history, cursor.index, node, field);
  return (
    <section className={styles.why} aria-label={STRINGS.whyTitle(field)}>
      <h3>{STRINGS.whyTitle(field)}</h3>
      {chain.length === 0 ? <p>{STRINGS.always}</p> : <Events session={session} indices={chain} />}
    </section>
  );
}

export function WhyNot({ session, node }: Omit<WhyProps, 'field'>) {
  const { history, cursor } = session.store.getState();
  const refusals = whyNot(history, cursor.index, node);
  if (refusals.length === 0) return null;
  return (
    <section className={styles.why} aria-label={STRINGS.whyNot}>
      <h3>{STRINGS.whyNot}</h3>
      <Events session={session} indices={refusals.map(({ index }) => index)} />
    </section>
  );
}

function Events({ session, indices }: { readonly session: LabSession; readonly indices: readonly number[] }) {
  const { history } = session.store.getState();
  return (
    <ol className={styles.chain}>
      {indices.map((index) => (
        <li key={index}>
          <button
            type="button"
            onClick={() => session.select({ kind: 'event', index })}
            onPointerEnter={() => session.hover({ kind: 'event', index })}
            onPointerLeave={() => session.hover(null)}
          >
            <span>{STRINGS.ms(((history.row(index)?.time ?? 0) / 1000).toFixed(1))}</span>{' '}
            {session.sentence(index)}
          </button>
        </li>
      ))}
    </ol>
  );
}
