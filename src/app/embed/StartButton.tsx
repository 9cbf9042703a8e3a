/** `ctl=1`: the lesson waits for a click, all over the page. */
import styles from './start.module.css';
import { STRINGS } from './strings.ts';

export interface StartButtonProps {
  readonly lesson: string;
  onStart(): void;
}

export function StartButton({ lesson, onStart }: StartButtonProps) {
  return (
    <button type="button" className={styles.start} onClick={onStart}>
      {STRINGS.start(lesson)}
    </button>
  );
}
