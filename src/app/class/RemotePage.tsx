/** Two huge buttons for the phone in the presenter's hand. */
import { useEffect, useState } from 'react';
import { loadFonts } from '#design';
import { isKey, readCode, showCode } from '#lab/class';
import { useTitle } from '../use-title.ts';
import styles from './class.module.css';
import { STRINGS } from './strings.ts';
import { useFollower } from './use-follower.ts';

/** In the fragment, which no server sees. */
const secretInAddress = (): string | null => {
  const secret = new URLSearchParams(window.location.hash.slice(1)).get('s');
  return secret !== null && isKey(secret) ? secret : null;
};

export default function RemotePage({ typed }: { readonly typed: string }) {
  const code = readCode(typed);
  const [secret] = useState(secretInAddress);
  const following = useFollower(secret === null ? null : code, null, 'remote');
  useEffect(loadFonts, []);
  useTitle(STRINGS.remoteTitle);
  if (code === null || secret === null)
    return (
      <main className={styles.remote}>
        <p role="alert">{STRINGS.remoteBad}</p>
      </main>
    );
  const state = following?.follower.replica.state;
  const says = state ? (state.ended ? STRINGS.over : (state.step ?? '')) : STRINGS.looking(showCode(code));
  return (
    <main className={styles.remote} data-ready={state ? 'true' : undefined}>
      <h1>{STRINGS.remoteTitle}</h1>
      <p role="status">{says}</p>
      <button type="button" disabled={!state} onClick={() => following?.follower.click('back', secret)}>
        {STRINGS.remoteBack}
      </button>
      <button
        type="button"
        data-main
        disabled={!state}
        onClick={() => following?.follower.click('next', secret)}
      >
        {STRINGS.remoteNext}
      </button>
    </main>
  );
}
