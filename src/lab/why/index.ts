/**
 * Why? and Why not? The answer is read off the run: the last event that made a fact true and the chain of events that
 * led to it, or the clause that was false, with the values that made it so.
 */
import { type Explanation, type History, hashOf, type NodeId, type Note, type Request } from '#kernel';

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

/** Why a node does not run after `index` events: who crashed or paused it. */
export const whyDown = (history: History, index: number, node: NodeId): Chain => {
  const place = history.plan.indexOf.get(node);
  for (let at = index - 1; at >= 0; at--) {
    const row = history.row(at);
    if (row?.node === place && (row?.kind === 'crash' || row?.kind === 'pause')) return chainTo(history, at);
  }
  return [];
};

/** Why nothing passes from `from` to `to`, or back, after `index` events; empty when all passes. */
export const whyCut = (history: History, index: number, from: NodeId, to: NodeId): Chain => {
  const { indexOf, size } = history.plan;
  const [a, b] = [indexOf.get(from) ?? 0, indexOf.get(to) ?? 0];
  const isCut = (at: number): boolean => {
    const { cuts } = history.worldAt(at);
    return cuts[a * size + b] === 1 || cuts[b * size + a] === 1;
  };
  if (!isCut(index)) return [];
  const cutting = (at: number): boolean => ['cut', 'partition'].includes(history.row(at)?.kind ?? '');
  for (let at = index - 1; at >= 0; at--) if (cutting(at) && !isCut(at)) return chainTo(history, at);
  return [];
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

/** Events up to `until` that came of event `start`, itself included, by index. */
const descendants = (history: History, start: number, until: number): Set<number> => {
  const came = new Set([start]);
  for (let at = start + 1; at < until; at++) if (came.has(history.row(at)?.cause ?? -1)) came.add(at);
  return came;
};

/** The event that took a message which came of `came`: a cut, a crash, a drop. */
const taker = (history: History, came: ReadonlySet<number>, at: number): Chain | null => {
  const taken = history.explain(at).lost.find(({ flight }) => came.has(flight.cause));
  return taken ? [...chainTo(history, taken.flight.cause), at] : null;
};

/**
 * Why a request has no answer after `index` events: what came of it, as far as that went. Ends where a message was lost
 * or somebody did nothing, else at the last thing that came of it.
 */
export const whyWaiting = (history: History, index: number, { invokedBy }: Request): Chain => {
  const came = descendants(history, invokedBy, index);
  for (let at = index - 1; at > invokedBy; at--) {
    const row = history.row(at);
    if (!row) continue;
    if (came.has(at)) {
      const isLost = row.kind === 'lose' || row.kind === 'discard';
      if (isLost || history.explain(at).ignored) return chainTo(history, at);
    } else if (row.cause < 0) {
      const taken = taker(history, came, at);
      if (taken) return taken;
    }
  }
  return chainTo(history, Math.max(...came));
};

/** Why a client was told what it was told; while it waits, why it still does. */
export const whyTold = (history: History, index: number, request: Request): Chain =>
  request.completedBy === null ? whyWaiting(history, index, request) : chainTo(history, request.completedBy);
