/** Says that the lab works without a network: a word in the line above the lab, a sentence on the front page. */
import { Button } from '#design';
import { keepNow } from './begin.ts';
import styles from './offline.module.css';
import { useOffline } from './state.ts';
import { STRINGS } from './strings.ts';

export function OfflineSign() {
  const { keeping } = useOffline();
  if (keeping !== 'ready') return null;
  return (
    <span className={styles.sign} title={STRINGS.readySays}>
      {STRINGS.ready}
    </span>
  );
}

export function OfflineSentence() {
  const { keeping } = useOffline();
  if (keeping === 'none') return null;
  return (
    <p className={styles.sentence} role="status">
      {keeping === 'ready' ? `${STRINGS.ready}. ${STRINGS.readySays}` : STRINGS[keeping]}
      {keeping === 'asks' && <Button onClick={keepNow}>{STRINGS.keep}</Button>}
    </p>
  );
}
