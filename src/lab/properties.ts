/** Properties on show, judged along the branch from its start to the cursor. */
import type { ShownProperty } from '#lesson-kit';
import type { OpenBranch } from './branch.ts';
import type { PropertyState } from './session.ts';

const statusOf = (kind: ShownProperty['property']['kind'], since: number | null): PropertyState['status'] => {
  if (kind === 'always') return since === null ? 'holds' : 'broken';
  if (since === null) return 'notYet';
  return kind === 'sometimes' ? 'witnessed' : 'reached';
};

/** Looking at so many worlds takes longer than anybody should wait for a picture: then it is done bit by bit. */
const MANY = 2_000;

/** True while the properties at `index` are not known because too many worlds have yet to be looked at. */
export const isJudging = ({ ledger }: OpenBranch, index: number): boolean => ledger.behind(index) > MANY;

const judge = (shown: ShownProperty, place: number, branch: OpenBranch, index: number): PropertyState => {
  const { property, expectedToFail } = shown;
  const world = branch.worldAt(index);
  const judging = isJudging(branch, index);
  const since = judging ? null : branch.ledger.since(place, index);
  const holdsNow = property.holds(world);
  return {
    property,
    status: judging ? 'unknown' : statusOf(property.kind, since),
    since,
    holdsNow,
    expectedToFail: expectedToFail?.(branch.origin.setup.params) ?? false,
    blames: property.kind === 'always' && !holdsNow ? (property.blames?.(world) ?? []) : [],
  };
};

const same = (a: PropertyState, b: PropertyState): boolean =>
  a.property === b.property &&
  a.status === b.status &&
  a.since === b.since &&
  a.holdsNow === b.holdsNow &&
  a.expectedToFail === b.expectedToFail &&
  a.blames.length === b.blames.length &&
  a.blames.every((blamed, place) => blamed === b.blames[place]);

/** States after `index` events; those that did not change are the objects of `before`. */
export const judgeProperties = (
  shown: readonly ShownProperty[],
  branch: OpenBranch,
  index: number,
  before: readonly PropertyState[],
): readonly PropertyState[] => {
  const { params } = branch.origin.setup;
  const now = shown.flatMap((one, place) => {
    if (one.promisedFor && !one.promisedFor(params)) return [];
    const made = judge(one, place, branch, index);
    const known = before.find(({ property }) => property === one.property);
    return known && same(known, made) ? known : made;
  });
  const unchanged = now.length === before.length && now.every((state, place) => state === before[place]);
  return unchanged ? before : now;
};
