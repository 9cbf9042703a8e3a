/** Breadth-first search as everybody writes it first: states are objects, and a set of their texts says what was seen. */
import type { Cell, GrowingCell, Model, ModelAction, ModelStep } from '#kernel';

type State = ReadonlyMap<Cell, unknown>;

/** Thrown where a step has nothing to choose from. */
const NOTHING = { reason: 'nothing to choose from' };

class NaiveStep implements ModelStep {
  readonly next: Map<Cell, unknown>;
  readonly limits: number[] = [];
  private readonly before: State;
  private readonly picks: readonly number[];

  constructor(before: State, picks: readonly number[]) {
    this.before = before;
    this.picks = picks;
    this.next = new Map(before);
  }

  get<T>(cell: Cell<T>): T {
    return this.before.get(cell as Cell) as T;
  }

  set<T>(cell: Cell<T>, value: T): void {
    this.next.set(cell as Cell, value);
  }

  grow<T, Part>(cell: GrowingCell<T, Part>, part: Part): void {
    this.next.set(cell as unknown as Cell, cell.grow(this.next.get(cell as unknown as Cell) as T, part));
  }

  choose<Option>(options: readonly Option[]): Option {
    if (options.length === 0) throw NOTHING;
    const nth = this.limits.push(options.length) - 1;
    return options[this.picks[nth] ?? 0] as Option;
  }
}

/** The choices after `picks`, the last running fastest; `null` after the last. */
const following = (picks: readonly number[], limits: readonly number[]): number[] | null => {
  const next = limits.map((_, nth) => picks[nth] ?? 0);
  while (next.length > 0) {
    const last = next.length - 1;
    next[last] = (next[last] as number) + 1;
    if ((next[last] as number) < (limits[last] as number)) return next;
    next.pop();
  }
  return null;
};

const successors = (state: State, action: ModelAction): State[] => {
  const found: State[] = [];
  for (let picks: number[] | null = []; picks; ) {
    const step: NaiveStep = new NaiveStep(state, picks);
    try {
      if (action.run(step)) found.push(step.next);
    } catch (thrown) {
      if (thrown !== NOTHING) throw thrown;
    }
    picks = following(picks, step.limits);
  }
  return found;
};

const initialStates = ({ cells }: Model): State[] =>
  cells.reduce<State[]>(
    (states, cell) => states.flatMap((state) => cell.initial.map((value) => new Map(state).set(cell, value))),
    [new Map()],
  );

const textOf = (state: State): string => JSON.stringify([...state.values()]);

/** Looks at `most` states at most; the number of steps that were generated. */
export const naiveSearch = (model: Model, most: number): { distinct: number; generated: number } => {
  const queue = initialStates(model);
  const seen = new Set(queue.map(textOf));
  let generated = queue.length;
  for (let place = 0; place < Math.min(queue.length, most); place++) {
    const state = queue[place] as State;
    if (
      !model.properties.every(
        ({ kind, holds }) => kind !== 'always' || holds({ get: (cell) => state.get(cell as Cell) as never }),
      )
    )
      throw new Error(`a property of ${model.id} fails`);
    for (const next of model.actions.flatMap((action) => successors(state, action))) {
      generated++;
      const text = textOf(next);
      if (seen.has(text)) continue;
      seen.add(text);
      queue.push(next);
    }
  }
  return { distinct: seen.size, generated };
};
