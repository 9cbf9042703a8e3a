/** One tree: each node over the leaves that it covers, the root on top. */
import { useRef } from 'react';
import type { Sign, TreeNode, TreePicture } from '#protocols/merkle';
import { useSize } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

const ROW = 26;
const GAP = 2;
/** Marks in a shape, for who sees no colours. */
const MARKS: Readonly<Partial<Record<Sign, string>>> = { equal: '=', differs: '≠', sent: '↓', twin: '2×' };
const DIGIT = 7;

interface TreeProps {
  readonly picture: TreePicture;
  readonly label: string;
}

/** As many digits of the hash as have room beside the mark. */
const textOf = ({ hash, sign }: TreeNode, width: number): string => {
  const mark = MARKS[sign] ?? '';
  const room = Math.floor((width - 6) / DIGIT) - (mark === '' ? 0 : mark.length + 1);
  const digits = room >= 3 ? hash.slice(0, Math.min(7, room)) : '';
  return [mark, digits].filter((part) => part !== '').join(' ');
};

export function Tree({ picture: { rows, leaves, nodes }, label }: TreeProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  const unit = leaves === 0 ? 0 : width / leaves;
  return (
    <div ref={frame} className={styles.tree}>
      <svg width={width} height={rows * ROW} role="img" aria-label={label}>
        {Array.from({ length: rows }, (_, row) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number.
            key={row}
            className={styles.row}
            x={0}
            y={row * ROW + GAP}
            width={width}
            height={ROW - 2 * GAP}
          />
        ))}
        {nodes.map((node) => {
          const x = node.from * unit;
          const span = Math.max(3, (node.to - node.from) * unit - 1);
          const text = textOf(node, span);
          return (
            <g key={`${node.row} ${node.from}`} className={styles.node} data-sign={node.sign}>
              <title>{STRINGS.node(node.from, node.to, node.hash, node.sign)}</title>
              <rect x={x + 0.5} y={node.row * ROW + GAP} width={span} height={ROW - 2 * GAP} rx={3} />
              {text !== '' && span > 12 && (
                <text x={x + span / 2} y={node.row * ROW + ROW / 2 + 4}>
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
export function Legend({ pictures }: { readonly pictures: readonly TreePicture[] }) {
  const used = new Set(pictures.flatMap(({ nodes }) => nodes.map(({ sign }) => sign)));
  used.delete('plain');
  if (used.size === 0) return null;
  return (
    <ul className={styles.legend}>
      {[...used].sort().map((sign) => (
        <li key={sign} data-sign={sign}>
          <i aria-hidden="true">{MARKS[sign] ?? ''}</i> {STRINGS.sign[sign]}
        </li>
      ))}
    </ul>
  );
}
