/** What can be done with the run as a whole: begin it anew with another set-up, keep it, open one that was kept. */
import { useRef, useState } from 'react';
import { decodeRunFile, encodeRunFile, type LabSession } from '#lab';
import styles from './header.module.css';
import { SetupDialog } from './SetupDialog.tsx';
import { STRINGS } from './strings.ts';

const FILE_BYTES_MAX = 4_000_000;

const save = (session: LabSession): void => {
  const text = encodeRunFile(session.record());
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${session.lesson.id}.netsplit.json`;
  link.click();
  URL.revokeObjectURL(url);
};

const open = async (session: LabSession, file: File): Promise<void> => {
  if (file.size > FILE_BYTES_MAX) {
    session.notify('error', STRINGS.fileTooLarge(file.name));
    return;
  }
  const decoded = decodeRunFile(await file.text());
  if (!decoded.ok) session.notify('error', decoded.why);
  else session.openRun(decoded.record);
};

export function RunMenu({ session }: { readonly session: LabSession }) {
  const picker = useRef<HTMLInputElement>(null);
  const [setup, setSetup] = useState(false);
  return (
    <>
      <button type="button" className={styles.button} aria-haspopup="dialog" onClick={() => setSetup(true)}>
        {STRINGS.setup}
      </button>
      <button type="button" className={styles.button} data-wide onClick={() => save(session)}>
        {STRINGS.saveRun}
      </button>
      <button type="button" className={styles.button} data-wide onClick={() => picker.current?.click()}>
        {STRINGS.openRun}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={STRINGS.openRun}
        onChange={(change) => {
          const file = change.target.files?.[0];
          if (file) void open(session, file);
          change.target.value = '';
        }}
      />
      {setup && <SetupDialog session={session} onClose={() => setSetup(false)} />}
    </>
  );
}
