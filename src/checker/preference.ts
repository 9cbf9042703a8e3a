/**
 * Among the shortest counterexamples the most readable: fewest faults first, then fewest nodes touched. Works back
 * from every violating state of the last level through the levels, so all shortest ways are compared.
 */
import type { Space } from './space.ts';
import { Successors } from './successors.ts';
import type { Walk } from './witness.ts';

/** Above so many states before the violation the first shortest way is taken as it is. */
export const PREFERENCE_LIMIT = 150_000;

interface Best {
  readonly cost: number;
  readonly nodes: number;
  readonly label: number;
  readonly next: number;
}

const bitCount = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
};

const isBetter = (a: Best, b: Best | undefined): boolean =>
  !b || a.cost < b.cost || (a.cost === b.cost && bitCount(a.nodes) < bitCount(b.nodes));

/** Nodes touched by each action, as bits (the first 31 nodes). */
const touchBits = (space: Space): number[] => {
  const names = [...new Set(space.model.actions.flatMap(({ touches }) => touches ?? []))].slice(0, 31);
  return space.model.actions.map(({ touches }) =>
    (touches ?? []).reduce((bits, node) => bits | (names.includes(node) ? 1 << names.indexOf(node) : 0), 0),
  );
};

/** `levels`: first state of each level; `isTarget` decides in the level `level` (from 0). */
export const preferredWalk = (
  space: Space,
  levels: readonly number[],
  level: number,
  isTarget: (state: number) => boolean,
): Walk | null => {
  const successors = new Successors(space);
  const touches = touchBits(space);
  const bounds = [...levels, space.states.count];
  const best = new Map<number, Best>();
  for (let state = bounds[level] as number; state < (bounds[level + 1] as number); state++)
    if (isTarget(state)) best.set(state, { cost: 0, nodes: 0, label: -1, next: -1 });
  for (let above = level - 1; above >= 0; above--)
    for (let state = bounds[above] as number; state < (bounds[above + 1] as number); state++)
      successors.ofState(state, (next, label) => {
        const onward = next >= (bounds[above + 1] as number) ? best.get(next) : undefined;
        if (!onward) return false;
        const action = space.outcomes.labels[label]?.action ?? 0;
        const found = {
          cost: onward.cost + (space.model.actions[action]?.cost ?? 0),
          nodes: onward.nodes | (touches[action] ?? 0),
          label,
          next,
        };
        if (isBetter(found, best.get(state))) best.set(state, found);
        return false;
      });
  return walkFrom(best, bounds[1] as number);
};

const walkFrom = (best: ReadonlyMap<number, Best>, initialEnd: number): Walk | null => {
  let first = -1;
  for (let state = 0; state < initialEnd; state++) {
    const found = best.get(state);
    if (found && isBetter(found, best.get(first))) first = state;
  }
  if (first < 0) return null;
  const states = [first];
  const labels: number[] = [];
  for (let at = best.get(first); at && at.next >= 0; at = best.get(at.next)) {
    states.push(at.next);
    labels.push(at.label);
  }
  return { states, labels };
};
