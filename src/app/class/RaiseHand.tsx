/** Asking to drive, with a name or without. */
import { useState } from 'react';
import { Button } from '#design';
import { CLASS_LIMITS } from '#lab/class';
import styles from './class.module.css';
import { STRINGS } from './strings.ts';

export interface RaiseHandProps {
  keyOf(): string;
  onRaise(key: string, name: string | null): void;
}

export function RaiseHand({ keyOf, onRaise }: RaiseHandProps) {
  const [name, setName] = useState('');
  const [raised, setRaised] = useState(false);
  const raise = (): void => {
    onRaise(keyOf(), name.trim().slice(0, CLASS_LIMITS.name) || null);
    setRaised(true);
  };
  return (
    <details className={styles.raise}>
      <summary>{STRINGS.raise}</summary>
      <label>
        {STRINGS.name} <input value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      {name.trim().length > CLASS_LIMITS.name && <p role="status">{STRINGS.longName}</p>}
      <Button onClick={raise}>{STRINGS.raise}</Button>
      {raised && <p role="status">{STRINGS.raised}</p>}
    </details>
  );
}
