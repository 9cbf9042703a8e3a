/** Tells that a newer lab is there. Nothing changes under whoever is at work: it waits until it is asked, or for the next visit. */
import { useState } from 'react';
import { Button } from '#design';
import styles from './offline.module.css';
import { useOffline } from './state.ts';
import { STRINGS } from './strings.ts';

const reload = (): void => void import('./keep.ts').then(({ loadNewer }) => loadNewer());

export function UpdateNotice() {
  const { update } = useOffline();
  const [later, setLater] = useState(false);
  if (update === 'none' || later) return null;
  return (
    <div className={styles.notice} role="status">
      <p>{update === 'waits' ? STRINGS.newer : STRINGS.blocked}</p>
      <Button onClick={reload}>{STRINGS.reload}</Button>
      <Button look="quiet" onClick={() => setLater(true)}>
        {STRINGS.later}
      </Button>
    </div>
  );
}
