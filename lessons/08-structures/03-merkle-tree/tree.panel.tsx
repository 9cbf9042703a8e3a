/** One tree: each node over the leaves that it covers, the root on top. */
import { useRef } from 'react';
import type { Sign, TreeNode, TreePicture } from '#protocols/merkle';
import { Legend, useScale, useSize } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

/** Pixels at the usual size of type. */
const ROW_USUAL = 26;
const GAP = 2;
/** Marks in a shape, for who sees no colours. */
const MARKS: Readonly<Partial<Record<Sign, string>>> = { equal: '=', differs: '≠', sent: '↓', twin: '2×' };
const DIGIT_USUAL = 7;

interface TreeProps {
  readonly picture: TreePicture;
  readonly label: string;
}

/** As many digits of the hash as have room beside the mark. */
const textOf = ({ hash, sign }: TreeNode, digits: number): string => {
  const mark = MARKS[sign] ?? '';
  const room = digits - (mark === '' ? 0 : mark.length + 1);
  const shown = room >= 3 ? hash.slice(0, Math.min(7, room)) : '';
  return [mark, shown].filter((part) => part !== '').join(' ');
};

const numbersTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

export function Tree({ picture: { rows, leaves, nodes }, label }: TreeProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  const scale = useScale();
  const row = ROW_USUAL * scale;
  const unit = leaves === 0 ? 0 : width / leaves;
  return (
    <div ref={frame} className={styles.tree}>
      <svg width={width} height={rows * row} role="img" aria-label={label}>
        {numbersTo(rows).map((at) => (
          <rect
            key={at}
            className={styles.row}
            x={0}
            y={at * row + GAP}
            width={width}
            height={row - 2 * GAP}
          />
        ))}
        {nodes.map((node) => {
          const x = node.from * unit;
          const span = Math.max(3, (node.to - node.from) * unit - 1);
          const text = textOf(node, Math.floor((span - 6) / (DIGIT_USUAL * scale)));
          return (
            <g key={`${node.row} ${node.from}`} className={styles.node} data-sign={node.sign}>
              <title>{STRINGS.node(node.from, node.to, node.hash, node.sign)}</title>
              <rect x={x + 0.5} y={node.row * row + GAP} width={span} height={row - 2 * GAP} rx={3} />
              {text !== '' && span > 12 && (
                <text x={x + span / 2} y={node.row * row + row / 2 + 4 * scale}>
                  {text}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Which signs a picture uses, in words. */
export function Signs({ pictures }: { readonly pictures: readonly TreePicture[] }) {
  const used = new Set(pictures.flatMap(({ nodes }) => nodes.map(({ sign }) => sign)));
  used.delete('plain');
  if (used.size === 0) return null;
  return (
    <Legend className={styles.legend}>
      {[...used].sort().map((sign) => (
        <li key={sign} data-sign={sign}>
          <i aria-hidden="true">{MARKS[sign] ?? ''}</i> {STRINGS.sign[sign]}
        </li>
      ))}
    </Legend>
  );
}
