/** One quantity over virtual time, as a stair that ends at the cursor. */
import type { Micros } from '#kernel';
import { Part } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

interface PlotProps {
  readonly title: string;
  readonly unit: string;
  readonly points: readonly { readonly time: Micros; readonly value: number }[];
}

const WIDTH = 320;
const HEIGHT = 100;
/** Room for the figures at the ends of the axes. */
const LEFT = 34;
const BOTTOM = 18;
const MARGIN = 6;

const rounded = (value: number): number => Math.round(value * 10) / 10;

export function Plot({ title, unit, points }: PlotProps) {
  const last = points.at(-1) ?? { time: 0, value: 0 };
  const most = Math.max(1, ...points.map(({ value }) => value));
  const x = (time: Micros): number => LEFT + (time / Math.max(1, last.time)) * (WIDTH - LEFT - MARGIN);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / most) * (HEIGHT - BOTTOM - MARGIN);
  const path = points.map(({ time, value }, at) =>
    at === 0 ? `M${x(time)} ${y(value)}` : `H${x(time)}V${y(value)}`,
  );
  const now = STRINGS.now(rounded(last.value), unit);
  return (
    <Part title={`${title}: ${now}`}>
      <svg
        className={styles.plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${title}: ${now}`}
      >
        <path className={styles.axis} d={`M${LEFT} ${MARGIN}V${y(0)}H${WIDTH - MARGIN}`} />
        <path d={path.join('')} />
        <text x={LEFT - 4} y={y(most)} dy="0.35em">
          {rounded(most)}
        </text>
        <text x={LEFT - 4} y={y(0)} dy="0.35em">
          0
        </text>
        <text x={WIDTH - MARGIN} y={HEIGHT - 4}>
          {rounded(last.time / 1000)}
          {STRINGS.ms}
        </text>
      </svg>
    </Part>
  );
}
