/** What the class may do: hands, steps, where to look, who drives. */
import { useStore } from 'zustand';
import { Button, ToggleButton } from '#design';
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
      <Hands driving={driving} />
    </section>
  );
}

function Choices({ session, driving }: Pick<PanelProps, 'session' | 'driving'>) {
  const { driver, control } = driving;
  const { pace, spot } = driver.state;
  const steps = useStore(session.store, ({ learner }) => learner.steps);
  const { ids: nodes } = useStore(session.store, ({ history }) => history.plan);
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
      <label>
        {STRINGS.spot}{' '}
        <select value={spot ?? ''} onChange={({ target }) => control({ spot: target.value || null })}>
          <option value="">{STRINGS.noSpot}</option>
          {nodes.map((node) => (
            <option key={node} value={node}>
              {node}
            </option>
          ))}
        </select>
      </label>
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
