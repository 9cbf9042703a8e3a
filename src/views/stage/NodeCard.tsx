/** A node's card. Drawn again only when its signature changes; places inside come from the metrics of its form. */
import { memo } from 'react';
import { partyColour, px, RoleMark } from '#views/kit';
import { Chips } from './Chips.tsx';
import { ClientFigure } from './ClientFigure.tsx';
import { headerText } from './card-text.ts';
import { sayNode } from './describe.ts';
import { Half } from './Half.tsx';
import { METRICS, markScale } from './metrics.ts';
import type { NodeShape } from './nodes.ts';
import { Drawn, Says } from './Says.tsx';
import { STRINGS } from './strings.ts';
import { nodeKey } from './target.ts';

export interface NodeCardProps {
  readonly node: NodeShape;
  /** Index of the latest event: a touched card pulses once for each. */
  readonly event: number;
  readonly focusable: boolean;
  readonly selected: boolean;
  /** What everybody should look at. */
  readonly lit: boolean;
}

function Frame({ node }: { readonly node: NodeShape }) {
  const { halfWidth, halfHeight } = node.box;
  const box = { x: -halfWidth, y: -halfHeight, width: 2 * halfWidth, height: 2 * halfHeight };
  if (node.form === 'dot')
    return (
      <>
        <circle className="stage-hit" r="13" />
        <circle className="card-frame" r={halfWidth} />
      </>
    );
  return <rect className="card-frame" {...box} rx={node.form === 'tiny' ? 7 : 10} />;
}

function Header({ node }: { readonly node: NodeShape }) {
  const { halfWidth, halfHeight } = node.box;
  const metrics = METRICS[node.form];
  const fill = partyColour(node.party);
  if (node.form === 'dot') return <RoleMark shape={node.shape} x={0} y={0} scale={0.75} fill={fill} />;
  const middle = -halfHeight + metrics.header / 2 + (node.form === 'tiny' ? 0 : 1);
  const scale = markScale(node.form);
  const text = headerText(node.form, 2 * halfWidth, node.id, node.form === 'tiny' ? '' : node.title);
  return (
    <>
      <RoleMark shape={node.shape} x={-halfWidth + 8 + 8 * scale} y={middle} scale={scale} fill={fill} />
      <text className="card-name" x={-halfWidth + 14 + 16 * scale} y={middle} fontSize={metrics.nameSize}>
        {text.name}
        {text.title !== '' && (
          <tspan className="card-role" dx="7" fontSize={metrics.nameSize - 2}>
            {text.title}
          </tspan>
        )}
      </text>
    </>
  );
}

function Halves({ node }: { readonly node: NodeShape }) {
  if (!node.halves) return null;
  const { disk, memory } = node.halves;
  const metrics = METRICS[node.form];
  const width = 2 * node.box.halfWidth;
  const top = -node.box.halfHeight + metrics.header;
  const diskHeight = disk.length === 0 ? 0 : disk.length * metrics.line + metrics.padding;
  const gone = node.status === 'down';
  return (
    <>
      <Half form={node.form} width={width} facts={disk} top={top} kind="disk" caption={STRINGS.disk} />
      <Half
        form={node.form}
        width={width}
        facts={memory}
        top={top + diskHeight}
        kind={gone ? 'gone' : 'memory'}
        caption={gone ? STRINGS.memoryGone : STRINGS.memory}
      />
    </>
  );
}

const classOf = ({ node, selected, lit }: NodeCardProps): string =>
  [
    'card',
    `card-${node.status}`,
    node.isClient ? 'card-client' : '',
    node.touched ? 'card-touched' : '',
    node.blamed ? 'card-blamed' : '',
    selected ? 'card-selected' : '',
    lit ? 'lit' : '',
  ]
    .filter(Boolean)
    .join(' ');

function Outline({ node, event }: { readonly node: NodeShape; readonly event: number }) {
  const { halfWidth, halfHeight } = node.box;
  const grow = (by: number) => ({
    x: -halfWidth - by,
    y: -halfHeight - by,
    width: 2 * (halfWidth + by),
    height: 2 * (halfHeight + by),
    rx: node.form === 'dot' ? halfWidth + by : 10 + by,
  });
  return (
    <>
      {node.touched && <rect key={event} className="card-pulse" {...grow(3)} />}
      {node.blamed && <rect className="card-seam" {...grow(5)} />}
      <rect className="card-focus" {...grow(node.blamed ? 9 : 4)} />
    </>
  );
}

function Card(props: NodeCardProps) {
  const { node, event, focusable } = props;
  const key = nodeKey(node.id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it opens a menu, and SVG has no button
    <g
      className={classOf(props)}
      transform={`translate(${px(node.box.x)} ${px(node.box.y)})`}
      data-stop={key}
      role="button"
      aria-haspopup="menu"
      aria-roledescription={STRINGS.nodeRole}
      tabIndex={focusable ? 0 : -1}
    >
      <Says text={sayNode(node)} />
      <Drawn>
        <Outline node={node} event={event} />
        <Frame node={node} />
        <Header node={node} />
        <Halves node={node} />
        {node.isClient && <ClientFigure node={node} />}
        <Chips node={node} />
        {node.form === 'dot' && <title>{node.id}</title>}
      </Drawn>
    </g>
  );
}

export const NodeCard = memo(
  Card,
  (old, next) =>
    old.node.signature === next.node.signature &&
    old.focusable === next.focusable &&
    old.selected === next.selected &&
    old.lit === next.lit &&
    (old.event === next.event || !next.node.touched),
);
