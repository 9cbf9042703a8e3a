/** A network on the front page that can be played with at once: the first lesson's, without its story. */
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { Button } from '#design';
import type { Act } from '#kernel';
import { createSession, type LabSession } from '#lab';
import { branching } from '#lab/branching';
import { hands } from '#lab/hands';
import { Stage } from '#views/stage';
import { entries } from '../entry.ts';
import { useAppearance } from '../use-appearance.ts';
import { useClock } from '../use-clock.ts';
import styles from './front.module.css';
import { STRINGS } from './strings.ts';

export const LESSON = 'cap-partition';
const LINK = { from: 'R0', to: 'R1' } as const;
const WRITE: Act = { do: 'operate', node: 'a', operation: { name: 'write', value: 1 } };
const READ: Act = { do: 'operate', node: 'b', operation: { name: 'read' } };

export default function LiveNetwork() {
  const [session, open] = useState<LabSession | null>(null);
  useEffect(() => {
    let current = true;
    void entries
      .get(LESSON)
      .then((entry) => entry?.load())
      .then((loaded) => {
        if (!current || !loaded) return;
        const opened = createSession({ lesson: loaded.lesson });
        opened.openSandbox();
        opened.setSpeed(1 / 50);
        open(opened);
      });
    return () => {
      current = false;
    };
  }, []);
  return session && <Playable session={session} />;
}

function Playable({ session }: { readonly session: LabSession }) {
  const { theme, hops } = useAppearance();
  const cut = useStore(session.store, ({ world }) => world.cuts.some((one) => one === 1));
  const last = useStore(session.store, ({ cursor }) => cursor.index);
  useClock(session);
  const act = (one: Act): void => {
    if (session.with(hands).act(one).ok) session.play();
  };
  return (
    <>
      <div className={styles.network}>
        <Stage session={session} hops={hops} theme={theme} />
      </div>
      <p className={styles.happened} aria-live="polite">
        {last === 0 ? STRINGS.liveHint : session.sentence(last - 1)}
      </p>
      <div className={styles.deeds}>
        <Button onClick={() => act(WRITE)}>{STRINGS.write}</Button>
        <Button onClick={() => act({ do: cut ? 'heal' : 'cut', ...LINK })}>
          {cut ? STRINGS.heal : STRINGS.cut}
        </Button>
        <Button onClick={() => act(READ)}>{STRINGS.read}</Button>
        <Button look="quiet" onClick={() => session.with(branching).restart()}>
          {STRINGS.again}
        </Button>
        <Link href={`/l/${LESSON}`}>{STRINGS.toLesson}</Link>
      </div>
    </>
  );
}
