/** The map of models, coloured by what a partition leaves of them; of registers, what the judges say. */
import { useRef } from 'react';
import { judgeHistory, type RegisterHistory } from '#lesson-kit/ladder';
import { type Availability, type MapModel, MODELS_MAP } from '#protocols/consistency-ladder';
import { Legend, px, useScale, useSize } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

const COLUMNS = 4.5;
const ROW = 52;
const BOX = 28;
/** The half of the map that speaks of single operations. */
const JUDGED: ReadonlySet<string> = new Set([
  'linearizable',
  'sequential',
  'causal',
  'pram',
  'writes-follow-reads',
  'monotonic-reads',
  'monotonic-writes',
  'read-your-writes',
]);
const KINDS: readonly Availability[] = ['unavailable', 'sticky', 'total'];

const verdictOn = (id: string, history: RegisterHistory) =>
  JUDGED.has(id) ? judgeHistory(id, history).verdict : null;

const nameOf = (id: string): string => STRINGS.model[id as keyof typeof STRINGS.model];

export function ModelsMap({ history }: { readonly history: RegisterHistory }) {
  const frame = useRef<HTMLDivElement>(null);
  const scale = useScale();
  const { width } = useSize(frame, scale);
  const drawn = Math.max(560, width);
  const xOf = ({ column }: MapModel): number => ((column + 0.5) / COLUMNS) * drawn;
  const yOf = ({ row }: MapModel): number => (row + 0.5) * ROW;
  const half = drawn / COLUMNS / 2 - 4;
  return (
    <details className={styles.map}>
      <summary>{STRINGS.map}</summary>
      <div ref={frame} className={styles.mapFrame}>
        <svg
          width={drawn * scale}
          height={6 * ROW * scale}
          viewBox={`0 0 ${drawn} ${6 * ROW}`}
          role="img"
          aria-label={STRINGS.map}
        >
          {MODELS_MAP.flatMap((from) =>
            from.implies.map((id) => {
              const to = MODELS_MAP.find((one) => one.id === id) as MapModel;
              return (
                <path
                  key={`${from.id} ${id}`}
                  className={styles.arrow}
                  d={`M${px(xOf(from))} ${px(yOf(from) + (from.row === to.row ? 0 : BOX / 2))} L${px(xOf(to) - (from.row === to.row ? half : 0))} ${px(yOf(to) - (from.row === to.row ? 0 : BOX / 2))}`}
                />
              );
            }),
          )}
          {MODELS_MAP.map((one) => {
            const verdict = verdictOn(one.id, history);
            return (
              <g
                key={one.id}
                className={styles.model}
                data-availability={one.availability}
                data-verdict={verdict ?? undefined}
              >
                <title>{STRINGS.availability[one.availability]}</title>
                <rect
                  x={px(xOf(one) - half)}
                  y={px(yOf(one) - BOX / 2)}
                  width={px(2 * half)}
                  height={BOX}
                  rx={5}
                />
                <text x={px(xOf(one))} y={px(yOf(one) + 4)}>
                  {verdict ? `${STRINGS.sign[verdict]} ` : ''}
                  {nameOf(one.id)}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
      <Legend className={styles.legend}>
        {KINDS.map((kind) => (
          <li key={kind} data-availability={kind}>
            <i aria-hidden="true" /> {STRINGS.availability[kind]}
          </li>
        ))}
      </Legend>
    </details>
  );
}
