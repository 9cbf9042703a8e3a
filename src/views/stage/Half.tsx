/** One half of a card: what is on disk (tinted, stays) or in memory (plain, goes with a crash). */
import { ellipsis, px } from '#views/kit';
import { factLines } from './card-text.ts';
import type { CardFact } from './facts.ts';
import { type Form, METRICS } from './placement.ts';

export interface HalfProps {
  readonly form: Form;
  readonly facts: readonly CardFact[];
  /** Upper edge, from the middle of the card. */
  readonly top: number;
  readonly kind: 'disk' | 'memory' | 'gone';
  readonly caption: string;
}

const CAPTION_LETTERS = 10;

export function Half({ form, facts, top, kind, caption }: HalfProps) {
  if (facts.length === 0) return null;
  const { width, line, padding, factSize } = METRICS[form];
  const left = -width / 2 + padding;
  const height = facts.length * line + padding;
  const first = top + padding / 2 + line / 2;
  return (
    <g className={`half half-${kind}`}>
      <rect x={left} y={px(top)} width={width - 2 * padding} height={px(height - 2)} rx="6" />
      {form === 'full' && (
        <text className="half-caption" x={width / 2 - padding - 7} y={px(first - 1)}>
          {ellipsis(caption, CAPTION_LETTERS)}
        </text>
      )}
      {factLines(form, facts, caption).map((fact, row) => (
        <text
          key={fact.label}
          className={fact.changed ? 'fact fact-changed' : 'fact'}
          x={left + 7}
          y={px(first - 1 + row * line)}
          fontSize={factSize}
        >
          <tspan className="fact-label">{fact.label}</tspan>
          <tspan className="fact-value">{fact.value ?? ''}</tspan>
          {fact.whole && <title>{fact.whole}</title>}
        </text>
      ))}
    </g>
  );
}
