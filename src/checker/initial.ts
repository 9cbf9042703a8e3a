/** Every combination of the cells' initial values, the last cell running fastest. */
import type { Space } from './space.ts';

export const initialRows = function* (space: Space): Generator<Int32Array> {
  const choices = space.model.cells.map((cell, place) =>
    cell.initial.map((value) => space.valueId(place, value)),
  );
  const row = new Int32Array(choices.length);
  const picks = choices.map(() => 0);
  for (;;) {
    choices.forEach((ids, place) => {
      row[place] = ids[picks[place] as number] as number;
    });
    yield row;
    let place = picks.length - 1;
    while (place >= 0 && (picks[place] as number) + 1 === (choices[place] as number[]).length)
      picks[place--] = 0;
    if (place < 0) return;
    picks[place] = (picks[place] as number) + 1;
  }
};
