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

function Choices({ session, driving }: Pick<PanelProps, 'session' | 'driving'>) {
  const { driver, control } = driving;
  const { pace } = driver.state;
  const steps = useStore(session.store, ({ learner }) => learner.steps);
  const setPace = (text: string): void => control({ pace: text === '' ? null : [1, Number(text)] });
  return (
    <p className={styles.row}>
      <label>
        {STRINGS.pace}{' '}
        <select value={pace?.[1] ?? ''} onChange={({ target }) => setPace(target.value)}>
          <option value="">{STRINGS.paceAll}</option>
          {steps.map(({ place }) => (
            <option key={place} value={place}>
              {STRINGS.paceTo(1, place)}
            </option>
          ))}
        </select>
      </label>
    </p>
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
