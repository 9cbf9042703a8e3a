/** Big keys for who stands beside the machine. */
import { useStore } from 'zustand';
import type { LabSession } from '#lab';
import styles from './class.module.css';
import { STRINGS } from './strings.ts';
import { advance, type Driving } from './use-driver.ts';

export interface ClickerBarProps {
  readonly session: LabSession;
  readonly driving: Driving;
}

export function ClickerBar({ session, driving }: ClickerBarProps) {
  const playing = useStore(session.store, ({ playback }) => playback.playing);
  const steps = useStore(session.store, ({ learner }) => learner.steps);
  const step = useStore(session.store, ({ learner }) => learner.step);
  const next = steps[steps.findIndex(({ id }) => id === step) + 1];
  const { dark } = driving.driver.state;
  return (
    <nav className={styles.clicker} aria-label={STRINGS.bar} title={STRINGS.keys}>
      <button type="button" onClick={() => session.stepBack()}>
        {STRINGS.back}
      </button>
      <button type="button" onClick={() => session.togglePlay()}>
        {playing ? STRINGS.pause : STRINGS.play}
      </button>
      <button type="button" data-main onClick={() => advance(session)}>
        {STRINGS.forward}
      </button>
      <button type="button" disabled={!next} onClick={() => next && session.goToStep(next.id)}>
        {STRINGS.nextStep}
      </button>
      <button type="button" aria-pressed={dark} onClick={() => driving.control({ dark: !dark })}>
        {STRINGS.dark}
      </button>
    </nav>
  );
}
