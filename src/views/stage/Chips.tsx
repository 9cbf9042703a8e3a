/**
 * What is odd about a node, as words on the edge of its card: down, paused, lying, a clock that is off. In a row on the
 * lower edge; where a card is small, one over the other from the upper edge on, since what it can be asked stands below.
 */
import { type Box, ellipsis, px, sansWidth, sayTime } from '#views/kit';
import { say } from './describe.ts';
import type { NodeShape } from './nodes.ts';
import { STRINGS } from './strings.ts';

interface Chip {
  readonly text: string;
  readonly tone: 'fault' | 'quiet';
}

const FONT = 11;
const HEIGHT = 18;
const APART = 4;
/** Letters of one that stands on a small card. */
const SMALL_MOST = 16;

/** From the middle of the card. */
interface Placed extends Chip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const widthOf = (text: string): number => sansWidth(text, FONT) + 14;

const inRow = (chips: readonly Chip[], { halfWidth, halfHeight }: Box): readonly Placed[] => {
  let left = -halfWidth + 8;
  return chips.map((chip) => {
    const width = widthOf(chip.text);
    const placed = { ...chip, x: left + width / 2, y: halfHeight, width };
    left += width + APART;
    return placed;
  });
};

const stacked = (chips: readonly Chip[], { halfHeight }: Box): readonly Placed[] =>
  chips.map(({ text, tone }, place) => {
    const shown = ellipsis(text, SMALL_MOST);
    return { text: shown, tone, x: 0, y: -halfHeight - 4 - place * (HEIGHT + 1), width: widthOf(shown) };
  });

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
  const placed = node.form === 'tiny' ? stacked(chips, node.box) : inRow(chips, node.box);
  return (
    <g className="chips">
      {placed.map(({ text, tone, x, y, width }) => (
        <g key={text} className={`chip chip-${tone}`}>
          <rect
            x={px(x - width / 2)}
            y={px(y - HEIGHT / 2)}
            width={px(width)}
            height={HEIGHT}
            rx={HEIGHT / 2}
          />
          <text x={px(x)} y={px(y)}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
