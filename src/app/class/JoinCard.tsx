/** How to come into the class: the code to read out, the code to point at, the link to send. */
import { useState } from 'react';
import { Button } from '#design';
import { showCode } from '#lab/class';
import { QrCode } from '../share/QrCode.tsx';
import styles from './class.module.css';
import { STRINGS } from './strings.ts';

/** The fragment carries the presenter's key and reaches no server. */
export const joinAddress = (code: string, key: string): string =>
  `${window.location.origin}/join/${code}#k=${key}`;

export function JoinCard({ code, ownerKey }: { readonly code: string; readonly ownerKey: string }) {
  const [copied, setCopied] = useState(false);
  const address = joinAddress(code, ownerKey);
  const copy = (): void => {
    navigator.clipboard?.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <section className={styles.join} aria-label={STRINGS.code}>
      <div className={styles.qr}>
        <QrCode text={address} />
      </div>
      <div>
        <p className={styles.quiet}>{STRINGS.joinAt(`${window.location.host}/join`)}</p>
        <p className={styles.code}>{showCode(code)}</p>
        <Button onClick={copy}>{copied ? STRINGS.copied : STRINGS.copyLink}</Button>
      </div>
    </section>
  );
}
