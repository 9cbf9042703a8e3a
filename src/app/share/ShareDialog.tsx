/** Hands the run out as a link, a QR code, or a piece of HTML. Everything that travels can be seen before it is copied. */
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Button, Options } from '#design';
import type { LabSession } from '#lab';
import { addressesOf, type Extent } from './addresses.ts';
import { QrCode } from './QrCode.tsx';
import styles from './share.module.css';
import { STRINGS } from './strings.ts';

/** Beyond this, mail programs and chats begin to cut addresses. */
const LONG = 2_000;

const EXTENTS: readonly Extent[] = ['run', 'moment'];

export interface ShareDialogProps {
  readonly session: LabSession;
  onClose(): void;
}

export default function ShareDialog({ session, onClose }: ShareDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [extent, setExtent] = useState<Extent>('run');
  const { link, embed } = useMemo(
    () => addressesOf(session, extent, window.location.origin),
    [session, extent],
  );
  useEffect(() => {
    session.pause();
    dialog.current?.showModal();
  }, [session]);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="share-title" onClose={onClose}>
      <h2 id="share-title">{STRINGS.title}</h2>
      <p className={styles.quiet}>{STRINGS.lead}</p>
      <ExtentChoice extent={extent} onChange={setExtent} />
      <div className={styles.columns}>
        <div>
          <Copyable label={STRINGS.link} button={STRINGS.copyLink} text={link} primary>
            {link.length > LONG ? STRINGS.longLink : STRINGS.length(link.length)}
          </Copyable>
          <Copyable label={STRINGS.embed} button={STRINGS.copyEmbed} text={embed} />
        </div>
        <figure className={styles.figure}>
          <QrCode text={link} />
          <figcaption className={styles.quiet}>{STRINGS.qrSays}</figcaption>
        </figure>
      </div>
      <div className={styles.row}>
        <Button onClick={onClose}>{STRINGS.close}</Button>
        {'share' in navigator && (
          <PassOn link={link} title={session.store.getState().story?.title ?? session.lesson.id} />
        )}
      </div>
    </dialog>
  );
}

interface ExtentChoiceProps {
  readonly extent: Extent;
  onChange(extent: Extent): void;
}

function ExtentChoice({ extent, onChange }: ExtentChoiceProps) {
  return (
    <Options
      name="extent"
      legend={STRINGS.extent}
      options={EXTENTS.map((value) => ({
        value,
        label: STRINGS.extents[value],
        says: STRINGS.extentSays[value],
      }))}
      chosen={extent}
      onChoose={onChange}
    />
  );
}

interface CopyableProps {
  readonly label: string;
  readonly button: string;
  readonly text: string;
  readonly primary?: boolean;
  /** Said below until something is copied. */
  readonly children?: ReactNode;
}

/** A text that can be read, selected and copied. Where the clipboard is refused, it is selected and that is said. */
function Copyable({ label, button, text, primary, children }: CopyableProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState<{ readonly about: string; readonly text: string } | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say({ about: text, text: STRINGS.copied });
    } catch {
      field.current?.select();
      say({ about: text, text: STRINGS.copyYourself });
    }
  };
  return (
    <div className={styles.copyable}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={3}
        spellCheck={false}
        value={text}
        onFocus={(focus) => focus.target.select()}
      />
      <div className={styles.row}>
        <Button look={primary ? 'primary' : 'plain'} onClick={() => void copy()}>
          {button}
        </Button>
        <span role="status" className={styles.quiet}>
          {said?.about === text ? said.text : children}
        </span>
      </div>
    </div>
  );
}

/** The device's own way to hand something on; who closes it again has changed their mind, and nothing is wrong. */
function PassOn({ link, title }: { readonly link: string; readonly title: string }) {
  return (
    <Button onClick={() => void navigator.share({ title, url: link }).catch(() => undefined)}>
      {STRINGS.pass}
    </Button>
  );
}
