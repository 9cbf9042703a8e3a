/** What happened where the pointer is, and what the signs there mean. */
import type { Micros } from '#kernel';
import type { LabSession } from '#lab';
import { sayTime } from '#views/kit';
import { type Axis, xOf, xWithin } from './axis.ts';
import { type PlacedSign, signsNear } from './layout.ts';
import { indexNear, type Marks } from './marks.ts';
import styles from './track.module.css';

interface PointedProps {
  readonly session: LabSession;
  readonly axis: Axis;
  readonly marks: Marks;
  readonly signs: readonly PlacedSign[];
  readonly time: Micros;
}

/** How near to the last event its words are still wanted. */
const REACH = 12;

/** Over what was not played yet there is nothing to tell. */
const isBeyond = (axis: Axis, { times }: Marks, time: Micros): boolean =>
  xOf(axis, time) > xOf(axis, times.at(-1) ?? 0) + REACH;

export function Pointed({ session, axis, marks, signs, time }: PointedProps) {
  const index = isBeyond(axis, marks, time) ? 0 : indexNear(marks, time);
  const said = signsNear(signs, xOf(axis, time));
  if (index === 0 && said.length === 0) return null;
  const at = marks.times[index - 1] ?? time;
  const x = xWithin(axis, at);
  // As far to the left of its moment as the moment is along the track: it never leaves the track at either end.
  const share = (x / Math.max(1, axis.width)) * 100;
  return (
    <div className={styles.pointed} style={{ transform: `translateX(${x / 16}rem)` }} aria-hidden="true">
      <div className={styles.words} style={{ transform: `translateX(-${share}%)` }}>
        {index > 0 && (
          <p>
            <b>{sayTime(at)}</b> {session.sentence(index - 1)}
          </p>
        )}
        {said.map((says) => (
          <p key={says}>{says}</p>
        ))}
      </div>
    </div>
  );
}
