/** Intervals in a lane for each process. A bar is dragged as a whole, or by one of its ends. */
import { type PointerEvent, useRef, useState } from 'react';
import type { Request } from '#kernel';
import { type Desk, LATEST, sayInterval } from '#protocols/consistency-ladder';
import { clamp, px, useScale, useSize } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

export interface Bar {
  readonly id: string;
  readonly process: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** Where the person lets it happen; `null`: nowhere yet. */
  readonly point: number | null;
  readonly isWrite: boolean;
}

export const barsOfDesk = ({ intervals, points }: Desk): readonly Bar[] =>
  intervals.map((one) => ({
    id: one.id,
    process: one.process,
    words: sayInterval(one)
      .slice(one.process.length + 1)
      .replace('→ ', ''),
    from: one.from,
    to: one.to,
    point: points[one.id] ?? null,
    isWrite: one.does === 'write',
  }));

/** Questions and answers of a run, one step apart each, in the order in which they happened. */
export const barsOfRequests = (requests: readonly Request[]): readonly Bar[] => {
  const moments = requests
    .flatMap(({ invokedBy, completedBy }) => [
      invokedBy + 0.5,
      ...(completedBy === null ? [] : [completedBy + 0.6]),
    ])
    .sort((a, b) => a - b);
  const end = moments.length;
  return requests.map(({ id, client, operation, invokedBy, completedBy, outcome }) => ({
    id,
    process: client,
    words:
      operation.name === 'write'
        ? `w(${operation.key}) ${operation.value}`
        : `r(${operation.key}) ${outcome?.value ?? '…'}`,
    from: moments.indexOf(invokedBy + 0.5),
    to: completedBy === null ? end : moments.indexOf(completedBy + 0.6),
    point: null,
    isWrite: operation.name === 'write',
  }));
};

const LANE = 40;
const LEFT = 34;
const HALF = 13;
/** So near to an end the end is meant. */
const END = 10;

interface Drag {
  readonly id: string;
  readonly part: 'all' | 'from' | 'to';
  readonly x: number;
  readonly by: number;
}

const dragged = ({ from, to }: Bar, { part, by }: Drag): readonly [number, number] => {
  if (part === 'from') return [clamp(from + by, 0, to - 0.5), to];
  if (part === 'to') return [from, clamp(to + by, from + 0.5, LATEST)];
  const shift = clamp(by, -from, LATEST - to);
  return [from + shift, to + shift];
};

interface TimelineProps {
  readonly bars: readonly Bar[];
  readonly chosen: string | null;
  /** `null`: nothing can be changed here. */
  readonly onChoose: ((id: string) => void) | null;
  onMove(id: string, from: number, to: number): void;
}

export function Timeline({ bars, chosen, onChoose, onMove }: TimelineProps) {
  const frame = useRef<HTMLDivElement>(null);
  const scale = useScale();
  const { width } = useSize(frame, scale);
  const [drag, setDrag] = useState<Drag | null>(null);
  const lanes = [...new Set(bars.map(({ process }) => process))].sort();
  const last = Math.max(3, ...bars.map(({ to }) => to));
  const end = onChoose ? Math.min(LATEST, last + 2) : last + 1;
  const unit = Math.max(1, width - LEFT - 4) / end;
  const begin = (bar: Bar, press: PointerEvent<HTMLButtonElement>): void => {
    if (!onChoose || press.button !== 0) return;
    const { left, right } = press.currentTarget.getBoundingClientRect();
    const part = press.clientX - left < END ? 'from' : right - press.clientX < END ? 'to' : 'all';
    press.currentTarget.setPointerCapture(press.pointerId);
    setDrag({ id: bar.id, part, x: press.clientX, by: 0 });
  };
  const followed = (held: Drag, { clientX }: PointerEvent): Drag => ({
    ...held,
    by: Math.round(((clientX - held.x) / scale / unit) * 2) / 2,
  });
  const go = (pointer: PointerEvent): void => {
    if (drag) setDrag(followed(drag, pointer));
  };
  const finish = (bar: Bar, pointer: PointerEvent): void => {
    setDrag(null);
    if (!drag) return;
    // A quick hand lets go before its last move was drawn.
    const last = followed(drag, pointer);
    if (last.by !== 0) onMove(bar.id, ...dragged(bar, last));
  };
  return (
    <div ref={frame} className={styles.timeline} style={{ height: `${px(lanes.length * LANE * scale)}px` }}>
      {lanes.map((process, lane) => (
        <div key={process} className={styles.lane} style={{ top: `${px(lane * LANE * scale)}px` }}>
          {process}
        </div>
      ))}
      {bars.map((bar) => {
        const [from, to] = drag?.id === bar.id ? dragged(bar, drag) : [bar.from, bar.to];
        return (
          <button
            key={bar.id}
            type="button"
            className={styles.bar}
            data-write={bar.isWrite || undefined}
            disabled={!onChoose}
            aria-pressed={bar.id === chosen}
            aria-label={STRINGS.operation(`${bar.process} ${bar.words}`, bar.from, bar.to)}
            style={{
              left: `${px((LEFT + from * unit) * scale)}px`,
              width: `${px((to - from) * unit * scale)}px`,
              top: `${px((lanes.indexOf(bar.process) * LANE + LANE / 2 - HALF) * scale)}px`,
              height: `${px(2 * HALF * scale)}px`,
            }}
            onClick={() => onChoose?.(bar.id)}
            onPointerDown={(press) => begin(bar, press)}
            onPointerMove={go}
            onPointerUp={(pointer) => finish(bar, pointer)}
            onPointerCancel={() => setDrag(null)}
          >
            {bar.words}
            {bar.point !== null && (
              <i
                aria-hidden="true"
                className={styles.point}
                style={{ left: `${px((bar.point - from) * unit * scale)}px` }}
              />
            )}
          </button>
        );
      })}
    </div>
  );
}
