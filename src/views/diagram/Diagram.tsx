/** A space-time diagram that can be scrolled, zoomed, pointed at and walked with the arrow keys; knows nothing of the lab. */
import { Minus, Plus } from 'lucide';
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '#design';
import type { SpaceTime } from '#lab/space-time';
import { type Size, useSize } from '#views/kit';
import styles from './diagram.module.css';
import {
  eventAt,
  type Geometry,
  geometryOf,
  HEAD,
  ROW_DEFAULT,
  ROW_MAX,
  ROW_MIN,
  rowY,
  walk,
} from './layout.ts';
import { bucketArrows, paint, type Sight, type Stamping } from './paint.ts';
import { STRINGS } from './strings.ts';
import { useInk } from './use-ink.ts';

export interface DiagramProps {
  readonly space: SpaceTime;
  readonly cursor: number;
  readonly selected: number | null;
  /** Scroll so that the event at the cursor is in sight. Default true. */
  readonly follow?: boolean;
  /** Event lit from elsewhere (the log, the stage). */
  readonly hovered: number | null;
  /** Events that are being compared; absent where nobody compares. */
  readonly picked?: readonly number[];
  /** Light past and future of the event pointed at. Default true; off while that would give an answer away. */
  readonly lights?: boolean;
  /** Stamps shown at first; default none. */
  readonly stamps?: Stamping;
  /** What stands under the picture. */
  readonly children?: ReactNode;
  say(index: number): string;
  onSelect(index: number): void;
  onHover(index: number | null): void;
  /** Clicked, or chosen with Enter. */
  onPick?(index: number): void;
  /** Double-clicked, or chosen with Enter: go to that moment. */
  onGo?(index: number): void;
}

export function Diagram(props: DiagramProps) {
  const {
    space,
    cursor,
    selected,
    hovered,
    follow = true,
    lights = true,
    say,
    onSelect,
    onHover,
    onPick,
  } = props;
  const [row, setRow] = useState(ROW_DEFAULT);
  const [stamping, setStamping] = useState<Stamping>(props.stamps ?? 'none');
  const focus = hovered ?? selected;
  const zoom = (factor: number): void =>
    setRow((high) => Math.min(ROW_MAX, Math.max(ROW_MIN, high * factor)));
  return (
    <div className={styles.diagram}>
      <Toolbar stamping={stamping} onStamping={setStamping} onZoom={zoom} />
      <Surface
        space={space}
        cursor={cursor}
        selected={selected}
        focus={lights ? focus : null}
        follow={follow}
        row={row}
        stamping={stamping}
        picked={props.picked ?? null}
        onSelect={onSelect}
        onHover={onHover}
        onPick={(index) => onPick?.(index)}
        onGo={(index) => props.onGo?.(index)}
        onZoom={zoom}
      />
      <p className={styles.said} aria-live="polite">
        {focus !== null && space.events[focus] ? say(focus) : lights && STRINGS.hint}
      </p>
      {props.children}
    </div>
  );
}

interface SurfaceProps {
  readonly space: SpaceTime;
  readonly cursor: number;
  readonly selected: number | null;
  readonly focus: number | null;
  readonly follow: boolean;
  readonly row: number;
  readonly stamping: Stamping;
  readonly picked: readonly number[] | null;
  onSelect(index: number): void;
  onHover(index: number | null): void;
  onPick(index: number): void;
  onGo(index: number): void;
  onZoom(factor: number): void;
}

