/**
 * Another branch of the tree on a stage of its own, moving with the first. It is a second session over a copy of that
 * run: what is done to it stays there.
 */

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Branch, Cursor, LabSession } from '#lab';
import { firstDivergence, openBeside } from '#lab/compare';
import { sayFixed } from '#lesson-kit';
import { Stage } from '#views/stage';
import styles from './stage-panel.module.css';
import { STRINGS } from './strings.ts';

export interface TwinProps {
  readonly session: LabSession;
  readonly branch: Branch;
  readonly hops: boolean;
  readonly theme: string;
}

export default function Twin({ session, branch, hops, theme }: TwinProps) {
  const [twin] = useState(() => openBeside(session, branch.id));
  useEffect(() => {
    let shown: Cursor | null = null;
    const meet = (): void => {
      const { cursor } = session.store.getState();
      if (cursor === shown) return;
      shown = cursor;
      twin.seekTime(cursor.time);
    };
    meet();
    const leaves = [session.store.subscribe(meet), session.frame.subscribe((time) => twin.follow(time))];
    return () => {
      for (const leave of leaves) leave();
    };
  }, [session, twin]);
  return (
    <>
      <div className={styles.one}>
        <p className={styles.name}>{branch.name}</p>
        <Stage session={twin} hops={hops} theme={theme} />
      </div>
      <Parting session={session} twin={twin} />
    </>
  );
}

/** Where the two part, in words; a click goes there. */
function Parting({ session, twin }: { readonly session: LabSession; readonly twin: LabSession }) {
  const length = useStore(session.store, (state) => state.length);
  const here = useStore(session.store, (state) => state.history);
  const there = twin.store.getState().history;
  const parted = length > 0 ? firstDivergence(here, there) : null;
  if (!parted) return null;
  const { shared, left, right, time } = parted;
  return (
    <button
      type="button"
      className={styles.parting}
      onClick={() => session.seekIndex(Math.min(shared + 1, length))}
    >
      <strong>{STRINGS.part(sayFixed(time / 1000, 1))}</strong>
      <span>{left ? session.sentence(shared) : STRINGS.nothingYet}</span>
      <span>{right ? twin.sentence(shared) : STRINGS.nothingYet}</span>
    </button>
  );
}
