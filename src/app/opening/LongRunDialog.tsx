/** Shown while a long run is played aside: how far it is, and the way out. Escape cancels too. */

import { useEffect, useRef } from 'react';
import { Button } from '#design';
import { sayCount } from '#lesson-kit';
import styles from '../dialog.module.css';
import { STRINGS } from './strings.ts';
import type { LongRun } from './use-opener.ts';

export default function LongRunDialog({ run }: { readonly run: LongRun }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="long-run-title" onClose={run.cancel}>
      <h2 id="long-run-title">{STRINGS.title}</h2>
      <p>{STRINGS.says(sayCount(run.asked))}</p>
      <p role="status">{STRINGS.played(sayCount(run.played))}</p>
      <div className={styles.dialogRow}>
        <Button look="primary" onClick={run.cancel}>
          {STRINGS.cancel}
        </Button>
      </div>
    </dialog>
  );
}
