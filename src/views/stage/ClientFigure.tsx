/** What a client waits for, or was told last, under its name. */
import { px } from '#views/kit';
import { clientText } from './card-text.ts';
import { METRICS } from './metrics.ts';
import type { NodeShape } from './nodes.ts';
import { STRINGS } from './strings.ts';

const textOf = (node: NodeShape): string => {
  if (!node.line) return STRINGS.idle;
  const { asked, answer, open } = node.line;
  return open ? `${asked} …` : `${asked} → ${answer}`;
};

export function ClientFigure({ node }: { readonly node: NodeShape }) {
  if (node.form === 'dot' || node.form === 'tiny') return null;
  const { factSize, header } = METRICS[node.form];
  const { halfWidth, halfHeight } = node.box;
  const open = node.line?.open === true;
  const y = -halfHeight + header + (2 * halfHeight - header) / 2 - 4;
  return (
    <text
      className={`client-line ${open ? 'client-open' : ''} ${node.line ? '' : 'client-idle'}`}
      x={px(-halfWidth + 10)}
      y={px(y)}
      fontSize={factSize}
    >
      {clientText(2 * halfWidth, factSize, textOf(node))}
      <title>{textOf(node)}</title>
    </text>
  );
}
