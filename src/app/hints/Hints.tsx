/** Hints for who is here for the first time: one small note over the stage, never in the way of the pointer but for its button. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { LabSession, LabState } from '#lab';
import { keep, readKept } from '../preferences.ts';
import styles from './hints.module.css';
import { type HintName, hintNow, learnt, type Met, parseDone, writeDone } from './hints.ts';
import { STRINGS } from './strings.ts';

const KEY = 'netsplit.hints';

const START: Omit<Met, 'machines'> = { touched: false, furthest: 0, turnedBack: false, runs: 1 };

const metWith = (met: Met, { cursor, selection, branches }: LabState): Met => ({
  ...met,
  touched: met.touched || selection !== null,
  furthest: Math.max(met.furthest, cursor.index),
  turnedBack: met.turnedBack || cursor.index < met.furthest,
  runs: branches.length,
});

const useMet = (session: LabSession): Met => {
  const [met, setMet] = useState({ ...START, machines: session.lesson.picture !== 'alone' });
  useEffect(() => {
    const hear = (state: LabState): void => setMet((before) => metWith(before, state));
    // What was done before this came counts too.
    hear(session.store.getState());
    return session.store.subscribe(hear);
  }, [session]);
  return met;
};

export default function Hints({ session }: { readonly session: LabSession }) {
  const met = useMet(session);
  const [dismissed, setDismissed] = useState<readonly HintName[]>(() => parseDone(readKept(KEY)));
  // One thing at a time: what the lab has to say comes first.
  const busy = useStore(
    session.store,
    ({ learner, notices }) => learner.asking !== null || notices.length > 0,
  );
  const done = writeDone(learnt(dismissed, met));
  useEffect(() => keep(KEY, done), [done]);
  const hint = busy ? null : hintNow(dismissed, met);
  if (hint === null) return null;
  return (
    <aside className={styles.hint} aria-label={STRINGS.label}>
      <p>{STRINGS[hint]}</p>
      <button type="button" onClick={() => setDismissed([...dismissed, hint])}>
        {STRINGS.done}
      </button>
    </aside>
  );
}
