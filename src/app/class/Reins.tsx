/** What the class may do: hands, steps, where to look, who drives. */
import { useStore } from 'zustand';
import { Button, ToggleButton } from '#design';
import { keyOf } from '#views/stage';
import styles from './class.module.css';
import type { PanelProps } from './PresenterPanel.tsx';
import { STRINGS } from './strings.ts';

export function Reins({ session, driving }: PanelProps) {
  const { driver, control } = driving;
  const { paused, free, snap } = driver.state;
  return (
    <section aria-label={STRINGS.control} className={styles.reins}>
      <h2>{STRINGS.control}</h2>
      <p className={styles.row}>
        <ToggleButton pressed={paused} onClick={() => control({ paused: !paused })}>
          {STRINGS.pauseAll}
        </ToggleButton>
        <ToggleButton pressed={free} onClick={() => control({ free: !free })}>
          {STRINGS.free}
        </ToggleButton>
        <Button onClick={() => control({ snap: snap + 1 })}>{STRINGS.snap}</Button>
      </p>
      <Choices session={session} driving={driving} />
      <Spotlight session={session} driving={driving} />
      <Hands driving={driving} />
    </section>
  );
}

/** Which steps who explores alone may read. */
function Choices({ session, driving }: Pick<PanelProps, 'session' | 'driving'>) {
  const { driver, control } = driving;
  const steps = useStore(session.store, ({ learner }) => learner.steps);
  const [from, to] = driver.state.pace ?? [1, steps.length];
  const choose = (first: number, last: number): void => {
    const isAll = first === 1 && last === steps.length;
    control({ pace: isAll ? null : [first, Math.max(first, last)] });
  };
  return (
    <p className={styles.row}>
      <PlaceSelect
        label={STRINGS.pace}
        places={steps}
        chosen={from}
        onChoose={(place) => choose(place, to)}
      />
      <PlaceSelect
        label={STRINGS.paceTo}
        places={steps}
        chosen={to}
        onChoose={(place) => choose(from, place)}
      />
    </p>
  );
}

interface PlaceSelectProps {
  readonly label: string;
  readonly places: readonly { readonly place: number }[];
  readonly chosen: number;
  onChoose(place: number): void;
}

function PlaceSelect({ label, places, chosen, onChoose }: PlaceSelectProps) {
  return (
    <label>
      {label}{' '}
      <select value={chosen} onChange={({ target }) => onChoose(Number(target.value))}>
        {places.map(({ place }) => (
          <option key={place} value={place}>
            {place}
          </option>
        ))}
      </select>
    </label>
  );
}

/** On what is selected; it stays there until it is put out or moved. */
function Spotlight({ session, driving }: Pick<PanelProps, 'session' | 'driving'>) {
  const { driver, control } = driving;
  const { spot } = driver.state;
  const selection = useStore(session.store, (state) => state.selection);
  const { indexOf } = useStore(session.store, ({ history }) => history.plan);
  const here = keyOf(selection, indexOf);
  return (
    <p className={styles.row}>
      <Button disabled={here === null || here === spot} onClick={() => control({ spot: here })}>
        {STRINGS.spot}
      </Button>
      {spot !== null && <Button onClick={() => control({ spot: null })}>{STRINGS.spotOff}</Button>}
      {here === null && spot === null && <span className={styles.quiet}>{STRINGS.spotPick}</span>}
    </p>
  );
}

function Hands({ driving: { driver } }: Pick<PanelProps, 'driving'>) {
  const hands = [...driver.roster.hands];
  if (hands.length === 0) return null;
  return (
    <>
      <h3>{STRINGS.hands}</h3>
      <ul className={styles.hands}>
        {hands.map(([member, { name }], place) => (
          <li key={member}>
            {name ?? STRINGS.anonymous(place + 1)}{' '}
            <Button onClick={() => driver.handOver(member)}>{STRINGS.handOver}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}
