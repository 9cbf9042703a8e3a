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
const HEIGHT = 88;
const MARGIN = 6;

export function Plot({ title, unit, points }: PlotProps) {
  const last = points.at(-1) ?? { time: 0, value: 0 };
  const most = Math.max(1, ...points.map(({ value }) => value));
  const x = (time: Micros): number => MARGIN + (time / Math.max(1, last.time)) * (WIDTH - 2 * MARGIN);
  const y = (value: number): number => HEIGHT - MARGIN - (value / most) * (HEIGHT - 2 * MARGIN);
  const path = points.map(({ time, value }, at) =>
    at === 0 ? `M${x(time)} ${y(value)}` : `H${x(time)}V${y(value)}`,
  );
  const now = STRINGS.now(Math.round(last.value * 10) / 10, unit);
  return (
    <Part title={`${title}: ${now}`}>
      <svg
        className={styles.plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${title}: ${now}`}
      >
        <path className={styles.axis} d={`M${MARGIN} ${MARGIN}V${HEIGHT - MARGIN}H${WIDTH - MARGIN}`} />
        <path d={path.join('')} />
      </svg>
    </Part>
  );
}
