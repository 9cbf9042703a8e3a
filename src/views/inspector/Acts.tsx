/** The menu twin of what can be done to the selected thing. */
import { useStore } from 'zustand';
import type { LabSession, Selection } from '#lab';
import { hands } from '#lab/hands';
import styles from './inspector.module.css';
import { STRINGS } from './strings.ts';

export function Acts({ session, target }: { readonly session: LabSession; readonly target: Selection }) {
  useStore(session.store, (state) => state.cursor);
  const offers = session.with(hands).offers(target);
  if (offers.length === 0) return null;
  return (
    <section className={styles.acts} aria-label={STRINGS.acts}>
      <h3>{STRINGS.acts}</h3>
      {offers.map(({ act, label, refused }) => (
        <button
          key={label}
          type="button"
          disabled={refused !== null}
          title={refused ?? undefined}
          onClick={() => session.with(hands).act(act)}
        >
          {label}
        </button>
      ))}
    </section>
  );
}
