/** The track: a slider over the events of the run, with all that happened drawn on it. */

import { type ReactNode, useMemo } from 'react';
import { fill } from '#kernel';
import type { LabSession } from '#lab';
import { sayTime, useLab } from '#views/kit';
import { useNow } from '../use-now.ts';
import { type Axis, xWithin } from './axis.ts';
import { placeSigns, trackLayout } from './layout.ts';
import { marksOf } from './marks.ts';
import { Picture } from './Picture.tsx';
import { Pointed } from './Pointed.tsx';
import { moved } from './slider.ts';
import { STRINGS } from './strings.ts';
import styles from './track.module.css';
import { useAxis } from './use-axis.ts';
import { type Pointing, usePointing } from './use-pointing.ts';
import { useSigns } from './use-signs.ts';

export interface TrackProps {
  readonly session: LabSession;
  /** Of the track, in sixteenths of a rem. */
  readonly width: number;
  /** CSS pixels of one of them. */
  readonly scale: number;
}

export function Track({ session, width, scale }: TrackProps) {
  const axis = useAxis(session, width);
  const history = useLab(session, (state) => state.history);
  const length = useLab(session, (state) => state.length);
  const endTime = useLab(session, (state) => state.endTime);
  const marks = useMemo(() => marksOf(history, length), [history, length]);
  const layout = useMemo(() => trackLayout(axis, marks, endTime), [axis, marks, endTime]);
  const signs = useSigns(session);
  const placed = useMemo(() => placeSigns(axis, signs), [axis, signs]);
  const pointing = usePointing(session, axis, scale, marks);
  return (
    <Slider session={session} pointing={pointing}>
      <Picture axis={axis} layout={layout} signs={placed} />
      <Now session={session} axis={axis} />
      {pointing.pointed !== null && (
        <Pointed session={session} axis={axis} marks={marks} signs={placed} time={pointing.pointed} />
      )}
    </Slider>
  );
}

interface SliderProps {
  readonly session: LabSession;
  readonly pointing: Pointing;
  readonly children: ReactNode;
}

/** An APG slider whose values are how many events have happened. */
function Slider({ session, pointing, children }: SliderProps) {
  const length = useLab(session, (state) => state.length);
  const index = useLab(session, ({ cursor }) => cursor.index);
  const locked = useLab(session, ({ locks }) => locks.seek);
  return (
    <div
      className={styles.track}
      role="slider"
      tabIndex={0}
      aria-label={STRINGS.position}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={length}
      aria-valuenow={index}
      aria-valuetext={useValueText(session)}
      aria-disabled={locked}
      onKeyDown={(press) => {
        if (press.ctrlKey || press.metaKey || press.altKey || !moved(session, press.key, press.shiftKey))
          return;
        press.preventDefault();
        press.stopPropagation();
      }}
      {...pointing.hands}
    >
      {children}
    </div>
  );
}

const useValueText = (session: LabSession): string => {
  const index = useLab(session, ({ cursor }) => cursor.index);
  const time = useLab(session, ({ cursor }) => cursor.time);
  const length = useLab(session, (state) => state.length);
  if (index === 0) return fill(STRINGS.valueStart, { length });
  return fill(STRINGS.valueText, {
    time: sayTime(time),
    index,
    length,
    sentence: session.sentence(index - 1),
  });
};

/** The moment shown, and the part of the track that lies behind it. Moved by the frame, not by React. */
function Now({ session, axis }: Pick<TrackProps, 'session'> & { readonly axis: Axis }) {
  const hand = useNow<HTMLDivElement>(session, (now, time) => {
    now.style.transform = `translateX(${xWithin(axis, time) / 16}rem)`;
  });
  const past = useNow<HTMLDivElement>(session, (played, time) => {
    played.style.transform = `scaleX(${xWithin(axis, time) / Math.max(1, axis.width)})`;
  });
  return (
    <>
      <div ref={past} className={styles.past} aria-hidden="true" />
      <div ref={hand} className={styles.now} aria-hidden="true">
        <span className={styles.handle} />
      </div>
    </>
  );
}
