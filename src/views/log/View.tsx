/** The run in plain sentences. A click goes to the moment; what lies ahead of the cursor is pale. */

import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { familyOf } from '#lab/space-time';
import { sayFixed } from '#lesson-kit';
import type { TabProps } from '#views/kit';
import { windowAround } from './layout.ts';
import styles from './log.module.css';
import { STRINGS } from './strings.ts';

export default function LogView({ session }: TabProps) {
  const cursor = useStore(session.store, (state) => state.cursor);
  const length = useStore(session.store, (state) => state.length);
  const branch = useStore(session.store, (state) => state.branch);
  const [more, setMore] = useState({ branch, count: 0 });
  const shown = windowAround(cursor.index, length, more.branch === branch ? more.count : 0);
  const current = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the cursor, whatever else changed
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [cursor.index, branch]);
  if (length === 0) return <p className={styles.empty}>{STRINGS.empty}</p>;
  const indices = Array.from({ length: shown.to - shown.from }, (_, place) => shown.from + place);
  return (
    <div className={styles.log}>
      {shown.earlier > 0 && (
        <button
          type="button"
          className={styles.more}
          onClick={() => setMore({ branch, count: more.count + 200 })}
        >
          {STRINGS.earlier(shown.earlier)}
        </button>
      )}
      <ol className={styles.list} aria-label={STRINGS.title}>
        {indices.map((index) => (
          <Line key={index} session={session} index={index} cursor={cursor.index} currentRef={current} />
        ))}
      </ol>
      {shown.later > 0 && <p className={styles.later}>{STRINGS.later(shown.later)}</p>}
    </div>
  );
}

interface LineProps extends TabProps {
  readonly index: number;
  readonly cursor: number;
  readonly currentRef: React.RefObject<HTMLLIElement | null>;
}

function Line({ session, index, cursor, currentRef }: LineProps) {
  const selected = useStore(
    session.store,
    ({ selection }) => selection?.kind === 'event' && selection.index === index,
  );
  const row = session.store.getState().history.row(index);
  if (!row) return null;
  const now = index === cursor - 1;
  const place = now ? 'now' : index < cursor ? 'past' : 'future';
  const go = () => {
    if (session.seekIndex(index + 1).ok) session.select({ kind: 'event', index });
  };
  return (
    <li ref={now ? currentRef : null} data-place={place} data-selected={selected || undefined}>
      <button
        type="button"
        className={styles.line}
        aria-current={now ? 'step' : undefined}
        onClick={go}
        onPointerEnter={() => session.hover({ kind: 'event', index })}
        onPointerLeave={() => session.hover(null)}
      >
        <span className={styles.time}>{sayFixed(row.time / 1000, 1)}</span>
        <span className={styles.mark} data-family={familyOf(row.kind)} aria-hidden="true" />
        <span className={styles.says}>{session.sentence(index)}</span>
      </button>
    </li>
  );
}
