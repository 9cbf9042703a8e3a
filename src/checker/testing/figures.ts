/** All published and measured figures of the models that ship, and what the checker finds. */
import type { ReferenceModel } from '#kernel';
import { type CheckResult, check } from '../index.ts';

/** Searches that would hold up the unit tests: several seconds each. `e2e/models.spec.ts` has them checked. */
const LARGE = new Set([
  'acp-simple-3',
  'fast-paxos-4-3-4',
  'lamport-mutex-3-6',
  'paxos-commit-2-3-2',
  'two-phase-7',
  'two-phase-8',
]);

export const isLarge = ({ model }: ReferenceModel): boolean => LARGE.has(model.id);

/** The whole space where a count is known, the way to the first violation otherwise. */
export const checkReference = ({ model, expected, symmetry }: ReferenceModel): CheckResult =>
  check(model, {
    symmetry: symmetry === true,
    stop: expected.distinct === undefined ? 'first' : 'never',
    states: 3_000_000,
  });

/** What stands in the table, in one comparable form. */
export interface Figures {
  readonly distinct: number | null;
  readonly generated: number | null;
  readonly depth: number | null;
  /** `mutex after 8` for each property that fails, `somebody-wins never` for a `sometimes`. */
  readonly fails: readonly string[];
}

const sayFailure = (property: string, steps: number | undefined): string =>
  steps === undefined ? `${property} never` : `${property} after ${steps}`;

export const expectedFigures = ({ expected }: ReferenceModel): Figures => ({
  distinct: expected.distinct ?? null,
  generated: expected.generated ?? null,
  depth: expected.depth ?? null,
  fails: expected.fails ? [sayFailure(expected.fails.property, expected.fails.steps)] : [],
});

/** Counts for which nothing is expected are left out, as they are nobody's claim. */
export const foundFigures = ({ expected }: ReferenceModel, result: CheckResult): Figures => {
  const known = (what: 'distinct' | 'generated' | 'depth') =>
    expected[what] === undefined ? null : result[what];
  const failed = result.properties.filter(({ verdict }) => verdict === 'fails');
  return {
    distinct: known('distinct'),
    generated: known('generated'),
    depth: known('depth'),
    fails: failed.map(({ id, witness }) => sayFailure(id, witness?.steps.length)),
  };
};

const sayFigures = ({ distinct, generated, depth, fails }: Figures): string =>
  [distinct ?? '–', generated ?? '–', depth ?? '–', ...fails].join(' ');

/** One line of the printed table: model, expected, found, origin. */
export const tableLine = (reference: ReferenceModel, result: CheckResult): string =>
  [
    reference.model.id.padEnd(38),
    sayFigures(expectedFigures(reference)).padEnd(30),
    sayFigures(foundFigures(reference, result)).padEnd(30),
    reference.expected.origin,
  ].join(' ');
