/** What the goals and predictions of this lesson ask of a run. */
import { answeredOf, type RunView, statusOf } from '#lesson-kit';
import { clientIn, type Engine, engineIn, entriesOf, wrongKeys } from '#protocols/lsm';

export const engineOf = ({ world }: RunView): Engine => engineIn(world);

export const filesIn = (run: RunView, level: number): number =>
  (engineOf(run).cache.manifest.levels[level] ?? []).length;

export const allFiles = (run: RunView): number => engineOf(run).cache.manifest.levels.flat().length;

/** Versions of a key in the files that the manifest names, tombstones included. */
export const versionsOf = (run: RunView, key: string) => {
  const { cache } = engineOf(run);
  return cache.manifest.levels
    .flat()
    .flatMap((id) => entriesOf(cache, id))
    .filter((entry) => entry.key === key);
};

export const hasTombstone = (run: RunView, key: string): boolean =>
  versionsOf(run, key).some(({ value }) => value === null);

/** What the last completed read of the newest state was told; `undefined` before any. */
export const lastRead = (run: RunView): number | null | undefined => {
  const read = answeredOf(run, { name: 'get' }).at(-1);
  return read ? ((read.outcome?.value ?? null) as number | null) : undefined;
};

export const readsDone = (run: RunView): number => answeredOf(run, { name: 'get' }).length;

export const isUp = (run: RunView): boolean => statusOf(run, 'S') === 'up';

/** The store has crashed at least once on this branch. */
export const hasCrashed = (run: RunView): boolean => run.log.some(({ act }) => act.do === 'crash');

export const isLost = ({ world }: RunView): boolean => wrongKeys(world).length > 0;

export const isConfirmed = ({ world }: RunView, key: string): boolean =>
  (clientIn(world)?.values[key]?.value ?? null) !== null;

/** Files on the platter that its manifest does not name: work that a power cut interrupted. */
export const orphans = (run: RunView): number => {
  const { platter } = engineOf(run);
  const named = platter.manifest.levels.flat();
  return Object.keys(platter.files).filter((id) => !named.includes(Number(id))).length;
};

export const isWorking = (run: RunView): boolean => engineOf(run).working.length > 0;

export const opened = (run: RunView): number | null => engineOf(run).lastRead?.opened.length ?? null;
