/** Under both pictures: the name of each, how it goes on where they part, and the way there. */

import { useId } from 'react';
import { useStore } from 'zustand';
import type { LabSession } from '#lab';
import { firstDivergence } from '#lab/compare';
import { sayFixed } from '#lesson-kit';
import { STRINGS } from './strings.ts';
import styles from './twin.module.css';

const SIDES = ['own', 'other'] as const;
export type Side = (typeof SIDES)[number];

export interface PartingProps {
  readonly session: LabSession;
  readonly twin: LabSession;
  readonly names: Readonly<Record<Side, string>>;
  /** The one that is seen, where they take turns. */
  readonly shown: Side;
  /** Where they take turns: the name of each brings it on the stage. */
  readonly onShow?: (side: Side) => void;
}

/** Room is kept for it from the start, so that nothing moves once they part. */
export function Parting({ session, twin, names, shown, onShow }: PartingProps) {
  const group = useId();
  const length = useStore(session.store, (state) => state.length);
  const here = useStore(session.store, (state) => state.history);
  const there = twin.store.getState().history;
  const parted = length > 0 ? firstDivergence(here, there) : null;
  const says = {
    own: parted && (parted.left ? session.sentence(parted.shared) : STRINGS.nothingYet),
    other: parted && (parted.right ? twin.sentence(parted.shared) : STRINGS.nothingYet),
  };
  return (
    <fieldset className={styles.parting} aria-label={STRINGS.both}>
      {SIDES.map((side) => {
        const caption = (
          <span>
            <strong>{names[side]}</strong> {says[side]}
          </span>
        );
        if (!onShow) return <p key={side}>{caption}</p>;
        return (
          <label key={side}>
            <input type="radio" name={group} checked={shown === side} onChange={() => onShow(side)} />
            {caption}
          </label>
        );
      })}
      {parted && (
        <button
          type="button"
          className={styles.at}
          onClick={() => session.seekIndex(Math.min(parted.shared + 1, length))}
        >
          {STRINGS.part(sayFixed(parted.time / 1000, 1))}
        </button>
      )}
    </fieldset>
  );
}
