/** All keys, read from the same table that listens. */
import { useEffect, useRef } from 'react';
import { type Command, SHORTCUTS } from '#views/kit';
import styles from './lab.module.css';
import { STRINGS } from './strings.ts';

const SAYS: Readonly<Record<Command, string>> = {
  togglePlay: 'Play or pause',
  stepForward: 'One step forward',
  stepBack: 'One step back',
  bigStepForward: 'One round forward',
  bigStepBack: 'One round back',
  toStart: 'To the beginning',
  toEnd: 'To the end',
  slower: 'Slower',
  faster: 'Faster',
  fork: 'Fork here',
  cut: 'Cut or mend the selected link',
  kill: 'Kill or restart the selected node',
  drop: 'Drop the selected message',
  duplicate: 'Double the selected message',
  deliver: 'Deliver the selected message now',
  hold: 'Hold or release the selected message',
  corrupt: 'Flip bits of the selected message',
  pause: 'Pause or resume the selected node',
  commands: 'All commands',
  help: 'This list',
};

const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', ArrowRight: '→', ArrowLeft: '←' };

export interface KeysDialogProps {
  onClose(): void;
}

export default function KeysDialog({ onClose }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{STRINGS.keysTitle}</h2>
      <dl className={styles.keys}>
        {SHORTCUTS.map(({ key, shift, command }) => (
          <div key={command}>
            <dt>
              {shift && <kbd>Shift</kbd>} <kbd>{NAMES[key] ?? key}</kbd>
            </dt>
            <dd>{SAYS[command]}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {STRINGS.close}
      </button>
    </dialog>
  );
}
