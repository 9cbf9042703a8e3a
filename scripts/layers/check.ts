/** The layer check as `npm test` runs it: the table over the sources, and the canary over the check. */
import { canaryProblems } from './canary.ts';
import { cruiseTree, type Violation } from './cruise.ts';

const describe = ({ rule, from, to, via, comment }: Violation): string =>
  `${from} → ${via.length > 0 ? via.join(' → ') : to}\n    ${rule}: ${comment}`;

/** Every reason why the layers of `root` are not in order; empty when they are. */
export const layerProblems = async (root: string): Promise<string[]> => {
  const { violations, lost } = await cruiseTree(root);
  const canary = await canaryProblems();
  return [...violations.map(describe), ...lost, ...canary.map((problem) => `canary: ${problem}`)];
};
