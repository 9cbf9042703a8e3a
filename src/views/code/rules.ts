/** Which rules a protocol has, and where in the run each was asked. Pure. */
import type { Explanation, RuleAsked } from '#kernel';

export interface ListedRule {
  readonly id: string;
  readonly says: string;
  readonly on: boolean;
  /** The event looked at asked it. */
  readonly asked: boolean;
}

/** Those that the event asked first, then the others in the order of the protocol. */
export const listRules = (
  rules: Readonly<Record<string, string>>,
  off: readonly string[],
  asked: readonly RuleAsked[],
): readonly ListedRule[] => {
  const all = Object.entries(rules).map(([id, says]) => ({
    id,
    says,
    on: !off.includes(id),
    asked: asked.some(({ rule }) => rule === id),
  }));
  return [...all.filter((rule) => rule.asked), ...all.filter((rule) => !rule.asked)];
};

/** Farther back nobody looks: it would mean to run every handler of a long run again. */
const LOOK_BACK = 2000;

/** The last `most` events before `index` that asked `rule`, newest first. */
export const askedAt = (
  explain: (index: number) => Explanation | undefined,
  rule: string,
  index: number,
  most = 8,
): readonly number[] => {
  const found: number[] = [];
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK) && found.length < most; at--)
    if (explain(at)?.rules.some((asked) => asked.rule === rule)) found.push(at);
  return found;
};
