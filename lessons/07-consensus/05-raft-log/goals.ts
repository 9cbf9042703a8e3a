/** What the goals and predictions of this lesson ask of a run. */
import { type Micros, ms, type NodeId } from '#kernel';
import { answeredOf, isCut, type RunView, requestsOf, statusOf } from '#lesson-kit';
import {
  commonLength,
  type Entry,
  leaderOf,
  leadersOf,
  type Server,
  serverOf,
  serversOf,
} from '#protocols/raft';
import { majorityOf, membersIn } from './world.ts';

export const leaderNow = (run: RunView) => leaderOf(run.world);

export const serverIn = (run: RunView, id: NodeId): Server | null => serverOf(run.world, id)?.up ?? null;

export const logOf = (run: RunView, id: NodeId): readonly Entry[] => serverOf(run.world, id)?.log ?? [];

/** Does this log hold a write of this client? */
export const holdsWriteOf = (log: readonly Entry[], client: NodeId): boolean =>
  log.some(({ command }) => command.kind === 'write' && command.client === client);

const reached = (run: RunView, from: NodeId): readonly NodeId[] =>
  membersIn(run.params).filter(
    (to) => to === from || (statusOf(run, to) === 'up' && !isCut(run, from, to) && !isCut(run, to, from)),
  );

export const isInMinority = (run: RunView, server: NodeId): boolean =>
  reached(run, server).length < majorityOf(run.params);

export const isWhole = (run: RunView): boolean => !run.world.cuts.includes(1);

export const wasHealed = (run: RunView): boolean =>
  run.log.some(({ act }) => act.do === 'healAll' || act.do === 'heal');

/** Everybody who is up has the same log, and knows that all of it is committed. */
export const allAgree = (run: RunView): boolean => {
  const up = serversOf(run.world).flatMap((server) => (server.up ? [server.up] : []));
  const [first] = up;
  return up.every(
    ({ log, commitIndex }) =>
      commitIndex === log.length &&
      log.length === first?.log.length &&
      commonLength(log, first.log) === log.length,
  );
};

/** What a client was told of its last write. */
export const toldOf = (run: RunView, client: NodeId): 'done' | 'error' | 'nothing' => {
  const outcome = requestsOf(run, { client, name: 'write' }).at(-1)?.outcome;
  if (!outcome) return 'nothing';
  return outcome.ok ? 'done' : 'error';
};

export const hasAsked = (run: RunView, client: NodeId, name: string): boolean =>
  requestsOf(run, { client, name }).length > 0;

/** A write that its client was told is done, and that the leader of a later term does not hold. */
export const ackedAndLost = (run: RunView): boolean => {
  const leader = leaderNow(run);
  if (!leader || leader.term < 2) return false;
  return ['C', 'D'].some(
    (client) => answeredOf(run, { client, name: 'write' }).length > 0 && !holdsWriteOf(leader.log, client),
  );
};

/** A write sits at the end of somebody's log, not on a majority, while another server leads a later term. */
export const tailOf = (run: RunView): NodeId | undefined => {
  const leader = leaderNow(run);
  const servers = serversOf(run.world);
  return servers.find(
    ({ log, term }) =>
      leader !== undefined &&
      term < leader.term &&
      ['C', 'D'].some((client) => holdsWriteOf(log, client) && !holdsWriteOf(leader.log, client)),
  )?.id;
};

/** How many servers the leader knew to hold this entry when it first took it for committed; 0: it has not. */
export const holdersAtCommit = (run: RunView, index: number): number => {
  for (let at = 0; at <= run.index; at++) {
    const leader = leadersOf(run.history.worldAt(at)).find(({ commitIndex }) => commitIndex >= index);
    if (leader) return 1 + Object.values(leader.matchIndex).filter((known) => known >= index).length;
  }
  return 0;
};

/** Index of the first write of a client in the leader's log; 0: none. */
export const firstWrite = (run: RunView): number =>
  (leaderNow(run)?.log ?? []).findIndex(({ command }) => command.kind === 'write') + 1;

/** How often this server made the leader walk back, from the end of the leader's log at first. */
export const stepsBack = (run: RunView, follower: NodeId): number => {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let at = 0; at <= run.index; at++) {
    const next = leaderOf(run.history.worldAt(at))?.nextIndex[follower];
    if (next === undefined) continue;
    if (least === Number.POSITIVE_INFINITY) most = next;
    least = Math.min(least, next);
  }
  return least === Number.POSITIVE_INFINITY ? 0 : most - least;
};

/** The leader's log from its beginning stands in this server's log. */
export const isRepaired = (run: RunView, follower: NodeId): boolean => {
  const log = leaderNow(run)?.log;
  return log !== undefined && commonLength(log, logOf(run, follower)) === log.length;
};

/** So long ago was the last decision on this branch. */
export const quietFor = (run: RunView): Micros => run.world.time - (run.log.at(-1)?.at ?? 0);

/** Somebody has led for a while, nobody disturbs, and it does not come to an end. */
export const isStuck = (run: RunView): boolean => {
  const leader = leaderNow(run);
  if (!leader || run.world.time < ms(1500) || quietFor(run) < ms(1200)) return false;
  return leader.commitIndex < leader.log.length;
};
