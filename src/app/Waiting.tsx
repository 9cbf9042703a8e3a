import { STRINGS } from './strings.ts';
import styles from './waiting.module.css';

/** Stands where a part is still being fetched; says nothing before it has taken a while. */
export const Waiting = () => (
  <p className={styles.waiting} role="status">
    {STRINGS.waiting}
  </p>
);
