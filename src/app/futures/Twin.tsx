/**
 * Another branch of the tree on a stage of its own, moving with the first. It is a second session over a copy of that
 * run: what is done to it stays there. Where there is no room for two stages, they take turns in one place.
 */

import { useEffect, useRef, useState } from 'react';
import type { Branch, Cursor, LabSession } from '#lab';
import { openBeside } from '#lab/compare';
import { useLab, useScale, useSize } from '#views/kit';
import { type Arrangement, arrange, Stage } from '#views/stage';
import { Parting, type Side } from './Parting.tsx';
import styles from './twin.module.css';

export interface TwinProps {
  readonly session: LabSession;
  /** The branch that `session` shows, and the other. */
  readonly own: Branch;
  readonly branch: Branch;
  readonly hops: boolean;
  readonly theme: string;
}

const useFollower = (session: LabSession, branch: Branch): LabSession => {
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
  return twin;
};

/** The room is measured by an element that lies over it, for the stages themselves depend on what comes out. */
const useArrangement = (session: LabSession, { setup }: Branch) => {
  const room = useRef<HTMLDivElement>(null);
  const size = useSize(room, useScale());
  const plan = useLab(session, (state) => state.history.plan);
  const arrangement: Arrangement | null =
    size.width > 0 ? arrange(session.lesson, plan, setup.params, size) : null;
  return [room, arrangement] as const;
};

export default function Twin({ session, own, branch, hops, theme }: TwinProps) {
  const twin = useFollower(session, branch);
  const [room, arrangement] = useArrangement(session, own);
  const [shown, show] = useState<Side>('other');
  return (
    <>
      <div ref={room} className={styles.room} />
      <section
        className={styles.twin}
        aria-label={branch.name}
        data-arrangement={arrangement ?? undefined}
        data-shown={shown}
      >
        <p className={styles.name}>{branch.name}</p>
        <Stage session={twin} hops={hops} theme={theme} />
      </section>
      <Parting
        {...{ session, twin, shown }}
        names={{ own: own.name, other: branch.name }}
        {...(arrangement === 'inTurn' && { onShow: show })}
      />
    </>
  );
}
