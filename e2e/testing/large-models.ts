/** Models too large for the unit tests, and how what was found of them is compared with what was published. */
import type { ReferenceModel } from '#kernel';
import { isLarge } from '../../src/checker/testing/figures.ts';
import { allReferences } from '../../src/checker/testing/references.ts';

export { expectedFigures, foundFigures, tableLine } from '../../src/checker/testing/figures.ts';

export const largeModels = async (): Promise<ReferenceModel[]> => (await allReferences()).filter(isLarge);
