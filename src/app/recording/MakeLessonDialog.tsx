/** Writes a lesson folder from the run on the screen, with a step at every marked moment. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '#design';
import type { LabSession } from '#lab';
import { branching } from '#lab/branching';
import { sayTime } from '#views/kit';
import { saveFile } from '../save-file.ts';
import styles from '../share/share.module.css';
import { makeFolder } from './make-folder.ts';
import own from './recording.module.css';
import { STRINGS } from './strings.ts';
import { useMarked } from './use-marked.ts';

export interface MakeLessonDialogProps {
  readonly session: LabSession;
  onClose(): void;
}

export default function MakeLessonDialog({ session, onClose }: MakeLessonDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [id, setId] = useState(() => STRINGS.idDefault(session.lesson.id));
  const [said, say] = useState('');
  useEffect(() => {
    session.pause();
    dialog.current?.showModal();
  }, [session]);
  const save = async (): Promise<void> => {
    say(STRINGS.working);
    // The sentence is seen before the work begins.
    await new Promise((resolve) => setTimeout(resolve));
    const made = await makeFolder(session, id).catch(() => null);
    if (made === null) return say(STRINGS.failed);
    if (!('zip' in made)) return say(made.why);
    saveFile(made.zip, `${id}.zip`);
    say(STRINGS.saved(`${id}.zip`));
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="make-title" onClose={onClose}>
      <h2 id="make-title">{STRINGS.title}</h2>
      <p className={styles.quiet}>{STRINGS.lead}</p>
      <MarkList session={session} />
      <label className={own.name}>
        <span>{STRINGS.id}</span>
        <input
          value={id}
          spellCheck={false}
          maxLength={60}
          onChange={(change) => setId(change.target.value)}
        />
      </label>
      <div className={styles.row}>
        <Button look="primary" onClick={() => void save()}>
          {STRINGS.save}
        </Button>
        <Button onClick={onClose}>{STRINGS.close}</Button>
      </div>
      <p role="status" className={own.said}>
        {said}
      </p>
    </dialog>
  );
}

function MarkList({ session }: { readonly session: LabSession }) {
  const marks = useMarked(session);
  const { history } = session.store.getState();
  return (
    <section className={own.marks} aria-label={STRINGS.marks}>
      <h3>{STRINGS.marks}</h3>
      {marks.length === 0 && <p>{STRINGS.none}</p>}
      <ul>
        {marks.map((mark) => {
          const time = sayTime(history.worldAt(mark).time);
          return (
            <li key={mark}>
              <span>{STRINGS.mark(time, mark)}</span>
              <Button
                look="quiet"
                aria-label={STRINGS.remove(time)}
                onClick={() => session.with(branching).unmark(mark)}
              >
                ×
              </Button>
            </li>
          );
        })}
      </ul>
      <Button onClick={() => session.with(branching).markMoment()}>{STRINGS.markNow}</Button>
    </section>
  );
}
