/**
 * Among the shortest counterexamples the most readable: fewest faults first, then fewest nodes touched. Works back
 * from every violating state of the last level through the levels, so all shortest ways are compared.
 */
import type { Space } from './space.ts';
import { Successors } from './successors.ts';
import type { Walk } from './witness.ts';

/** Above so many states before the violation the first shortest way is taken as it is. */
export const PREFERENCE_LIMIT = 150_000;

/** A way on from one state to a violation. */
interface Way {
  readonly state: number;
  readonly nodes: number;
  readonly label: number;
  readonly next: Way | null;
}

/**
 * The ways on from one state that may be part of the best: all with the fewest faults, and none that touches nodes besides
 * those of another. Which of them is best depends on the nodes that the way to the state touches.
 */
interface Ways {
  readonly cost: number;
  readonly list: readonly Way[];
}

const bitCount = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
};

const isWithin = (some: number, others: number): boolean => (some & ~others) === 0;

const withWay = (ways: Ways | undefined, cost: number, way: Way): Ways => {
  if (!ways || cost < ways.cost) return { cost, list: [way] };
  if (cost > ways.cost || ways.list.some(({ nodes }) => isWithin(nodes, way.nodes))) return ways;
  return { cost, list: [...ways.list.filter(({ nodes }) => !isWithin(way.nodes, nodes)), way] };
};

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
  const ways = new Map<number, Ways>();
  for (let state = bounds[level] as number; state < (bounds[level + 1] as number); state++)
    if (isTarget(state)) ways.set(state, { cost: 0, list: [{ state, nodes: 0, label: -1, next: null }] });
  for (let above = level - 1; above >= 0; above--)
    for (let state = bounds[above] as number; state < (bounds[above + 1] as number); state++)
      successors.ofState(state, (next, label) => {
        const onward = next >= (bounds[above + 1] as number) ? ways.get(next) : undefined;
        if (!onward) return false;
        const action = space.outcomes.labels[label]?.action ?? 0;
        const cost = onward.cost + (space.model.actions[action]?.cost ?? 0);
        let found = ways.get(state);
        for (const way of onward.list)
          found = withWay(found, cost, {
            state,
            nodes: way.nodes | (touches[action] ?? 0),
            label,
            next: way,
          });
        if (found) ways.set(state, found);
        return false;
      });
  return bestFrom(ways, bounds[1] as number);
};

const bestFrom = (ways: ReadonlyMap<number, Ways>, initialEnd: number): Walk | null => {
  let best: { readonly cost: number; readonly way: Way } | null = null;
  for (let state = 0; state < initialEnd; state++) {
    const { cost = 0, list = [] } = ways.get(state) ?? {};
    for (const way of list)
      if (!best || cost < best.cost || (cost === best.cost && bitCount(way.nodes) < bitCount(best.way.nodes)))
        best = { cost, way };
  }
  return best && walkOf(best.way);
};

const walkOf = (first: Way): Walk => {
  const states = [first.state];
  const labels: number[] = [];
  for (let way: Way = first; way.next; way = way.next) {
    states.push(way.next.state);
    labels.push(way.label);
  }
  return { states, labels };
};
