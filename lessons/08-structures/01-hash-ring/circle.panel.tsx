/** The circle of hashes on a canvas: arcs where there is a ring, a dot for each key, moved keys drifting outwards. */
import { useEffect, useMemo, useRef } from 'react';
import type { Micros, Plan } from '#kernel';
import { allHolders, arcsOf, movesBetween, pointsOfKeys, type View } from '#protocols/hash-ring';
import { clamp, partyOf, type TabProps, useSize } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

const TURN = 2 * Math.PI;
const TWO_32 = 2 ** 32;
/** Moved keys drift for so long, in virtual time. */
const DRIFT: Micros = 60_000;
/** Radii as shares of half the side. */
const ARC = 0.82;
const KEYS = 0.77;
const MOVED = 0.87;
/** Keys lie in a band, so that a thousand do not hide each other. */
const BAND = 0.34;

interface CircleProps extends TabProps {
  readonly plan: Plan;
  readonly view: View;
  readonly before: View | null;
  /** When the last view was announced. */
  readonly since: Micros;
}

/** A dot: angle, distance from the middle before and after its move, and whose colour it has. */
interface Dots {
  readonly angle: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Custom property of the colour → indices of dots. */
  readonly byColour: ReadonlyMap<string, readonly number[]>;
}

/** Upwards is 0, clockwise is more. */
const angleOf = (point: number): number => (point / TWO_32) * TURN - TURN / 4;

const dotsOf = (plan: Plan, view: View, before: View | null): Dots => {
  const points = pointsOfKeys(view.keys);
  const moved = new Set(before ? movesBetween(before, view).map(({ key }) => key) : []);
  const byColour = new Map<string, number[]>();
  const angle = new Float64Array(view.keys);
  const from = new Float64Array(view.keys);
  const to = new Float64Array(view.keys);
  allHolders(view).forEach(([owner = ''], key) => {
    const { token } = partyOf(plan, owner);
    const alike = byColour.get(token) ?? [];
    alike.push(key);
    byColour.set(token, alike);
    angle[key] = angleOf(points[key] ?? 0);
    const depth = KEYS - BAND * ((key * 0.618034) % 1);
    from[key] = depth;
    to[key] = moved.has(key) ? MOVED + 0.11 * ((key * 0.618034) % 1) : depth;
  });
  return { angle, from, to, byColour };
};

const inkOf = (canvas: HTMLCanvasElement, token: string): string =>
  getComputedStyle(canvas).getPropertyValue(token).trim();

const paintArcs = (
  ink: CanvasRenderingContext2D,
  canvas: HTMLCanvasElement,
  plan: Plan,
  view: View,
  half: number,
) => {
  ink.lineWidth = Math.max(5, half * 0.05);
  const arcs = arcsOf(view);
  if (arcs.length === 0) {
    ink.strokeStyle = inkOf(canvas, '--line');
    ink.beginPath();
    ink.arc(0, 0, half * ARC, 0, TURN);
    ink.lineWidth = 1;
    ink.stroke();
    return;
  }
  for (const { from, to, owner } of arcs) {
    ink.strokeStyle = inkOf(canvas, partyOf(plan, owner).token);
    ink.beginPath();
    ink.arc(0, 0, half * ARC, angleOf(from), angleOf(to >= from ? to : to + TWO_32));
    ink.stroke();
  }
};

const paintDots = (
  ink: CanvasRenderingContext2D,
  canvas: HTMLCanvasElement,
  dots: Dots,
  half: number,
  share: number,
) => {
  const size = dots.angle.length > 3000 ? 1.5 : 2.5;
  for (const [token, keys] of dots.byColour) {
    ink.fillStyle = inkOf(canvas, token);
    for (const key of keys) {
      const [from = 0, to = 0, angle = 0] = [dots.from[key], dots.to[key], dots.angle[key]];
      const radius = half * (from + (to - from) * share);
      ink.fillRect(radius * Math.cos(angle) - size / 2, radius * Math.sin(angle) - size / 2, size, size);
    }
  }
};

export function Circle({ session, plan, view, before, since }: CircleProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width } = useSize(frame);
  const side = Math.min(width, 420);
  const dots = useMemo(() => dotsOf(plan, view, before), [plan, view, before]);
  useEffect(() => {
    const element = canvas.current;
    const ink = element?.getContext('2d');
    if (!element || !ink || side <= 0) return;
    const ratio = window.devicePixelRatio || 1;
    element.width = side * ratio;
    element.height = side * ratio;
    let shown = -1;
    const paint = (time: Micros): void => {
      const share = clamp((time - since) / DRIFT, 0, 1);
      if (share === shown) return;
      shown = share;
      const half = side / 2;
      ink.setTransform(ratio, 0, 0, ratio, half * ratio, half * ratio);
      ink.clearRect(-half, -half, side, side);
      paintArcs(ink, element, plan, view, half);
      paintDots(ink, element, dots, half, share);
    };
    const repaint = (): void => {
      shown = -1;
      paint(session.frame.time());
    };
    repaint();
    const theme = new MutationObserver(repaint);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const stop = session.frame.subscribe(paint);
    return () => {
      theme.disconnect();
      stop();
    };
  }, [session, plan, view, dots, since, side]);
  return (
    <div ref={frame} className={styles.circle}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={STRINGS.circle(view.keys, view.members.length)}
        style={{ width: side, height: side }}
      />
    </div>
  );
}
