/** What goals and predictions ask of a run. What a value should be is computed from the updates, not from the copies. */
import type { NodeId } from '#kernel';
import { isQuiet, type RunView } from '#lesson-kit';
import { type Copy, copiesOf, type Update, updatesOf, valueAt } from '#protocols/crdt-lattice';

export const copies = (run: RunView): readonly Copy[] => copiesOf(run.world);
export const updates = (run: RunView): readonly Update[] => updatesOf(run.world);
export const value = (run: RunView, node: NodeId): number | string | null => valueAt(run.world, node);

const valuesOf = (run: RunView): readonly (number | string)[] =>
  copies(run).map(({ type, payload }) => type.value(payload));

/** How many different values are shown. */
export const differentValues = (run: RunView): number => new Set(valuesOf(run)).size;

/** Nothing is on its way, and everybody has heard of everything. */
const isTold = (run: RunView): boolean => {
  const all = updates(run).length;
  return isQuiet(run.world) && all > 0 && copies(run).every(({ seen }) => seen.length === all);
};

export const allShow = (run: RunView, wanted: number | string): boolean =>
  valuesOf(run).every((shown) => shown === wanted);

export const haveMet = (run: RunView): boolean => isTold(run) && differentValues(run) === 1;

const isMisfit = ({ type, payload, seen }: Copy): boolean => type.value(payload) !== type.means(seen);

/** Somebody shows something else than what the updates it has heard of stand for. */
export const isWrong = (run: RunView): boolean => copies(run).some(isMisfit);

/** Nothing is on its way, and yet somebody shows something else than what all that was done stands for. */
export const isWrongInTheEnd = (run: RunView): boolean => {
  const all = updates(run);
  return (
    isQuiet(run.world) &&
    all.length > 0 &&
    copies(run).some(({ type, payload }) => type.value(payload) !== type.means(all))
  );
};

export const writers = (run: RunView): number => new Set(updates(run).map(({ by }) => by)).size;

export const named = (run: RunView, name: Update['name']): readonly Update[] =>
  updates(run).filter((update) => update.name === name);

export const knew = (later: Update, earlier: Update): boolean => later.after.includes(earlier.id);

/** Neither knew of the other. */
export const areConcurrent = (a: Update, b: Update): boolean => a !== b && !knew(a, b) && !knew(b, a);

/** A pair of updates of these names that are concurrent. */
export const concurrentPair = (run: RunView, first: Update['name'], second: Update['name']): boolean =>
  named(run, first).some((a) => named(run, second).some((b) => areConcurrent(a, b)));

/** An addition whose writer knew that the element had been removed. */
export const isAddedAgain = (run: RunView): boolean =>
  named(run, 'add').some((again) => named(run, 'remove').some((removal) => knew(again, removal)));

/** A write whose writer had seen the value that is shown everywhere, and wanted another one. */
export const laterWriteLost = (run: RunView): boolean =>
  haveMet(run) &&
  named(run, 'write').some((late) =>
    named(run, 'write').some((shown) => knew(late, shown) && allShow(run, String(shown.value))),
  );

/** How often a copy of a message was made by somebody. */
export const duplicates = (run: RunView): number =>
  run.log.filter(({ act }) => act.do === 'duplicate').length;
