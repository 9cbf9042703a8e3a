/** Two worlds: the run on the screen, and the same run without some of its decisions. What can one node tell apart? */
import type { Explanation, History, NodeId } from '#kernel';
import type { RunView, Twin } from './lesson.ts';
import { viewOf } from './view.ts';

/** One thing that a node saw: a message with its content, a timer, a request. Never when: nodes have no common clock. */
export interface Seen {
  /** Trace index of the event in its own world. */
  readonly index: number;
  /** The same text in both worlds exactly when the node cannot tell the two events apart. */
  readonly what: string;
}

const LOCAL = new Set(['deliver', 'timer', 'operation', 'restart']);

const whatOf = ({ row, message, timer, operation }: Explanation): string =>
  JSON.stringify([
    row.kind,
    message ? [message.from, message.body] : null,
    timer,
    operation ? operation.operation : null,
  ]);

/** Everything that `node` has seen after `index` events, in its own order. */
export const localView = (history: History, index: number, node: NodeId): readonly Seen[] => {
  const place = history.plan.indexOf.get(node);
  const seen: Seen[] = [];
  for (let at = 0; at < index; at++) {
    const row = history.row(at);
    if (!row || row.node !== place || !LOCAL.has(row.kind)) continue;
    seen.push({ index: at, what: whatOf(history.explain(at)) });
  }
  return seen;
};

export interface TwoWorlds {
  readonly here: RunView;
  readonly other: RunView;
  /** What the node saw in each. */
  readonly seenHere: readonly Seen[];
  readonly seenThere: readonly Seen[];
  /** Decisions that only this world took. */
  readonly differs: number;
  /** The node cannot tell in which of the two it lives. */
  readonly same: boolean;
}

/** The other world is played to the same moment. */
export const twinOf = (run: RunView, twin: Twin): TwoWorlds => {
  const kept = run.log.filter((entry) => !twin.without(entry)).map(({ at, act }) => ({ at, act }));
  const history = run.history.fork(0, kept);
  history.playUntil(run.world.time);
  const other = viewOf(history, history.length, { params: run.params });
  const seenHere = localView(run.history, run.index, twin.node);
  const seenThere = localView(history, history.length, twin.node);
  const same =
    seenHere.length === seenThere.length && seenHere.every(({ what }, at) => what === seenThere[at]?.what);
  return { here: run, other, seenHere, seenThere, differs: run.log.length - kept.length, same };
};
