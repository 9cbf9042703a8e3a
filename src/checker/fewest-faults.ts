/** The fewest faults with which a promise can be broken, however long that takes. */
import { type Cell, cell, type Model, type ModelAction } from '#kernel';
import { check } from './check.ts';
import { Search } from './search.ts';
import { Successors } from './successors.ts';
import type { CheckOptions } from './verdict.ts';

/** `faults`: the fewest; `null` when it cannot be broken at all. `known` is false when the space was too large to see. */
export type FewestFaults =
  | { readonly known: true; readonly faults: number | null }
  | { readonly known: false; readonly why: string };

/** States by the fewest faults that lead to them (0-1 breadth-first search): all of one number, then of the next. */
const waves = function* (search: Search): Generator<readonly number[]> {
  const { space } = search;
  const successors = new Successors(space);
  const met = new Uint8Array(space.states.count);
  const costOf = (label: number): number =>
    space.model.actions[space.outcomes.labels[label]?.action ?? -1]?.cost ?? 0;
  let wave: number[] = [];
  for (let state = 0; state < met.length && space.states.parents[state] === -1; state++) wave.push(state);
  while (wave.length > 0) {
    const later: number[] = [];
    const now = wave.filter((state) => met[state] === 0);
    for (const state of now) met[state] = 1;
    for (let at = 0; at < now.length; at++)
      successors.ofState(now[at] as number, (next, label) => {
        if (next < 0 || met[next] === 1) return false;
        if (costOf(label) > 0) later.push(next);
        else {
          met[next] = 1;
          now.push(next);
        }
        return false;
      });
    yield now;
    wave = later;
  }
};

/** A shortest counterexample without faults answers at once, also where the space has no end. */
const breaksByItself = (model: Model, property: string, options: CheckOptions): boolean => {
  const [found] = check(model, { ...options, properties: [property], stop: 'first' }).properties;
  if (found?.verdict !== 'fails') return false;
  return found.witness?.steps.every(({ action }) => (model.actions[action]?.cost ?? 0) === 0) ?? false;
};

const fewestInStates = (model: Model, property: string, options: CheckOptions): FewestFaults => {
  const search = new Search(model, { ...options, properties: [property], stop: 'never' });
  if (breaksByItself(model, property, options)) return { known: true, faults: 0 };
  while (!search.step());
  const { complete, why } = search.result();
  if (!complete) return { known: false, why };
  const row = search.space.rowOf(0);
  let faults = 0;
  for (const wave of waves(search)) {
    if (wave.some((state) => !search.space.ask(0, search.space.rowOf(state, row))))
      return { known: true, faults };
    faults++;
  }
  return { known: true, faults: null };
};

/** The same model in which no run has more faults than `most`. */
const withAtMost = (model: Model, most: number): Model => {
  const spent = cell('faults spent', 0);
  const counted = (action: ModelAction): ModelAction => ({
    ...action,
    run(step) {
      const before = step.get(spent);
      if (before >= most || !action.run(step)) return false;
      step.set(spent, before + 1);
      return true;
    },
  });
  return {
    ...model,
    cells: [...model.cells, spent as Cell],
    actions: model.actions.map((action) => (action.cost ? counted(action) : action)),
  };
};

/** Where a run as a whole breaks a promise, no single state costs anything: one search for each number of faults. */
const fewestInRuns = (model: Model, property: string, options: CheckOptions): FewestFaults => {
  const ask = (asked: Model) => check(asked, { ...options, properties: [property], stop: 'first' });
  const { verdict, why } = ask(model);
  if (verdict === 'unknown') return { known: false, why };
  if (verdict === 'holds') return { known: true, faults: null };
  for (let faults = 0; ; faults++) {
    const found = ask(withAtMost(model, faults));
    if (found.verdict === 'unknown') return { known: false, why: found.why };
    if (found.verdict === 'fails') return { known: true, faults };
  }
};

/** @param property id of an `always` or an `eventually` of the model. */
export const fewestFaults = (model: Model, property: string, options: CheckOptions = {}): FewestFaults => {
  const kind = model.properties.find(({ id }) => id === property)?.kind;
  if (kind === 'always') return fewestInStates(model, property, options);
  if (kind === 'eventually') return fewestInRuns(model, property, options);
  return { known: false, why: `"${property}" is nothing that can be broken` };
};
