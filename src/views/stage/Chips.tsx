/** What is odd about a node, as words on the lower edge of its card: down, paused, lying, a clock that is off. */
import { px, sansWidth, sayTime } from '#views/kit';
import { say } from './describe.ts';
import type { NodeShape } from './nodes.ts';
import { STRINGS } from './strings.ts';

interface Chip {
  readonly text: string;
  readonly tone: 'fault' | 'quiet';
}

const FONT = 11;
const HEIGHT = 18;

const chipsOf = (node: NodeShape): Chip[] => {
  const chips: Chip[] = [];
  if (node.status === 'down') chips.push({ text: STRINGS.down, tone: 'fault' });
  if (node.status === 'paused') chips.push({ text: STRINGS.paused, tone: 'fault' });
  if (node.waiting > 0) chips.push({ text: say('waiting', { count: node.waiting }), tone: 'quiet' });
  if (node.lie !== null) chips.push({ text: say('lying', { lie: node.lie }), tone: 'fault' });
  if (node.clockError !== 0) {
    const key = node.clockError > 0 ? 'clockAhead' : 'clockBehind';
    chips.push({ text: say(key, { by: sayTime(Math.abs(node.clockError)) }), tone: 'quiet' });
  }
  return chips;
};

export function Chips({ node }: { readonly node: NodeShape }) {
  const chips = chipsOf(node);
  if (chips.length === 0) return null;
  if (node.form === 'dot') return <circle className="chip-dot" cx="7" cy="7" r="4" />;
  const { halfWidth, halfHeight } = node.box;
  // A card with nothing but a name has no edge to spare.
  const middle = node.form === 'tiny' ? halfHeight + HEIGHT / 2 + 2 : halfHeight;
  let x = -halfWidth + 8;
  return (
    <g className="chips">
      {chips.map(({ text, tone }) => {
        const width = sansWidth(text, FONT) + 14;
        const left = x;
        x += width + 4;
        return (
          <g key={text} className={`chip chip-${tone}`}>
            <rect
              x={px(left)}
              y={px(middle - HEIGHT / 2)}
              width={px(width)}
              height={HEIGHT}
              rx={HEIGHT / 2}
            />
            <text x={px(left + width / 2)} y={px(middle)}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
