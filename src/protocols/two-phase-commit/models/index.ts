/** The rows of the curriculum's table (part 2, §8.7), and what this checker measures where the table has no number. */
import type { Model, ModelExpectation, ReferenceModel } from '#kernel';
import { atomicCommitment } from './atomic-commitment.ts';
import { backupManager } from './backup-manager.ts';
import { paxosCommit } from './paxos-commit.ts';
import { threePhase } from './three-phase.ts';
import { transactionCommit } from './transaction-commit.ts';
import { twoPhase } from './two-phase.ts';

const PUBLISHED = 'tlaplus/Examples, manifest of transaction_commit';
const ACP = 'tlaplus/Examples, manifest of acp';
const LISTED = 'curriculum part 2, §8.7: an independent breadth-first search';
const TLC = 'TLC on the specification of transaction_commit';
const MEASURED = 'measured here';

const row = (
  model: Model,
  expected: Omit<ModelExpectation, 'origin'>,
  origin: string = LISTED,
): ReferenceModel => ({ model, expected: { ...expected, origin } });

const inconsistent = (steps: number) => ({ fails: { property: 'consistent', steps } });

const twoPhases: readonly ReferenceModel[] = [
  row(twoPhase(3), { distinct: 288, generated: 1146, depth: 11 }, PUBLISHED),
  row(twoPhase(1), { distinct: 12, depth: 5 }),
  row(twoPhase(2), { distinct: 56, depth: 8 }),
  row(twoPhase(4), { distinct: 1568, generated: 8258, depth: 14 }, MEASURED),
  row(twoPhase(5), { distinct: 8832 }, 'stateright, examples/2pc.rs'),
  row(twoPhase(6), { distinct: 50_816, generated: 402_306, depth: 20 }, MEASURED),
  row(twoPhase(7), { distinct: 296_448, generated: 2_744_706 }, TLC),
  row(twoPhase(8), { distinct: 1_745_408 }, TLC),
];

const variants: readonly ReferenceModel[] = [
  row(twoPhase(2, { managerCrashes: true }), { distinct: 72 }),
  row(twoPhase(3, { managerCrashes: true }), { distinct: 352 }),
  row(twoPhase(2, { timeout: 'abort' }), inconsistent(7)),
  row(twoPhase(3, { timeout: 'abort' }), inconsistent(9)),
  row(twoPhase(2, { timeout: 'commit' }), inconsistent(3)),
  row(twoPhase(3, { timeout: 'commit' }), inconsistent(3)),
];

/** TLC's manifest marks these as symmetric; the counts are those of all states. */
const commitments: readonly ReferenceModel[] = [
  row(atomicCommitment(3, 'simple'), { distinct: 54_944, depth: 21 }, ACP),
  row(atomicCommitment(2, 'reliable'), { distinct: 4284, depth: 19 }, ACP),
  row(atomicCommitment(2, 'hasty'), inconsistent(12), MEASURED),
];

const relatives: readonly ReferenceModel[] = [
  row(transactionCommit(2), { distinct: 12, depth: 5 }),
  row(transactionCommit(3), { distinct: 34, generated: 94, depth: 7 }, PUBLISHED),
  row(transactionCommit(4), { distinct: 96, depth: 9 }),
  row(threePhase(2, false), { distinct: 65, depth: 13 }),
  row(threePhase(3, false), { distinct: 315, depth: 18 }),
  row(threePhase(2, true), inconsistent(8)),
  row(threePhase(3, true), inconsistent(10), MEASURED),
  row(backupManager(3), { distinct: 1245, generated: 5841, depth: 15 }, PUBLISHED),
  row(
    paxosCommit({ managers: 2, acceptors: 3, ballots: 2 }),
    { distinct: 1_321_761, generated: 16_959_159, depth: 28 },
    PUBLISHED,
  ),
];

export const models: readonly ReferenceModel[] = [...twoPhases, ...variants, ...relatives, ...commitments];
