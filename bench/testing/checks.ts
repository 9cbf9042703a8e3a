/** The models that the checker is measured on. */
import type { CheckResult } from '#checker';
import type { ReferenceModel } from '#kernel';
import { checkReference } from '../../src/checker/testing/figures.ts';
import { models as paxos } from '../../src/protocols/paxos/models/index.ts';
import { models as twoPhaseCommit } from '../../src/protocols/two-phase-commit/models/index.ts';

export const referenceOf = (id: string): ReferenceModel => {
  const found = [...twoPhaseCommit, ...paxos].find(({ model }) => model.id === id);
  if (!found) throw new Error(`there is no model "${id}"`);
  return found;
};

/** The whole check, from the model to the verdict. A wrong count is no measurement. */
export const checkWhole = (reference: ReferenceModel): CheckResult => {
  const result = checkReference(reference);
  if (result.verdict !== 'holds' || result.distinct !== reference.expected.distinct)
    throw new Error(`${reference.model.id}: ${result.why}`);
  return result;
};
