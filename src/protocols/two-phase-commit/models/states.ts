/** What all models of transaction commit share: the states of a resource manager and what must hold of them. */
import type { Cell, ModelProperty } from '#kernel';

export type RmState = 'working' | 'prepared' | 'precommitted' | 'committed' | 'aborted' | 'failed';

/** `r1`, `r2` … */
export const managers = (count: number): string[] => Array.from({ length: count }, (_, i) => `r${i + 1}`);

/** Gray & Lamport 2006, TCConsistent: nobody commits while another aborts. */
export const consistent = (rms: readonly Cell<RmState>[]): ModelProperty => ({
  id: 'consistent',
  kind: 'always',
  says: 'No resource manager commits while another aborts.',
  holds(view) {
    let committed = false;
    let aborted = false;
    for (const rm of rms) {
      const state = view.get(rm);
      committed ||= state === 'committed';
      aborted ||= state === 'aborted';
    }
    return !(committed && aborted);
  },
});

/** The `sometimes` beside it: all of them may commit, all of them may abort. */
export const mayEnd = (rms: readonly Cell<RmState>[], state: 'committed' | 'aborted'): ModelProperty => ({
  id: `all-${state}`,
  kind: 'sometimes',
  says: `Every resource manager ends ${state}.`,
  holds: (view) => rms.every((rm) => view.get(rm) === state),
});
