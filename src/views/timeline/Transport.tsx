/** Play, step forward and back, how far a step goes, how fast time runs. */
import { ChevronFirst, ChevronLast, Minus, Pause, Play, Plus, StepBack, StepForward } from 'lucide-react';
import { IconButton } from '#design';
import type { LabSession, StepUnit } from '#lab';
import { saySpeed } from '#lab';
import { sayTime, useLab } from '#views/kit';
import { STRINGS } from './strings.ts';
import styles from './timeline.module.css';
import { useNow } from './use-now.ts';

const ICON = 18;
const UNITS = Object.entries(STRINGS.units) as [StepUnit, string][];

interface TransportProps {
  readonly session: LabSession;
}

export function Transport({ session }: TransportProps) {
  const playing = useLab(session, ({ playback }) => playback.playing);
  const back = useLab(session, ({ cursor }) => cursor.index > 0 || cursor.time > 0);
  return (
    <div className={styles.transport} role="toolbar" aria-label={STRINGS.transport}>
      <span className={styles.end}>
        <IconButton label={STRINGS.toStart} look="quiet" aria-disabled={!back} onClick={() => session.home()}>
          <ChevronFirst size={ICON} aria-hidden />
        </IconButton>
      </span>
      <IconButton label={STRINGS.stepBack} aria-disabled={!back} onClick={() => session.stepBack()}>
        <StepBack size={ICON} aria-hidden />
      </IconButton>
      <IconButton
        label={playing ? STRINGS.pause : STRINGS.play}
        look="primary"
        onClick={() => session.togglePlay()}
      >
        {playing ? <Pause size={ICON} aria-hidden /> : <Play size={ICON} aria-hidden />}
      </IconButton>
      <IconButton label={STRINGS.stepForward} onClick={() => session.stepForward()}>
        <StepForward size={ICON} aria-hidden />
      </IconButton>
      <span className={styles.end}>
        <IconButton label={STRINGS.toEnd} look="quiet" onClick={() => session.end()}>
          <ChevronLast size={ICON} aria-hidden />
        </IconButton>
      </span>
      <Clock session={session} />
      <Unit session={session} />
      <Speed session={session} />
    </div>
  );
}

/** The moment shown, written by the frame and never by React. */
function Clock({ session }: TransportProps) {
  const element = useNow<HTMLOutputElement>(session, (output, time) => {
    output.textContent = sayTime(time);
  });
  return <output ref={element} className={styles.clock} aria-label={STRINGS.now} aria-live="off" />;
}

function Unit({ session }: TransportProps) {
  const unit = useLab(session, ({ playback }) => playback.unit);
  return (
    <label className={styles.unit}>
      <span>{STRINGS.stepBy}</span>
      <select value={unit} onChange={(change) => session.setUnit(change.target.value as StepUnit)}>
        {UNITS.map(([id, says]) => (
          <option key={id} value={id}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
}

function Speed({ session }: TransportProps) {
  const speed = useLab(session, ({ playback }) => playback.speed);
  return (
    <div className={styles.speed}>
      <IconButton label={STRINGS.slower} look="quiet" onClick={() => session.slower()}>
        <Minus size={ICON} aria-hidden />
      </IconButton>
      <output className={styles.rate} title={STRINGS.speedMeans}>
        {saySpeed(speed)}
      </output>
      <IconButton label={STRINGS.faster} look="quiet" onClick={() => session.faster()}>
        <Plus size={ICON} aria-hidden />
      </IconButton>
    </div>
  );
}
