/** Mark and wording of each promise. Pure. */
import type { PropertyState } from '#lab';

/** `good` green, `bad` red, `open` neither: the mark's shape differs too, never colour alone. */
export type Mark = 'good' | 'bad' | 'open';

export const markOf = (status: PropertyState['status']): Mark => {
  if (status === 'broken' || status === 'missed') return 'bad';
  return status === 'notYet' || status === 'unknown' ? 'open' : 'good';
};
