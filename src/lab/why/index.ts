/**
 * Why? and Why not? The answer is read off the run: the last event that made a fact true and the chain of events that
 * led to it, or the clause that was false, with the values that made it so.
 */
import { type Explanation, type History, hashOf, type NodeId, type Note } from '#kernel';

/** Trace indices, cause before effect; the last one made the fact true. Empty: it has been so from the start. */
export type Chain = readonly number[];

/** How an event came about, as far back as causes reach: who sent the message, what made them send it … */
export const chainTo = (history: History, index: number): Chain => {
  const chain: number[] = [];
  for (let at = index; at >= 0; at = history.row(at)?.cause ?? -1) chain.unshift(at);
  return chain;
};

const fieldOf = (state: object | null, field: string): unknown =>
  state === null ? undefined : (state as Readonly<Record<string, unknown>>)[field];

/** Looks no farther back than this; beyond it the fact is "old". */
const LOOK_BACK = 5000;

/** The last event before `index` at which `field` of `node` became what it is now; -1 when it always was. */
export const lastChange = (history: History, index: number, node: NodeId, field: string): number => {
  const place = history.plan.indexOf.get(node);
  if (place === undefined) return -1;
  const valueAt = (at: number): string => {
    const { state, disk } = history.worldAt(at).nodes[place] ?? { state: null, disk: null };
    return hashOf(fieldOf(state ?? disk, field) ?? null);
  };
  const now = valueAt(index);
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at--)
    if (history.row(at)?.node === place && valueAt(at) !== now) return at;
  return -1;
};

/** Why `field` of `node` is what it is after `index` events. */
export const why = (history: History, index: number, node: NodeId, field: string): Chain => {
  const change = lastChange(history, index, node, field);
  return change < 0 ? [] : chainTo(history, change);
};

export interface Refusal {
  readonly index: number;
  readonly reason: Note;
  readonly sentence: string;
}

/** The last few times that `node` was asked something before `index` and did nothing: the clause that was false each time. */
export const whyNot = (history: History, index: number, node: NodeId, most = 3): readonly Refusal[] => {
  const place = history.plan.indexOf.get(node);
  const found: Refusal[] = [];
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK) && found.length < most; at--) {
    const row = history.row(at);
    if (row?.node !== place || (row?.kind !== 'deliver' && row?.kind !== 'timer')) continue;
    const { ignored, sentence }: Explanation = history.explain(at);
    if (ignored) found.push({ index: at, reason: ignored, sentence });
  }
  return found;
};
