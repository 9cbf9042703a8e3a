/** Predicates that goals of many lessons are made of. Each looks at a run, never at clicks. */
import type { Act, History, LogEntry, Micros, NodeId, Request, World } from '#kernel';
import type { RunView } from './lesson.ts';
import { viewOf } from './view.ts';

interface Asked {
  readonly client?: NodeId;
  readonly name?: string;
}

/** Requests in order of invocation, all or those of one client or operation. */
export const requestsOf = (run: RunView, { client, name }: Asked = {}): readonly Request[] =>
  run.world.requests.filter(
    (request) => (!client || request.client === client) && (!name || request.operation.name === name),
  );

/** Answered without an error. */
export const answeredOf = (run: RunView, asked?: Asked): readonly Request[] =>
  requestsOf(run, asked).filter((request) => request.outcome?.ok);

/** Still waiting for any answer. */
export const pendingOf = (run: RunView, asked?: Asked): readonly Request[] =>
  requestsOf(run, asked).filter((request) => request.outcome === null);

/** Answered with an error. */
export const refusedOf = (run: RunView, asked?: Asked): readonly Request[] =>
  requestsOf(run, asked).filter((request) => request.outcome?.ok === false);

/** Values that a client's reads returned, in order of invocation. */
export const readsOf = (run: RunView, client: NodeId): readonly unknown[] =>
  answeredOf(run, { client, name: 'read' }).map((request) => request.outcome?.value);

const lookUp = (run: RunView, id: NodeId): number => {
  const index = run.history.plan.indexOf.get(id);
  if (index === undefined) throw new Error(`there is no node "${id}" in this world`);
  return index;
};

/** Nothing passes from one to the other, in this direction. */
export const isCut = (run: RunView, from: NodeId, to: NodeId, world: World = run.world): boolean =>
  world.cuts[lookUp(run, from) * run.history.plan.size + lookUp(run, to)] === 1;

export const statusOf = (run: RunView, id: NodeId) => run.world.nodes[lookUp(run, id)]?.status;

/** Nothing is on its way and no timer is armed: nothing more will happen by itself. */
export const isQuiet = ({ flights, nodes }: World): boolean =>
  flights.length === 0 && nodes.every((node) => node.timers.length === 0);

/** An act right after the cursor: at this moment, after all that has happened at it. */
export const now = (run: RunView, act: Act): LogEntry => later(run, 0, act);

/** An act `wait` after the cursor. */
export const later = (run: RunView, wait: Micros, act: Act): LogEntry =>
  wait === 0 ? { at: run.world.time, act, after: run.world.tied } : { at: run.world.time + wait, act };

/** The rest of a run's decisions: those that come after the cursor. */
const restOfLog = (history: History, index: number): readonly LogEntry[] =>
  history.log.slice(history.entriesBefore(index));

const BUDGET = 20_000;

/** The same run some time later, when nobody decides anything but `entries` (and what its log already decided). */
export const playAhead = (run: RunView, within: Micros, entries: readonly LogEntry[] = []): RunView => {
  const log = [...entries, ...restOfLog(run.history, run.index)].sort((a, b) => a.at - b.at);
  const fork = run.history.fork(run.index, log);
  fork.playUntil(run.world.time + within, BUDGET);
  return viewOf(fork, fork.length, { params: run.params });
};
