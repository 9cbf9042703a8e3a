/** The track: a slider over the events of the run, with ticks by kind, flags of faults, questions and red moments. */
import { type PointerEvent as ReactPointerEvent, useMemo, useState } from 'react';
import type { Micros } from '#kernel';
import type { LabSession } from '#lab';
import { px, sayTime, useLab } from '#views/kit';
import { type Axis, timeOf, xOf } from './axis.ts';
import { indexNear, MIDDLE, TRACK_HEIGHT, type TrackLayout, trackLayout } from './layout.ts';
import { MARK_KINDS, type Marks, marksOf } from './marks.ts';
import { moved } from './slider.ts';
import { fill, STRINGS } from './strings.ts';
import styles from './timeline.module.css';
import { useNow } from './use-now.ts';
import { useSigns } from './use-signs.ts';

interface TrackProps {
  readonly session: LabSession;
  readonly axis: Axis;
}

export function Track({ session, axis }: TrackProps) {
  const history = useLab(session, (state) => state.history);
  const length = useLab(session, (state) => state.length);
  const endTime = useLab(session, (state) => state.endTime);
  const marks = useMemo(() => marksOf(history, length), [history, length]);
  const layout = useMemo(() => trackLayout(axis, marks, endTime), [axis, marks, endTime]);
  const hands = usePointing(session, axis, marks);
  return (
    <Slider session={session} hands={hands}>
      <svg className={styles.picture} width={axis.width} height={TRACK_HEIGHT} aria-hidden="true">
        <line className={styles.rail} x1={0} x2={axis.width} y1={MIDDLE} y2={MIDDLE} />
        <line className={styles.known} x1={0} x2={layout.end} y1={MIDDLE} y2={MIDDLE} />
        <Ticks layout={layout} />
        <Signs session={session} axis={axis} />
      </svg>
      <Now session={session} axis={axis} />
      {hands.pointed !== null && <Pointed session={session} axis={axis} marks={marks} time={hands.pointed} />}
    </Slider>
  );
}

interface SliderProps {
  readonly session: LabSession;
  readonly hands: ReturnType<typeof usePointing>;
  readonly children: React.ReactNode;
}

/** An APG slider whose values are how many events have happened. */
function Slider({ session, hands, children }: SliderProps) {
  const index = useLab(session, ({ cursor }) => cursor.index);
  const time = useLab(session, ({ cursor }) => cursor.time);
  const length = useLab(session, (state) => state.length);
  const text =
    index === 0
      ? fill(STRINGS.valueStart, { length })
      : fill(STRINGS.valueText, {
          time: sayTime(time),
          index,
          length,
          sentence: session.sentence(index - 1),
        });
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
      aria-valuetext={text}
      onKeyDown={(press) => {
        if (press.ctrlKey || press.metaKey || press.altKey || !moved(session, press.key)) return;
        press.preventDefault();
        press.stopPropagation();
      }}
      onPointerDown={hands.down}
      onPointerMove={hands.move}
      onPointerLeave={hands.leave}
    >
      {children}
    </div>
  );
}

const usePointing = (session: LabSession, axis: Axis, marks: Marks) => {
  const [pointed, setPointed] = useState<Micros | null>(null);
  const timeAt = (pointer: ReactPointerEvent): Micros =>
    timeOf(axis, pointer.clientX - pointer.currentTarget.getBoundingClientRect().left);
  /** What was never played is not played by pointing at it: the play button does that. */
  const seek = (pointer: ReactPointerEvent): void => {
    const { endTime } = session.store.getState();
    session.seekTime(Math.min(timeAt(pointer), endTime));
  };
  return {
    pointed,
    down: (pointer: ReactPointerEvent): void => {
      if (pointer.button !== 0) return;
      pointer.currentTarget.setPointerCapture(pointer.pointerId);
      session.pause();
      seek(pointer);
    },
    move: (pointer: ReactPointerEvent): void => {
      const time = timeAt(pointer);
      if (pointer.buttons === 1) seek(pointer);
      // Told event by event: moving between two of them changes nothing.
      if (pointed === null || indexNear(marks, time) !== indexNear(marks, pointed)) setPointed(time);
    },
    leave: (): void => setPointed(null),
  };
};

function Ticks({ layout }: { readonly layout: TrackLayout }) {
  return (
    <>
      {MARK_KINDS.map((kind) => (
        <path key={kind} className={styles[kind]} d={layout.ticks[kind]} />
      ))}
      {layout.flags.map(({ x, count }) => (
        <g key={x} transform={`translate(${px(x)} 0)`} className={styles.flag}>
          <path d={`M0 ${MIDDLE + 8}V14`} />
          <path d="M0 13L9 16.5L0 20Z" />
          {count > 1 && (
            <text x={11} y={20}>
              {count}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

/** Questions and broken promises stand above the ticks. */
function Signs({ session, axis }: TrackProps) {
  const signs = useSigns(session);
  return signs.map(({ key, time, says, kind }) => (
    <g key={key} transform={`translate(${px(xOf(axis, time))} 0)`} className={styles[kind]}>
      <title>{says}</title>
      {kind === 'asked' ? (
        <>
          <circle cy={8} r={7} />
          <text y={11.5} textAnchor="middle">
            ?
          </text>
        </>
      ) : (
        <path d={`M-4 6H4L0 13ZM0 13V${MIDDLE + 12}`} />
      )}
    </g>
  ));
}

/** The moment shown; what lies behind it is veiled. Moved by the frame, not by React. */
function Now({ session, axis }: TrackProps) {
  const element = useNow<HTMLDivElement>(session, (now, time) => {
    now.style.transform = `translateX(${xOf(axis, Math.min(time, axis.to))}px)`;
  });
  return (
    <div ref={element} className={styles.now} aria-hidden="true">
      <span className={styles.handle} />
    </div>
  );
}

interface PointedProps extends TrackProps {
  readonly marks: Marks;
  readonly time: Micros;
}

/** What happened where the pointer is. */
function Pointed({ session, axis, marks, time }: PointedProps) {
  const index = indexNear(marks, time);
  const at = index === 0 ? 0 : (marks.times[index - 1] ?? 0);
  if (index === 0) return null;
  const right = xOf(axis, at) > axis.width / 2;
  return (
    <div
      className={styles.pointed}
      data-right={right || undefined}
      style={{ transform: `translateX(${xOf(axis, at)}px)` }}
      aria-hidden="true"
    >
      <p>{fill(STRINGS.here, { time: sayTime(at), sentence: session.sentence(index - 1) })}</p>
    </div>
  );
}
