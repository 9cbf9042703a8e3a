/** Play, step forward and back, how far a step goes, how fast time runs. */
import { ChevronFirst, ChevronLast, Pause, Play, StepBack, StepForward } from 'lucide';
import type { ReactNode } from 'react';
import { Button, type ButtonProps, Icon } from '#design';
import { fill } from '#kernel';
import type { LabSession, StepUnit } from '#lab';
import { SPEEDS, saySpeed } from '#lab';
import { type Command, sayTime, useLab } from '#views/kit';
import { ariaKey, keyName, withKey } from './key-name.ts';
import { STRINGS } from './strings.ts';
import styles from './timeline.module.css';
import { useNow } from './use-now.ts';

const ICON = '1.125rem';
const UNITS = Object.entries(STRINGS.units) as [StepUnit, string][];

interface TransportProps {
  readonly session: LabSession;
}

export function Transport({ session }: TransportProps) {
  return (
    <fieldset className={styles.transport} aria-label={STRINGS.transport}>
      <Keys session={session} />
      <Clock session={session} />
      <Unit session={session} />
      <Speed session={session} />
    </fieldset>
  );
}

/** The buttons, in one place whatever plays. */
function Keys({ session }: TransportProps) {
  const playing = useLab(session, ({ playback }) => playback.playing);
  const locked = useLab(session, ({ locks }) => locks.seek);
  const back = useLab(session, ({ cursor }) => cursor.index > 0 || cursor.time > 0) && !locked;
  return (
    <div className={styles.keys}>
      <Key
        command="toStart"
        label={STRINGS.toStart}
        look="quiet"
        className={styles.edge}
        off={!back}
        onClick={() => session.home()}
      >
        <Icon of={ChevronFirst} size={ICON} />
      </Key>
      <Key command="stepBack" label={STRINGS.stepBack} off={!back} onClick={() => session.stepBack()}>
        <Icon of={StepBack} size={ICON} />
      </Key>
      <Key
        command="togglePlay"
        label={playing ? STRINGS.pause : STRINGS.play}
        look="primary"
        onClick={() => session.togglePlay()}
      >
        {playing ? <Icon of={Pause} size={ICON} /> : <Icon of={Play} size={ICON} />}
      </Key>
      <Key
        command="stepForward"
        label={STRINGS.stepForward}
        off={locked}
        onClick={() => session.stepForward()}
      >
        <Icon of={StepForward} size={ICON} />
      </Key>
      <Key
        command="toEnd"
        label={STRINGS.toEnd}
        look="quiet"
        className={styles.edge}
        off={locked}
        onClick={() => session.end()}
      >
        <Icon of={ChevronLast} size={ICON} />
      </Key>
    </div>
  );
}

interface KeyProps extends ButtonProps {
  readonly command: Command;
  readonly label: string;
  /** Nothing would happen; it stays where the focus can find it. */
  readonly off?: boolean;
  readonly children: ReactNode;
}

/** A button with a picture; its tooltip tells its key as well. */
function Key({ command, label, off = false, className = '', ...rest }: KeyProps) {
  return (
    <Button
      {...rest}
      className={`${styles.key} ${className}`}
      aria-label={label}
      title={withKey(label, command)}
      aria-keyshortcuts={ariaKey(command)}
      aria-disabled={off}
    />
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
    <label className={styles.choice} title={STRINGS.unitMeans[unit]}>
      <span>{STRINGS.stepBy}</span>
      <select value={unit} onChange={(change) => session.setUnit(change.target.value as StepUnit)}>
        {UNITS.map(([id, says]) => (
          <option key={id} value={id} title={STRINGS.unitMeans[id]}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A speed that is not on the ladder (an address may ask for any) is a choice of its own. */
const choicesWith = (speed: number): number[] => [...new Set([...SPEEDS, speed])].sort((a, b) => a - b);

function Speed({ session }: TransportProps) {
  const speed = useLab(session, ({ playback }) => playback.speed);
  const says = fill(STRINGS.speedMeans, { slower: keyName('slower'), faster: keyName('faster') });
  return (
    <label className={styles.choice} title={says}>
      <span>{STRINGS.speed}</span>
      <select value={speed} onChange={(change) => session.setSpeed(Number(change.target.value))}>
        {choicesWith(speed).map((rung) => (
          <option key={rung} value={rung}>
            {saySpeed(rung)}
          </option>
        ))}
      </select>
    </label>
  );
}
