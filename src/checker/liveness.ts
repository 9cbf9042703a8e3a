/**
 * `eventually P`: fails when some fair run never meets P. Among states without P that are reached through states
 * without P, such a run either stops for ever or goes round for ever (a strongly connected component; Tarjan 1972).
 *
 * `eventually P again and again` fails in the same two ways, wherever they are reached from.
 *
 * Fairness: by default the model as a whole is weakly fair, a run does not stop while something can change (TLA+:
 * WF(Next)). When actions name groups (`fair`), only each group is weakly fair: what stays possible in a group for
 * ever happens; a run may stop where no group can act.
 */
import type { Space } from './space.ts';
import { Successors } from './successors.ts';
import { firstWay } from './witness.ts';

const UNSEEN = -2;

/** A run that never gets there: to `state`, and from there round `cycle` for ever (empty: it stops). */
export interface Lasso {
  readonly path: readonly number[];
  readonly cycle: readonly number[];
}

interface Edge {
  readonly to: number;
  readonly action: number;
}

export class Liveness {
  readonly property: number;
  lasso: Lasso | null = null;
  finished = false;
  private readonly space: Space;
  private readonly again: boolean;
  private readonly successors: Successors;
  private readonly groups: readonly string[];
  private readonly groupOf: readonly number[];
  /** Breadth-first parents among states without P; -1 at the start. */
  private readonly parents: Int32Array;
  private readonly queue: number[] = [];
  private readonly edges = new Map<number, readonly Edge[]>();
  private position = 0;

  /** `again`: runs that met P before count too. */
  constructor(space: Space, property: number, again = false) {
    this.space = space;
    this.again = again;
    this.property = property;
    this.successors = new Successors(space);
    const { actions } = space.model;
    this.groups = [...new Set(actions.flatMap(({ fair }) => (fair === undefined ? [] : [fair])))];
    this.groupOf = actions.map(({ fair }) => (fair === undefined ? -1 : this.groups.indexOf(fair)));
    this.parents = new Int32Array(space.states.count).fill(UNSEEN);
  }

  /** Looks at about `states` more states; true when the answer is known. */
  step(states: number): boolean {
    if (this.finished) return true;
    if (this.position === 0) this.begin();
    const end = this.position + states;
    while (this.position < this.queue.length && this.position < end && !this.lasso)
      this.visit(this.queue[this.position++] as number);
    if (this.lasso || this.position === this.queue.length) {
      this.lasso ??= this.findCycle();
      this.finished = true;
      this.edges.clear();
    }
    return this.finished;
  }

  private begin(): void {
    const { states } = this.space;
    for (let state = 0; state < states.count && (this.again || states.parents[state] === -1); state++)
      this.reach(state, -1);
  }

  private reach(state: number, parent: number): boolean {
    if (this.parents[state] !== UNSEEN) return true;
    const row = this.space.rowOf(state);
    if (this.space.ask(this.property, row)) return false;
    this.parents[state] = parent;
    this.queue.push(state);
    return true;
  }

  private visit(state: number): void {
    const edges: Edge[] = [];
    let fairStep = false;
    let anyStep = false;
    this.successors.ofState(state, (to, label) => {
      if (to < 0 || to === state) return false;
      const action = this.space.outcomes.labels[label]?.action ?? -1;
      anyStep = true;
      fairStep ||= (this.groupOf[action] ?? -1) >= 0;
      edges.push({ to, action });
      return false;
    });
    const stops = this.groups.length === 0 ? !anyStep : !fairStep;
    if (stops) this.lasso = { path: this.pathTo(state), cycle: [] };
    this.edges.set(
      state,
      edges.filter(({ to }) => this.reach(to, state)),
    );
  }

  private pathTo(state: number): number[] {
    if (this.again) return firstWay(this.space, state);
    const path = [state];
    for (let at = this.parents[state] as number; at >= 0; at = this.parents[at] as number) path.unshift(at);
    return path;
  }

  private findCycle(): Lasso | null {
    let best: { component: Set<number>; entry: number } | null = null;
    const rank = new Map(this.queue.map((state, place) => [state, place]));
    for (const component of components(this.queue, (state) =>
      (this.edges.get(state) ?? []).map(({ to }) => to),
    )) {
      if (component.length < 2) continue;
      const members = new Set(component);
      if (!this.isFair(members)) continue;
      const entry = component.reduce((a, b) => ((rank.get(a) ?? 0) < (rank.get(b) ?? 0) ? a : b));
      if (!best || (rank.get(entry) ?? 0) < (rank.get(best.entry) ?? 0)) best = { component: members, entry };
    }
    if (!best) return null;
    return { path: this.pathTo(best.entry), cycle: this.roundTrip(best.component, best.entry) };
  }

