/** Two huge buttons for the phone in the presenter's hand. */
import { useEffect, useState } from 'react';
import { loadFonts } from '#design';
import { isKey, readCode } from '#lab/class';
import { entries } from '../entry.ts';
import { useTitle } from '../use-title.ts';
import styles from './class.module.css';
import { sayWaitingRemote, standingOf } from './standing.ts';
import { STRINGS } from './strings.ts';
import { type Following, useFollower } from './use-follower.ts';

/** In the fragment, which no server sees. */
const secretInAddress = (): string | null => {
  const secret = new URLSearchParams(window.location.hash.slice(1)).get('s');
  return secret !== null && isKey(secret) ? secret : null;
};

const sayWhere = (code: string, following: Following | null, lesson: string): string => {
  if (!following?.follower.replica.state) return sayWaitingRemote(code, following);
  const standing = standingOf(following);
  if (standing === 'in') return STRINGS.presentTitle(lesson);
  return standing === 'over' ? STRINGS.ended : STRINGS.remoteCut[standing];
};

export default function RemotePage({ typed }: { readonly typed: string }) {
  const code = readCode(typed);
  const [secret] = useState(secretInAddress);
  const following = useFollower(secret === null ? null : code, null, 'remote');
  const state = following?.follower.replica.state;
  const id = state?.run.lesson ?? '';
  const title = entries.useValue(id)?.title ?? id;
  useEffect(loadFonts, []);
  useTitle(STRINGS.remoteTitle);
  if (code === null || secret === null)
    return (
      <main className={styles.remote}>
        <h1>{STRINGS.remoteTitle}</h1>
        <p role="alert">{STRINGS.remoteBad}</p>
      </main>
    );
  const isIn = following !== null && state && standingOf(following) === 'in';
  return (
    <main className={styles.remote} data-ready={state ? 'true' : undefined}>
      <h1>{STRINGS.remoteTitle}</h1>
      <p role="status">{sayWhere(code, following, title)}</p>
      <button type="button" disabled={!isIn} onClick={() => following?.follower.click('back', secret)}>
        {STRINGS.remoteBack}
      </button>
      <button
        type="button"
        data-main
        disabled={!isIn}
        onClick={() => following?.follower.click('next', secret)}
      >
        {STRINGS.remoteNext}
      </button>
    </main>
  );
}
