/** An address as a QR code, dark on light in every theme, because that is what cameras read. */
import { generate } from 'lean-qr';
import { useMemo } from 'react';
import styles from './share.module.css';
import { STRINGS } from './strings.ts';

/** Modules of white around the code that readers want to see (ISO/IEC 18004). */
const QUIET = 4;

interface Drawn {
  readonly size: number;
  /** SVG path: one square a dark module. */
  readonly path: string;
}

/** `null` when the text is longer than any code holds. */
const draw = (text: string): Drawn | null => {
  try {
    const code = generate(text);
    const rows = Array.from({ length: code.size }, (_, place) => place);
    const path = rows.flatMap((y) => rows.map((x) => (code.get(x, y) ? `M${x},${y}h1v1h-1z` : ''))).join('');
    return { size: code.size, path };
  } catch {
    return null;
  }
};

export function QrCode({ text }: { readonly text: string }) {
  const drawn = useMemo(() => draw(text), [text]);
  if (!drawn) return <p className={styles.quiet}>{STRINGS.qrTooLong}</p>;
  const side = drawn.size + 2 * QUIET;
  return (
    <svg
      className={styles.qr}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={STRINGS.qr}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={drawn.path} fill="#000" />
    </svg>
  );
}
