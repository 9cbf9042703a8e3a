/** Saves the run for other tools, and what is on the screen as a picture or a film. */
import { useEffect, useRef, useState } from 'react';
import { Button, Options, useLinksAllowed } from '#design';
import type { LabSession } from '#lab';
import { videoType } from '../picture/raster.ts';
import { saveFile } from '../save-file.ts';
import styles from '../share/share.module.css';
import { isSingleFile } from '../single/place.ts';
import { film, type Range } from './film.ts';
import { ExportProblem, type Kind, write } from './kinds.ts';
import { RangeFields } from './RangeFields.tsx';
import { STRINGS } from './strings.ts';

export interface ExportDialogProps {
  readonly session: LabSession;
  onClose(): void;
}

/** What leads to the lab's server, or comes from it. */
const NEEDS_SERVER: ReadonlySet<Kind> = new Set(['link', 'html']);
const KINDS = (Object.keys(STRINGS.kinds) as Kind[]).filter(
  (kind) => !isSingleFile() || !NEEDS_SERVER.has(kind),
);
/** What reads well where it is pasted. */
const COPIED: ReadonlySet<Kind> = new Set(['link', 'mermaid', 'edn', 'shiviz']);

export default function ExportDialog({ session, onClose }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [kind, setKind] = useState<Kind>('json');
  const [range, setRange] = useState<Range>(() => ({
    from: 0,
    to: session.store.getState().endTime,
    seconds: 8,
  }));
  const mayLeave = useLinksAllowed();
  const { said, busy, save, copy, stop } = useSaving(session);
  useEffect(() => {
    session.pause();
    dialog.current?.showModal();
  }, [session]);
  const refused = kind === 'webm' && videoType() === null ? STRINGS.noVideo : null;
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="export-title" onClose={onClose}>
      <h2 id="export-title">{STRINGS.title}</h2>
      <p className={styles.quiet}>{STRINGS.lead}</p>
      <Options
        name="kind"
        legend={STRINGS.what}
        options={KINDS.map((value) => ({ value, label: STRINGS.kinds[value], says: STRINGS.says[value] }))}
        chosen={kind}
        disabled={busy}
        onChoose={(value) => setKind(value)}
      />
      {mayLeave && !isSingleFile() && (
        <p className={styles.quiet}>
          <a href={`/worksheet/${session.lesson.id}`} target="_blank" rel="noopener">
            {STRINGS.worksheet}
          </a>
        </p>
      )}
      {kind === 'webm' && refused === null && <RangeFields range={range} onChange={setRange} />}
      <div className={`${styles.row} ${styles.foot}`}>
        <Button look="primary" disabled={busy || refused !== null} onClick={() => save(kind, range)}>
          {STRINGS.save}
        </Button>
        {COPIED.has(kind) && (
          <Button disabled={busy} onClick={() => copy(kind)}>
            {STRINGS.copy}
          </Button>
        )}
        {busy ? (
          <Button onClick={stop}>{STRINGS.cancel}</Button>
        ) : (
          <Button onClick={onClose}>{STRINGS.close}</Button>
        )}
        <span role="status" className={styles.quiet}>
          {refused ?? said}
        </span>
      </div>
    </dialog>
  );
}

const inWords = (thrown: unknown): string =>
  thrown instanceof ExportProblem ? thrown.message : STRINGS.failed;

const useSaving = (session: LabSession) => {
  const [said, say] = useState('');
  const [busy, setBusy] = useState(false);
  const abort = useRef<AbortController | null>(null);
  const during = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    say(STRINGS.working);
    say(await work().catch(inWords));
    setBusy(false);
  };
  const title = session.story?.title ?? session.lesson.id;
  const shoot = async (range: Range): Promise<string> => {
    const type = videoType();
    if (type === null) return STRINGS.noVideo;
    if (range.to <= range.from) return STRINGS.noRange;
    abort.current = new AbortController();
    const told = (share: number): void => say(STRINGS.recording(Math.round(share * 100)));
    const content = await film(session, range, type, title, told, abort.current.signal);
    if (!content) return '';
    saveFile(content, `${session.lesson.id}.webm`);
    return STRINGS.saved(`${session.lesson.id}.webm`);
  };
  const put = async (kind: Exclude<Kind, 'webm'>): Promise<string> => {
    const { content, extension } = await write(session, kind);
    const name = `${session.lesson.id}.${extension}`;
    saveFile(content, name);
    return STRINGS.saved(name);
  };
  const toClipboard = async (kind: Exclude<Kind, 'webm'>): Promise<string> => {
    const { text = '' } = await write(session, kind);
    return navigator.clipboard.writeText(text).then(
      () => STRINGS.copied,
      () => STRINGS.copyFailed,
    );
  };
  return {
    said,
    busy,
    save: (kind: Kind, range: Range) => void during(() => (kind === 'webm' ? shoot(range) : put(kind))),
    copy: (kind: Kind) => void during(async () => (kind === 'webm' ? '' : toClipboard(kind))),
    stop: () => abort.current?.abort(),
  };
};
