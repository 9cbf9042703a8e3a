/** Log replication and commitment (§5.3, §5.4.2). */
import { ms, type NodeId } from '#kernel';
import { apply } from './machine.ts';
import type { Command, Entry, Talk } from './messages.ts';
import { acknowledgeRound, startReads } from './reads.ts';
import { sendTo, sendToAll } from './sending.ts';
import {
  isMajority,
  isMember,
  knowsCommitted,
  lastIndex,
  membersOf,
  others,
  type RaftIo,
  type Server,
  save,
  termAt,
} from './state.ts';
import { becomeFollower, follow, heed } from './term.ts';

type Append = Extract<Talk, { type: 'append' }>;
type Appended = Extract<Talk, { type: 'appended' }>;

/* Leader */

/** A leader's term begins with an entry of its own (§8): nothing older is known to be committed before it is. */
export const beginTerm = (server: Server, io: RaftIo): Server =>
  io.rule('noop') ? append(server, { kind: 'noop' }, io) : sendToAll(save(server, io), io);

/** Puts a command at the end of the leader's log and sends it out. */
export const append = (server: Server, command: Command, io: RaftIo): Server => {
  const entry: Entry = { term: server.term, command };
  const longer = withMembers(
    { ...server, log: [...server.log, entry], written: server.written && [...server.written, entry] },
    io,
  );
  io.note('appends', { command: sayCommand(command), index: lastIndex(longer) });
  return advanceCommit(sendToAll(save(longer, io), io), io);
};

/** A server that has just been added begins with the newest entry, and walks back from there. */
const withMembers = (server: Server, io: RaftIo): Server => {
  const fresh = others(server, io).filter((node) => server.nextIndex[node] === undefined);
  if (fresh.length === 0) return server;
  const nextIndex = Object.fromEntries(fresh.map((node) => [node, lastIndex(server)]));
  const matchIndex = Object.fromEntries(fresh.map((node) => [node, 0]));
  return {
    ...server,
    nextIndex: { ...server.nextIndex, ...nextIndex },
    matchIndex: { ...server.matchIndex, ...matchIndex },
  };
};

export const sayCommand = (command: Command): string => {
  switch (command.kind) {
    case 'write':
      return `x ← ${command.value}`;
    case 'config':
      return `members ${command.members.join(' ')}`;
    default:
      return command.kind;
  }
};

export const onAppended = (before: Server, answer: Appended, io: RaftIo): Server => {
  const server = heed(before, answer.term, io);
  if (server.standing !== 'leader' || answer.term < server.term) return io.ignore(server, 'old-answer');
  const known = io.params.checkQuorum ? { ...server, heard: withNode(server.heard, io.from) } : server;
  const confirmed = acknowledgeRound(known, io.from, answer.round, io);
  return answer.ok ? agreed(confirmed, answer, io) : differed(confirmed, answer, io);
};

const withNode = (nodes: readonly NodeId[], node: NodeId): readonly NodeId[] =>
  nodes.includes(node) ? nodes : [...nodes, node].sort();

const agreed = (server: Server, { match }: Appended, io: RaftIo): Server => {
  const best = Math.max(server.matchIndex[io.from] ?? 0, match);
  const next: Server = {
    ...server,
    matchIndex: { ...server.matchIndex, [io.from]: best },
    nextIndex: { ...server.nextIndex, [io.from]: Math.max(best + 1, 1) },
  };
  io.note(best > (server.matchIndex[io.from] ?? 0) ? 'knows-match' : 'hears-follower', { match: best });
  if (best < lastIndex(next)) sendTo(next, io.from, io);
  return advanceCommit(next, io);
};

/** "If AppendEntries fails because of log inconsistency: decrement nextIndex and retry." */
const differed = (server: Server, { match }: Appended, io: RaftIo): Server => {
  const next = server.nextIndex[io.from] ?? 1;
  if (next - 1 !== match || next <= 1) return io.ignore(server, 'old-refusal');
  const back = io.rule('walk-back') ? next - 1 : next;
  const retried = { ...server, nextIndex: { ...server.nextIndex, [io.from]: back } };
  io.note('walks-back', { index: back });
  if (back < next) sendTo(retried, io.from, io);
  return retried;
};

/** Members of the configuration whose logs are known to agree with this leader's up to `index`. */
const holdersOf = (server: Server, index: number, io: RaftIo): NodeId[] =>
  membersOf(server, io.params.members).filter((node) =>
    node === io.self ? lastIndex(server) >= index : (server.matchIndex[node] ?? 0) >= index,
  );