  /** Every group either cannot act somewhere in the component or acts inside it. */
  private isFair(members: ReadonlySet<number>): boolean {
    return this.groups.every((_, group) => this.proof(members, group) !== null);
  }

  /** Where a run that stays inside must pass to be fair to the group: a state, or both ends of a step. */
  private proof(members: ReadonlySet<number>, group: number): readonly number[] | null {
    for (const state of members) {
      const edge = (this.edges.get(state) ?? []).find(
        ({ to, action }) => members.has(to) && this.groupOf[action] === group,
      );
      if (edge) return [state, edge.to];
      if (!this.canAct(state, group)) return [state];
    }
    return null;
  }

  private canAct(state: number, group: number): boolean {
    let can = false;
    this.successors.ofState(state, (to, label) => {
      can ||= to !== state && this.groupOf[this.space.outcomes.labels[label]?.action ?? -1] === group;
      return can;
    });
    return can;
  }

  /** A way through the component from `entry` back to it that is fair to every group. */
  private roundTrip(members: ReadonlySet<number>, entry: number): number[] {
    const trip = [entry];
    const walkTo = (goal: number): void => {
      trip.push(...this.shortestWay(members, trip[trip.length - 1] as number, goal));
    };
    this.groups.forEach((_, group) => {
      for (const stop of this.proof(members, group) ?? []) if (stop !== trip[trip.length - 1]) walkTo(stop);
    });
    if (trip.length === 1) {
      const onward = (this.edges.get(entry) ?? []).find(({ to }) => members.has(to));
      if (onward) trip.push(onward.to);
    }
    walkTo(entry);
    return trip;
  }

  /** States after `from` on a shortest way inside the component; empty when already there. */
  private shortestWay(members: ReadonlySet<number>, from: number, goal: number): number[] {
    if (from === goal) return [];
    const before = new Map<number, number>([[from, -1]]);
    const queue = [from];
    for (const state of queue) {
      for (const { to } of this.edges.get(state) ?? []) {
        if (!members.has(to) || before.has(to)) continue;
        before.set(to, state);
        if (to === goal) return wayTo(before, goal);
        queue.push(to);
      }
    }
    return [];
  }
}

const wayTo = (before: ReadonlyMap<number, number>, goal: number): number[] => {
  const way = [goal];
  for (let at = before.get(goal) ?? -1; (before.get(at) ?? -1) >= 0; at = before.get(at) as number)
    way.unshift(at);
  return way;
};

/** Strongly connected components (Tarjan 1972), without recursion. */
const components = function* (
  states: readonly number[],
  edgesOf: (state: number) => readonly number[],
): Generator<readonly number[]> {
  const index = new Map<number, number>();
  const low = new Map<number, number>();
  const onStack = new Set<number>();
  const stack: number[] = [];
  let counter = 0;
  for (const root of states) {
    if (index.has(root)) continue;
    const frames: { state: number; edges: readonly number[]; at: number }[] = [];
    const open = (state: number): void => {
      index.set(state, counter);
      low.set(state, counter++);
      stack.push(state);
      onStack.add(state);
      frames.push({ state, edges: edgesOf(state), at: 0 });
    };
    open(root);
    while (frames.length > 0) {
      const frame = frames[frames.length - 1] as (typeof frames)[number];
      const to = frame.edges[frame.at++];
      if (to !== undefined) {
        if (!index.has(to)) open(to);
        else if (onStack.has(to))
          low.set(frame.state, Math.min(low.get(frame.state) ?? 0, index.get(to) ?? 0));
        continue;
      }
      frames.pop();
      const parent = frames[frames.length - 1];
      const mine = low.get(frame.state) ?? 0;
      if (parent) low.set(parent.state, Math.min(low.get(parent.state) ?? 0, mine));
      if (mine !== index.get(frame.state)) continue;
      const component: number[] = [];
      let member: number;
      do {
        member = stack.pop() as number;
        onStack.delete(member);
        component.push(member);
      } while (member !== frame.state);
      yield component;
    }
  }
};
