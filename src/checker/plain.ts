/** A model of the three plain questions, as one cell that holds the whole state. */

import { cell, type Model, type PlainModel } from '#kernel';
import { canonicalText } from './canonical.ts';

export const fromPlain = <State, Action>(plain: PlainModel<State, Action>): Model => {
  const [first, ...others] = plain.initial;
  if (first === undefined) throw new Error(`model "${plain.id}" has no initial state`);
  const state = cell<State>('state', first, ...others);
  return {
    id: plain.id,
    title: plain.title,
    source: plain.source,
    cells: [state],
    actions: [
      {
        name: 'step',
        nameOf: ([action]) => plain.nameOf?.(action as Action) ?? canonicalText(action),
        run(step) {
          const before = step.get(state);
          step.set(state, plain.next(before, step.choose(plain.actions(before))));
          return true;
        },
      },
    ],
    properties: plain.properties.map(({ id, kind, says, holds }) => ({
      id,
      kind,
      says,
      holds: (view) => holds(view.get(state)),
    })),
    ...(plain.finished ? { finished: (view) => plain.finished?.(view.get(state)) === true } : {}),
  };
};
