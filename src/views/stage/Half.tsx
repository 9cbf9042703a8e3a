/** One half of a card: what is on disk (tinted, stays) or in memory (plain, goes with a crash). */
import { px } from '#views/kit';
import { factLines, shownCaption } from './card-text.ts';
import type { CardFact } from './facts.ts';
import { type Form, METRICS } from './metrics.ts';

export interface HalfProps {
  readonly form: Form;
  /** Of the card. */
  readonly width: number;
  readonly facts: readonly CardFact[];
  /** Upper edge, from the middle of the card. */
  readonly top: number;
  readonly kind: 'disk' | 'memory' | 'gone';
  readonly caption: string;
}

export function Half({ form, width, facts, top, kind, caption }: HalfProps) {
  if (facts.length === 0) return null;
  const { line, padding, factSize } = METRICS[form];
  const said = shownCaption(caption);
  const left = -width / 2 + padding;
  const height = facts.length * line + padding;
  const first = top + padding / 2 + line / 2;
  return (
    <g className={`half half-${kind}`}>
      <rect x={left} y={px(top)} width={width - 2 * padding} height={px(height - 2)} rx="6" />
      {form === 'full' && (
        <text className="half-caption" x={width / 2 - padding - 7} y={px(first - 1)}>
          {said}
        </text>
      )}
      {factLines(form, width, facts, said).map((fact, row) => (
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
