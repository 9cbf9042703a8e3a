/** The promises of the protocol, judged along the run on the stage. */
import { useState } from 'react';
import { useStore } from 'zustand';
import type { LabSession, PropertyState } from '#lab';
import { chainTo } from '#lab/why';
import { EventChain, type TabProps } from '#views/kit';
import { markOf } from './layout.ts';
import styles from './properties.module.css';
import { STRINGS } from './strings.ts';

export default function PropertiesView({ session }: TabProps) {
  const properties = useStore(session.store, (state) => state.properties);
  if (properties.length === 0) return <p className={styles.none}>{STRINGS.none}</p>;
  return (
    <section aria-label={STRINGS.title}>
      <h2 className={styles.title}>{STRINGS.title}</h2>
      <ul className={styles.list}>
        {properties.map((state) => (
          <Pledge key={state.property.id} session={session} state={state} />
        ))}
      </ul>
    </section>
  );
}

function Pledge({ session, state }: { readonly session: LabSession; readonly state: PropertyState }) {
  const { property, status, since, expectedToFail } = state;
  const [asked, ask] = useState(false);
  const { history } = session.store.getState();
  return (
    <li className={styles.promise} data-mark={markOf(status)}>
      <span className={styles.mark} aria-hidden="true" />
      <div>
        <p className={styles.says}>
          {property.says} <span className={styles.status}>{STRINGS.status[status]}</span>
        </p>
        <p className={styles.kind}>{STRINGS.kinds[property.kind]}</p>
        {expectedToFail && <p className={styles.kind}>{STRINGS.expected}</p>}
        {since !== null && since > 0 && (
          <>
            <button type="button" className={styles.show} onClick={() => session.seekIndex(since)}>
              {STRINGS.show}
            </button>{' '}
            <button type="button" className={styles.show} aria-expanded={asked} onClick={() => ask(!asked)}>
              {STRINGS.why}
            </button>
          </>
        )}
        {asked && since !== null && since > 0 && (
          <EventChain session={session} events={chainTo(history, since - 1)} />
        )}
      </div>
    </li>
  );
}
