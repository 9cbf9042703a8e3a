/**
 * Runs a lesson's chart until XState takes over, which is a tenth of what a first visit would load: the part of a
 * statechart that `Chart` can say, and no more. Tests hold the two together, event by event and snapshot by snapshot.
 */
import {
  type Chart,
  type ChartState,
  chartOf,
  type LearnerActor,
  type LearnerEvent,
  type Move,
} from './chart.ts';
import { type Learner, newLearner } from './learner.ts';
import type { Lesson } from './lesson.ts';

/** Names of the active states of a region, outermost first. */
type Path = readonly string[];

const stateAt = (region: ChartState, path: Path): ChartState =>
  path.reduce((state, name) => state.states?.[name] ?? {}, region);

/** Down to a state that has no states in it. */
const settled = (region: ChartState, path: Path): Path => {
  const { initial } = stateAt(region, path);
  return initial === undefined ? path : settled(region, [...path, initial]);
};

interface Taken {
  readonly move: Move<never>;
  /** How deep in the path the state stands whose move it is. */
  readonly depth: number;
}

/** The innermost state with a possible move decides; without an event only what is taken by itself. */
const choose = (
  region: ChartState,
  path: Path,
  learner: Learner,
  event: LearnerEvent | null,
): Taken | null => {
  for (let depth = path.length; depth >= 0; depth--) {
    const { on, always } = stateAt(region, path.slice(0, depth));
    const moves = (event ? on?.[event.type] : always) ?? [];
    const move = ([moves].flat() as Move<never>[]).find(
      ({ guard }) => guard?.(learner, event as never) ?? true,
    );
    if (move) return { move, depth };
  }
  return null;
};

/** Where a move leads, and from which depth on states are entered. */
const follow = (region: ChartState, path: Path, { move, depth }: Taken): { to: Path; from: number } => {
  const { target } = move;
  if (target === undefined) return { to: path, from: path.length };
  const from = target.startsWith('.') ? depth : depth - 1;
  const names = target.split('.').filter((name) => name !== '');
  return { to: settled(region, [...path.slice(0, from), ...names]), from };
};

type Value = string | { readonly [name: string]: Value };

const stateValue = ([name = '', ...within]: Path): Value =>
  within.length === 0 ? name : { [name]: stateValue(within) };

class EarlyLearner implements LearnerActor {
  private readonly chart: Chart;
  private readonly paths = new Map<string, Path>();
  private learner: Learner;

  constructor(lesson: Lesson) {
    this.chart = chartOf(lesson);
    this.learner = newLearner(lesson);
    for (const [name, region] of Object.entries(this.chart)) {
      this.paths.set(name, settled(region, []));
      this.enter(region, settled(region, []), 0);
    }
    this.settle();
  }

  send(event: LearnerEvent): void {
    this.step(event);
    this.settle();
  }

  getSnapshot(): { readonly context: Learner } {
    return { context: this.learner };
  }

  getPersistedSnapshot(): unknown {
    const value = Object.fromEntries([...this.paths].map(([region, path]) => [region, stateValue(path)]));
    return { status: 'active', value, historyValue: {}, context: this.learner, children: {} };
  }

  private settle(): void {
    while (this.step(null)) {}
  }

  /** All regions decide by the same learner; then each moves. */
  private step(event: LearnerEvent | null): boolean {
    const taken = Object.entries(this.chart).flatMap(([name, region]) => {
      const path = this.paths.get(name) ?? [];
      const chosen = choose(region, path, this.learner, event);
      return chosen ? [{ name, region, path, chosen }] : [];
    });
    for (const { name, region, path, chosen } of taken) {
      this.change(chosen.move.change?.(this.learner, event as never));
      const { to, from } = follow(region, path, chosen);
      this.paths.set(name, to);
      this.enter(region, to, from);
    }
    return taken.length > 0;
  }

  private enter(region: ChartState, path: Path, from: number): void {
    for (let depth = from + 1; depth <= path.length; depth++)
      this.change(stateAt(region, path.slice(0, depth)).entry?.(this.learner));
  }

  private change(by: Partial<Learner> | undefined): void {
    if (by) this.learner = { ...this.learner, ...by };
  }
}

/** Begins at the beginning: what was kept is restored by `startLearner` alone. */
export const startEarly = (lesson: Lesson): LearnerActor => new EarlyLearner(lesson);
