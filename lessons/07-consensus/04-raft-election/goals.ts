/** What the goals and predictions of this lesson ask of a run. */
import type { NodeId, World } from '#kernel';
import { isCut, type RunView, statusOf } from '#lesson-kit';
import { doubleTerms, leadersOf, reignsOf, serverOf, serversOf, type Term } from '#protocols/raft';
import { majorityOf, serversIn } from './world.ts';

/** "Two leaders in one term": what must never be. */
export const twoInATerm = (run: RunView): boolean => doubleTerms(run.world).length > 0;

export const leadersNow = (run: RunView) => leadersOf(run.world);

/** Those who stood in a term: they voted for themselves. */
export const candidatesOf = (world: World, term: Term): readonly NodeId[] =>
  serversOf(world).flatMap(({ id, record }) =>
    record.votes.some((vote) => vote.term === term && vote.candidate === id) ? [id] : [],
  );

const votesIn = (world: World, term: Term): readonly NodeId[] =>
  serversOf(world).flatMap(({ record }) =>
    record.votes.filter((vote) => vote.term === term).map(({ candidate }) => candidate),
  );

export const termsIn = (world: World): readonly Term[] => {
  const highest = Math.max(...serversOf(world).map(({ term }) => term));
  return Array.from({ length: highest }, (_, place) => place + 1);
};

export const leaderIn = (world: World, term: Term): NodeId | undefined =>
  reignsOf(world).find((reign) => reign.term === term)?.id;

/** Everybody has voted, and nobody has a majority. */
const isSplitVote = (run: RunView, term: Term): boolean => {
  const votes = votesIn(run.world, term);
  const most = Math.max(...votes.map((one) => votes.filter((other) => other === one).length));
  return votes.length === serversIn(run.params).length && most < majorityOf(run.params);
};

/** Terms that nobody can win any more. */
export const splitTerms = (run: RunView): readonly Term[] =>
  termsIn(run.world).filter((term) => isSplitVote(run, term));

/** A term in which several stand now. */
export const contested = (run: RunView): Term | undefined =>
  termsIn(run.world).find((term) => candidatesOf(run.world, term).length >= 2);

/** Three terms in a row with several candidates and no leader; the last of them is over. */
export const threeInVain = (run: RunView): boolean => {
  const vain = termsIn(run.world).filter(
    (term) => candidatesOf(run.world, term).length >= 2 && leaderIn(run.world, term) === undefined,
  );
  const over = vain.filter((term) => termsIn(run.world).includes(term + 1));
  return over.some((term) => over.includes(term + 1) && over.includes(term + 2));
};

const reached = (run: RunView, from: NodeId): readonly NodeId[] =>
  serversIn(run.params).filter(
    (to) => to === from || (statusOf(run, to) === 'up' && !isCut(run, from, to) && !isCut(run, to, from)),
  );

/** The network is cut so that this server is left with a minority. */
export const isInMinority = (run: RunView, server: NodeId): boolean =>
  reached(run, server).length < majorityOf(run.params);

export const isSplit = (run: RunView): boolean =>
  serversIn(run.params).some((server) => reached(run, server).length < serversIn(run.params).length);

export const isWhole = (run: RunView): boolean => !run.world.cuts.includes(1);

/** Everybody who is up follows the one leader. */
export const allFollow = (run: RunView): boolean => {
  const [leader, ...more] = leadersNow(run);
  if (!leader || more.length > 0) return false;
  return serversOf(run.world).every(({ up }) => up === null || up.leader === leader.id);
};

export const termOf = (run: RunView, server: NodeId): Term => serverOf(run.world, server)?.term ?? 0;

/** Votes that the latest leader had counted when it took office; 0 when nobody leads. */
export const votesCounted = (run: RunView): number => {
  const leader = leadersNow(run).at(-1);
  if (!leader) return 0;
  const before = serverOf(run.history.worldAt(run.index - 1), leader.id)?.up;
  return (before?.standing === 'candidate' ? before.heard.length : 0) + 1;
};

/** The world just before the first repair of the network in this run. */
export const beforeHeal = (run: RunView): World => {
  const healed = run.log.find(({ act }) => act.do === 'healAll' || act.do === 'heal');
  if (!healed) return run.world;
  return run.history.worldAt(Math.min(run.index, run.history.indexAt(healed.at - 1)));
};

/** A leader that nothing had happened to lost its office to a later term. */
export const deposedInHealth = (run: RunView): boolean => {
  const hurt = run.log.some(({ act }) => act.do === 'crash' || act.do === 'pause' || act.do === 'drop');
  if (hurt || !isWhole(run)) return false;
  const old = leadersOf(beforeHeal(run));
  const [first] = old;
  if (!first || old.length !== 1) return false;
  return leadersNow(run).some(({ term }) => term > first.term);
};
