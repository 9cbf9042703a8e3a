/** A fault that waits for its moment. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '#design';
import type { LabSession } from '#lab';
import { hands } from '#lab/hands';
import { type Armed, typesSeen, watchArmed } from './arming.ts';
import styles from './class.module.css';
import { STRINGS } from './strings.ts';

export function ArmPart({ session }: { readonly session: LabSession }) {
  const [armed, arm] = useState<Armed | null>(null);
  useEffect(() => (armed ? watchArmed(session, armed, () => arm(null)) : undefined), [session, armed]);
  return (
    <details className={styles.arm}>
      <summary>{STRINGS.arm}</summary>
      {armed ? (
        <p role="status">
          {STRINGS.armed(armed.says, armed.type)} <Button onClick={() => arm(null)}>{STRINGS.disarm}</Button>
        </p>
      ) : (
        <ArmForm session={session} onArm={arm} />
      )}
    </details>
  );
}

interface ArmFormProps {
  readonly session: LabSession;
  onArm(armed: Armed): void;
}

function ArmForm({ session, onArm }: ArmFormProps) {
  const state = useStore(session.store);
  const [what, setWhat] = useState(0);
  const [when, setWhen] = useState('');
  const { selection } = state;
  const offers = selection
    ? session
        .with(hands)
        .offers(selection)
        .filter(({ act }) => act.do !== 'operate')
    : [];
  const types = typesSeen(state);
  const offer = offers[what] ?? offers[0];
  const type = types.includes(when) ? when : types[0];
  if (!offer || type === undefined) return <p className={styles.quiet}>{STRINGS.armPick}</p>;
  return (
    <p className={styles.row}>
      <label>
        {STRINGS.armWhat}{' '}
        <select value={offers.indexOf(offer)} onChange={({ target }) => setWhat(Number(target.value))}>
          {offers.map(({ label }, place) => (
            <option key={label} value={place}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {STRINGS.armWhen}{' '}
        <select value={type} onChange={({ target }) => setWhen(target.value)}>
          {types.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <Button onClick={() => onArm({ act: offer.act, says: offer.label, type })}>{STRINGS.armIt}</Button>
    </p>
  );
}
