/** Turns state numbers into runs that a person can read. */
import type { ModelAction } from '#kernel';
import { canonicalText } from './canonical.ts';
import type { Label } from './outcomes.ts';
import type { Space } from './space.ts';
import { Successors } from './successors.ts';
import type { Witness, WitnessStep } from './verdict.ts';

export interface Walk {
  /** State numbers, the first an initial state. */
  readonly states: readonly number[];
  /** Labels of the steps between them where they are settled already. */
  readonly labels?: readonly number[];
  /** Label of a last step that leads outside the constraint. */
  readonly last?: number;
  /** Index of the state to which the walk's last state leads back. */
  readonly loop?: number;
}

/** The way on which the search first came to a state. */
export const firstWay = (space: Space, state: number): number[] => {
  const way = [state];
  for (let at = space.states.parents[state] as number; at >= 0; at = space.states.parents[at] as number)
    way.unshift(at);
  return way;
};

/** Replays a walk step by step from a real initial state, so that it is a run even where states stand for others. */
export const tell = (space: Space, walk: Walk): Witness => {
  const successors = new Successors(space);
  const row = space.rowOf(walk.states[0] as number);
  const initial = space.read(row);
  const steps: WitnessStep[] = [];
  const take = (wanted: (next: number, label: number) => boolean): void => {
    let taken = false;
    const after = new Int32Array(row.length);
    successors.of(row, (next, label, nextRow) => {
      if (!wanted(next, label)) return false;
      after.set(nextRow);
      steps.push(stepOf(space, label, nextRow));
      taken = true;
      return true;
    });
    if (!taken) throw new Error('a step of a counterexample could not be repeated: the model is not pure');
    row.set(after);
  };
  walk.states.slice(1).forEach((state, place) => {
    const label = walk.labels?.[place];
    take((next, found) => next === state && (label === undefined || found === label));
  });
  if (walk.last !== undefined) take((_, label) => label === walk.last);
  return { initial, steps, ...(walk.loop === undefined ? {} : { loop: walk.loop }) };
};

const stepOf = (space: Space, label: number, row: Int32Array): WitnessStep => {
  const { action, chosen } = space.outcomes.labels[label] as Label;
  const definition = space.model.actions[action] as ModelAction;
  return { action, name: nameOf(definition, chosen), chosen, state: space.read(row) };
};

const nameOf = (action: ModelAction, chosen: readonly unknown[]): string => {
  if (action.nameOf) return action.nameOf(chosen);
  return chosen.length === 0 ? action.name : `${action.name} (${chosen.map(sayOption).join(', ')})`;
};

const sayOption = (option: unknown): string => (typeof option === 'string' ? option : canonicalText(option));
