/** What the track shows: the scale, ticks by kind, flags of faults, and the signs above. */
import { memo } from 'react';
import { px, sayTime } from '#views/kit';
import { type Axis, scaleOf, xOf } from './axis.ts';
import { MIDDLE, type PlacedSign, SIGN_MIDDLE, TRACK_HEIGHT, type TrackLayout } from './layout.ts';
import { MARK_KINDS } from './marks.ts';
import type { SignKind } from './signs.ts';
import styles from './track.module.css';

interface PictureProps {
  readonly axis: Axis;
  readonly layout: TrackLayout;
  readonly signs: readonly PlacedSign[];
}

/** Drawn again when something new happened, not when the hand moves. */
export const Picture = memo(function Picture({ axis, layout, signs }: PictureProps) {
  return (
    <svg className={styles.picture} viewBox={`0 0 ${axis.width} ${TRACK_HEIGHT}`} aria-hidden="true">
      <Scale axis={axis} />
      <line className={styles.rail} x1={0} x2={axis.width} y1={MIDDLE} y2={MIDDLE} />
      <line className={styles.known} x1={0} x2={layout.end} y1={MIDDLE} y2={MIDDLE} />
      <Ticks layout={layout} />
      {signs.map((sign) => (
        <SignMark key={sign.key} sign={sign} />
      ))}
    </svg>
  );
});

/** A word at either end stays within the track. */
const anchorOf = (x: number, width: number): 'start' | 'middle' | 'end' => {
  if (x < 20) return 'start';
  return x > width - 20 ? 'end' : 'middle';
};

function Scale({ axis }: { readonly axis: Axis }) {
  return scaleOf(axis).map((time) => {
    const x = xOf(axis, time);
    return (
      <text
        key={time}
        className={styles.scale}
        x={px(x)}
        y={TRACK_HEIGHT - 2}
        textAnchor={anchorOf(x, axis.width)}
      >
        {sayTime(time)}
      </text>
    );
  });
}

function Ticks({ layout }: { readonly layout: TrackLayout }) {
  return (
    <>
      {MARK_KINDS.map((kind) => (
        <path key={kind} className={styles[kind]} d={layout.ticks[kind]} />
      ))}
      {layout.flags.map(({ x, count }) => (
        <g key={x} transform={`translate(${px(x)} 0)`} className={styles.flag}>
          <path d={`M0 ${MIDDLE + 8}V15`} />
          <path d="M0 15L9 18.5L0 22Z" />
          {count > 1 && (
            <text x={11} y={22}>
              {count}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

/** Inside a circle, for what concerns the learner's predictions. */
const SYMBOL: Partial<Readonly<Record<SignKind, string>>> = {
  right: 'M-3.2 0.4L-0.8 2.8L3.4-2.4',
  wrong: 'M-2.6-2.6L2.6 2.6M2.6-2.6L-2.6 2.6',
  shown: 'M-3 0H3',
};

const TRIANGLE = 'M-6-5H6L0 5.5Z';

/** Without a circle: what concerns the run itself. A moment that somebody marked is a ribbon. */
const SHAPE: Partial<Readonly<Record<SignKind, string>>> = {
  broken: TRIANGLE,
  expected: TRIANGLE,
  marked: 'M-4.5-7H4.5V6L0 2.5L-4.5 6Z',
};

function SignMark({ sign }: { readonly sign: PlacedSign }) {
  const { kind, x, aside } = sign;
  return (
    <g transform={`translate(${px(x)} 0)`} className={styles[kind]} data-sign={kind}>
      {kind in SHAPE && <path d={`M0 ${SIGN_MIDDLE + 5}V${MIDDLE + 10}`} />}
      <g transform={`translate(${px(aside)} ${SIGN_MIDDLE})`}>
        {kind in SHAPE ? (
          <path d={SHAPE[kind]} />
        ) : (
          <>
            <circle r={7} />
            {kind === 'asked' ? (
              <text y={3.8} textAnchor="middle">
                ?
              </text>
            ) : (
              <path d={SYMBOL[kind]} />
            )}
          </>
        )}
      </g>
    </g>
  );
}
