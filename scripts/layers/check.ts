/** The layer check as `npm test` runs it: the table over the sources, and the canary over the check. */
import { canaryProblems } from './canary.ts';
import { cruiseTree, type Violation } from './cruise.ts';

const arrow = ({ from, to, via }: Violation): string =>
  `    ${from} → ${via.length > 0 ? via.join(' → ') : to}`;

/** One text a rule: what it says, and each import that it refuses. */
const byRule = (violations: readonly Violation[]): string[] =>
  [...new Set(violations.map(({ rule }) => rule))].map((rule) => {
    const refused = violations.filter((violation) => violation.rule === rule);
    return [`${rule}: ${refused[0]?.comment}`, ...refused.map(arrow)].join('\n');
  });

/** Every reason why the layers of `root` are not in order; empty when they are. */
export const layerProblems = async (root: string): Promise<string[]> => {
  const { violations, lost } = await cruiseTree(root);
  const canary = await canaryProblems();
  return [
    ...byRule(violations),
    ...lost,
    ...(canary.length > 0
      ? [['The canary found that the check itself is broken:', ...canary].join('\n    ')]
      : []),
  ];
};
