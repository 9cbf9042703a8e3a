/** Outlines of pills: round at both ends, or with a torn right edge for a message whose bits were flipped. */
import { px } from '#views/kit';

/** Centred on the origin. `torn` bites into the right end in four teeth. */
export const pillPath = (width: number, height: number, torn: boolean): string => {
  const left = -width / 2;
  const right = width / 2;
  const top = -height / 2;
  const bottom = height / 2;
  const radius = Math.min(height / 2, width / 2);
  const start = `M${px(left + radius)} ${px(top)}`;
  const end = `H${px(left + radius)}A${px(radius)} ${px(radius)} 0 0 1 ${px(left + radius)} ${px(top)}Z`;
  if (!torn)
    return `${start}H${px(right - radius)}A${px(radius)} ${px(radius)} 0 0 1 ${px(right - radius)} ${px(bottom)}${end}`;
  const tooth = height / 4;
  const teeth = [0, 1, 2, 3].map(
    (row) => `L${px(right - 7)} ${px(top + (row + 0.5) * tooth)}L${px(right)} ${px(top + (row + 1) * tooth)}`,
  );
  return `${start}H${px(right)}${teeth.join('')}${end}`;
};