/** The scrolled canvas: draws what is in sight, finds what is pointed at. */
function Surface({
  space,
  cursor,
  selected,
  focus,
  follow,
  row,
  stamping,
  picked,
  onSelect,
  onHover,
  onPick,
  onGo,
  onZoom,
}: SurfaceProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(scroller);
  const geometry = useMemo(() => geometryOf(space, row, size.width), [space, row, size.width]);
  const draw = useDrawing(scroller, canvas, size, {
    space,
    geometry,
    cursor,
    focus,
    selected,
    picked,
    stamping,
  });
  useFollow(scroller, size.height, geometry, follow ? cursor : 0);
  const at = (pointer: React.MouseEvent): number | null => {
    const box = scroller.current;
    if (!box) return null;
    const edge = box.getBoundingClientRect();
    const x = pointer.clientX - edge.left + box.scrollLeft;
    return eventAt(space, geometry, x, pointer.clientY - edge.top + box.scrollTop);
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="application"
      aria-label={STRINGS.label(space.lanes.length, space.events.length)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: one tab stop; arrows walk the events
      tabIndex={0}
      data-own-keys
      onScroll={draw}
      onPointerMove={(pointer) => onHover(at(pointer))}
      onPointerLeave={() => onHover(null)}
      onPointerDown={(pointer) => {
        const index = at(pointer);
        if (index === null) return;
        onSelect(index);
        onPick(index);
      }}
      onDoubleClick={(click) => {
        const index = at(click);
        if (index !== null) onGo(index);
      }}
      onWheel={(wheel) => {
        if (wheel.ctrlKey) onZoom(wheel.deltaY < 0 ? 1.15 : 1 / 1.15);
      }}
      onKeyDown={(press) => {
        if (press.key === 'Enter' && selected !== null) {
          onPick(selected);
          onGo(selected);
        }
        if (press.key === '+' || press.key === '-') onZoom(press.key === '+' ? 1.4 : 1 / 1.4);
        const next = step(space, press.key, selected ?? Math.max(0, cursor - 1));
        if (next === null) return;
        press.preventDefault();
        onSelect(next);
      }}
    >
      <canvas
        ref={canvas}
        className={styles.canvas}
        width={Math.round(size.width * (globalThis.devicePixelRatio || 1))}
        height={Math.round(size.height * (globalThis.devicePixelRatio || 1))}
      />
      <div
        className={styles.extent}
        ref={(extent) => sizeTo(extent, geometry.width, geometry.height - size.height)}
      />
    </div>
  );
}

type Drawn = Pick<Sight, 'space' | 'geometry' | 'cursor' | 'focus' | 'selected' | 'picked' | 'stamping'>;

/** Draws after every change; the returned function draws at once (while scrolling). */
const useDrawing = (
  scroller: RefObject<HTMLDivElement | null>,
  canvas: RefObject<HTMLCanvasElement | null>,
  size: Size,
  drawn: Drawn,
): (() => void) => {
  const ink = useInk();
  const { space, geometry, cursor, focus, selected, picked, stamping } = drawn;
  const buckets = useMemo(() => bucketArrows(space), [space]);
  const draw = useCallback(() => {
    const box = scroller.current;
    const context = canvas.current?.getContext('2d');
    if (!box || !context || size.width === 0) return;
    const scale = window.devicePixelRatio || 1;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    const view = { top: box.scrollTop, left: box.scrollLeft, width: size.width, height: size.height };
    paint(context, { space, geometry, cursor, focus, selected, picked, stamping, ink, buckets, ...view });
  }, [scroller, canvas, space, geometry, cursor, focus, selected, picked, stamping, ink, buckets, size]);
  useEffect(() => {
    const frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [draw]);
  return draw;
};

/** The event at the cursor stays in sight. */
const useFollow = (
  scroller: RefObject<HTMLDivElement | null>,
  height: number,
  geometry: Geometry,
  cursor: number,
): void => {
  useEffect(() => {
    const box = scroller.current;
    if (!box || cursor === 0) return;
    const y = rowY(geometry, cursor - 1);
    if (y < box.scrollTop + HEAD + 10 || y > box.scrollTop + height - 30) box.scrollTop = y - height * 0.6;
  }, [scroller, cursor, geometry, height]);
};

/** Sized through the object model: the page's policy allows no style attributes. */
const sizeTo = (element: HTMLElement | null, width: number, height: number): void => {
  if (!element) return;
  element.style.width = `${width}px`;
  element.style.height = `${Math.max(0, height)}px`;
};

const step = (space: SpaceTime, key: string, from: number): number | null => {
  switch (key) {
    case 'ArrowDown':
      return walk(space, from, 1, 0);
    case 'ArrowUp':
      return walk(space, from, -1, 0);
    case 'ArrowRight':
      return walk(space, from, 0, 1);
    case 'ArrowLeft':
      return walk(space, from, 0, -1);
    default:
      return null;
  }
};

interface ToolbarProps {
  readonly stamping: Stamping;
  onStamping(stamping: Stamping): void;
  onZoom(factor: number): void;
}

function Toolbar({ stamping, onStamping, onZoom }: ToolbarProps) {
  return (
    <div className={styles.toolbar}>
      <label>
        {STRINGS.stamps}{' '}
        <select value={stamping} onChange={(change) => onStamping(change.target.value as Stamping)}>
          <option value="none">{STRINGS.none}</option>
          <option value="lamport">{STRINGS.lamport}</option>
          <option value="vector">{STRINGS.vector}</option>
          <option value="both">{STRINGS.both}</option>
        </select>
      </label>
      <span className={styles.spring} />
      <button type="button" aria-label={STRINGS.zoomOut} onClick={() => onZoom(1 / 1.4)}>
        <Icon of={Minus} size="0.875rem" />
      </button>
      <button type="button" aria-label={STRINGS.zoomIn} onClick={() => onZoom(1.4)}>
        <Icon of={Plus} size="0.875rem" />
      </button>
    </div>
  );
}