/** "If there exists an N > commitIndex, a majority of matchIndex ≥ N, and log[N].term = currentTerm: commitIndex = N." */
const commitable = (server: Server, io: RaftIo): number => {
  for (let index = lastIndex(server); index > server.commitIndex; index--) {
    const own = termAt(server, index) === server.term || !io.rule('commit-current-term');
    if (own && isMajority(server, holdersOf(server, index, io), io)) return index;
  }
  return server.commitIndex;
};

export const advanceCommit = (server: Server, io: RaftIo): Server => {
  const index = commitable(server, io);
  if (index === server.commitIndex) return server;
  io.note('commits', { index });
  const applied = apply(server, index, io);
  // A leader that is not part of what it has committed goes (thesis §4.2.2).
  if (!isMember(applied, io)) return becomeFollower(applied, applied.term, io);
  return knowsCommitted(applied) ? startReads(applied, io) : applied;
};

/** Time to be heard, and to send again what was not answered. */
export const heartbeat = (server: Server, io: RaftIo): Server => {
  io.note('beats', { term: server.term });
  return sendToAll(server, io);
};

/** Check quorum: time for a leader to ask itself whether it still is one (thesis §6.2). */
export const checkQuorum = (server: Server, io: RaftIo): Server => {
  const alive = withNode(server.heard, io.self);
  if (!isMajority(server, alive, io)) {
    io.note('lost-quorum', { term: server.term });
    return becomeFollower(server, server.term, io);
  }
  io.timer('quorum', ms(io.params.electionMs[0]));
  return { ...server, heard: [] };
};

/* Follower */

export const onAppend = (before: Server, request: Append, io: RaftIo): Server => {
  const server = heed(before, request.term, io);
  const { prevIndex, prevTerm, round } = request;
  if (request.term < server.term && io.rule('refuse-old-terms')) {
    io.reply({ type: 'appended', term: server.term, ok: false, match: prevIndex, round });
    return io.ignore(server, 'refuses-old-leader', { term: request.term, current: server.term });
  }
  const follower = server.standing === 'leader' ? server : follow(server, io.from, io);
  const agrees = prevIndex === 0 || termAt(server, prevIndex) === prevTerm;
  if (agrees || !io.rule('prev-log-check')) return take(follower, request, io);
  io.reply({ type: 'appended', term: server.term, ok: false, match: prevIndex, round });
  // Without the rule the leader's commit index is believed although the logs are known to differ.
  const believed = io.rule('verified-only') ? 0 : Math.min(request.commit, lastIndex(follower));
  const next = believed > follower.commitIndex ? apply(follower, believed, io) : follower;
  return io.ignore(next, 'refuses-gap', { index: prevIndex, term: prevTerm });
};

/** The log with the entries of this message in it, from `prevIndex` on. */
const merge = (server: Server, { prevIndex, entries }: Append, io: RaftIo): readonly Entry[] => {
  const { log } = server;
  if (!io.rule('truncate-on-conflict')) return [...log.slice(0, prevIndex), ...entries];
  const clash = entries.findIndex(({ term }, place) => {
    const mine = log[prevIndex + place];
    return mine === undefined || mine.term !== term;
  });
  if (clash < 0) return log;
  return [...log.slice(0, prevIndex + clash), ...entries.slice(clash)];
};

const noteMerge = (server: Server, log: readonly Entry[], io: RaftIo): void => {
  if (log === server.log) {
    io.note('has-that');
    return;
  }
  const kept = log.findIndex((entry, place) => entry !== server.log[place]);
  const lost = lastIndex(server) - (kept < 0 ? log.length : kept);
  io.note(lost > 0 ? 'overwrites' : 'stores', { count: lost, index: log.length });
};

/** What this message verified is all that may be told of it and committed by it (figure 2, "Receiver implementation", 5). */
const take = (server: Server, request: Append, io: RaftIo): Server => {
  const { prevIndex, entries, commit, round } = request;
  const log = merge(server, request, io);
  noteMerge(server, log, io);
  const changed: Server = log === server.log ? server : save({ ...server, log }, io);
  const verified = prevIndex + entries.length;
  const known = io.rule('verified-only') ? verified : Math.max(verified, lastIndex(changed));
  io.reply({ type: 'appended', term: server.term, ok: true, match: known, round });
  const index = Math.min(commit, known, lastIndex(changed));
  return index > changed.commitIndex ? apply(changed, index, io) : changed;
};
