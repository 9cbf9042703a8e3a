/** The line that a cutting hand leaves behind until it lets go. */
import { type Point, px } from '#views/kit';

export function Stroke({ stroke }: { readonly stroke: readonly Point[] }) {
  return (
    <polyline className="stroke" points={stroke.map((point) => `${px(point.x)},${px(point.y)}`).join(' ')} />
  );
}
