/** The picture of the history; the list under it says the same to who cannot point. */
import type { RequestId } from '#kernel';
import type { LiveVerdict } from '#lab/judging';
import styles from './history.module.css';
import { type Bar, barIn, type HistoryLayout } from './layout.ts';
import { STRINGS } from './strings.ts';

export interface ChartProps {
  readonly layout: HistoryLayout;
  /** The verdict whose offending pair is drawn. */
  readonly shown: LiveVerdict | null;
  readonly selected: RequestId | null;
  onSelect(id: RequestId): void;
}

export function Chart({ layout, shown, selected, onSelect }: ChartProps) {
  const { lanes, width, height } = layout;
  const pair = [shown?.blamed ?? null, shown?.against ?? null];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.chart} aria-label={STRINGS.picture} tabIndex={0}>
      <svg
        width={width}
        height={height}
        aria-hidden="true"
        onPointerDown={(press) => {
          const id = (press.target as Element).closest('[data-request]')?.getAttribute('data-request');
          if (id) onSelect(id);
        }}
      >
        {lanes.map(({ client, y, bars }) => (
          <g key={client} transform={`translate(0 ${y})`}>
            <line x1="22" x2={width} className={styles.axis} />
            <text x="2" y="4" className={styles.client}>
              {client}
            </text>
            {bars.map((bar) => (
              <Interval
                key={bar.id}
                bar={bar}
                isSelected={bar.id === selected}
                offends={pair.includes(bar.id)}
              />
            ))}
          </g>
        ))}
        <Pair layout={layout} shown={shown} />
      </svg>
    </section>
  );
}

interface IntervalProps {
  readonly bar: Bar;
  readonly isSelected: boolean;
  readonly offends: boolean;
}

const HALF = 11;

function Interval({ bar, isSelected, offends }: IntervalProps) {
  const { id, from, to, label, answer, ok } = bar;
  return (
    <g
      data-request={id}
      className={styles.interval}
      data-open={answer === null || undefined}
      data-refused={ok === false || undefined}
      data-selected={isSelected || undefined}
      data-offends={offends || undefined}
    >
      <rect x={from} y={-HALF} width={to - from} height={2 * HALF} rx="5" />
      <text x={from + 5} y="4">
        {label}
      </text>
      <text x={from + 5} y={HALF + 13} className={styles.answer}>
        {answer === null ? STRINGS.waiting : STRINGS.told(answer)}
      </text>
    </g>
  );
}

/** A red bow from one to the other of the offending pair. */
function Pair({ layout, shown }: Pick<ChartProps, 'layout' | 'shown'>) {
  const [first, second] = [barIn(layout, shown?.against ?? null), barIn(layout, shown?.blamed ?? null)];
  if (!first || !second) return null;
  const edge = (a: Bar, b: Bar): number => Math.min(Math.max(a.from + 8, b.from), a.to - 4);
  const [x1, x2] = [edge(first, second), edge(second, first)];
  const down = first.y < second.y ? 1 : -1;
  const [y1, y2] =
    first.y === second.y
      ? [first.y - HALF, second.y - HALF]
      : [first.y + down * HALF, second.y - down * HALF];
  const bend = first.y === second.y ? y1 - 16 : (y1 + y2) / 2;
  return <path d={`M${x1} ${y1} C${x1} ${bend} ${x2} ${bend} ${x2} ${y2}`} className={styles.pair} />;
}
